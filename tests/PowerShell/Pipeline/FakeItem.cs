using System;
using System.Threading;
using System.Threading.Tasks;
using CvClass.PowerShell.Pipeline;

namespace CvClass.Tests.Pipeline;

/// <summary>An item whose work the test decides.</summary>
internal sealed class FakeItem(int number, Func<FakeItem, Task> work) : ScheduledItem
{
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>An item that runs until <see cref="Finish"/>.</summary>
    internal FakeItem(int number)
        : this(number, item => item._gate.Task)
    {
    }

    internal int Number { get; } = number;

    /// <summary>Completes once the work has started.</summary>
    internal Task Begun => _begun.Task;

    /// <summary>Completes once the test lets the item continue.</summary>
    internal Task Gate => _gate.Task;

    /// <summary>An item that waits until <see cref="Finish"/>, and then continues.</summary>
    internal static FakeItem Waiting(int number, object? key = null, CancellationToken stop = default) => new(number, async item =>
    {
        item.BeginWait(DateTimeOffset.UtcNow.AddSeconds(30));
        await item.Gate.WaitAsync(stop);
        await item.EndWaitAsync(stop);
        item.Emit(item.Number);
    })
    { Key = key };

    /// <summary>An item that emits its number at once.</summary>
    internal static FakeItem Quick(int number) => new(number, item =>
    {
        item.Emit(item.Number);
        return Task.CompletedTask;
    });

    internal void Finish() => _gate.TrySetResult();

    internal void Emit(object value) => Dispatch(new PipelineRecord(value, StreamKind.Object));

    internal override Task RunAsync()
    {
        _begun.TrySetResult();
        return work(this);
    }
}

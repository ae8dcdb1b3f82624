using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;
using CvClass.Client.Http;
using CvClass.Client.Wire;

namespace CvClass.PowerShell;

/// <summary>
/// The work on one input: runs on any thread, and keeps what it has to say (objects, verbose lines) in order until the pump hands it to
/// PowerShell on the pipeline's own thread.
/// </summary>
internal sealed class WorkItem
{
    private readonly Queue<Said> _said = new();
    private readonly Func<WorkItem, Task> _work;
    private readonly OrderedPump _pump;
    private TaskCompletionSource<bool>? _space;
    private int _spaceAt;

    internal WorkItem(OrderedPump pump, object? input, Func<WorkItem, Task> work)
    {
        _pump = pump;
        Input = input;
        _work = work;
        Context = new CallContext(pump.Stop, pump.Abort, pump.IsVerbose ? Report : null, () => WasSent = true);
    }

    /// <summary>What the pipeline or the command line gave.</summary>
    internal object? Input { get; }

    /// <summary>For calls of the client on behalf of this item.</summary>
    internal CallContext Context { get; }

    /// <summary>Zone of the times that are handed out.</summary>
    internal TimeZoneInfo TimeZone => _pump.Client.Options.TimeZone;

    /// <summary>Whether the work has been begun; set by the pump.</summary>
    internal bool Started { get; set; }

    /// <summary>What went wrong, once the work has ended.</summary>
    internal Exception? Error { get; private set; }

    /// <summary>Whether the work has ended.</summary>
    internal bool Ended { get; private set; }

    /// <summary>Whether any request of this item has left.</summary>
    internal bool WasSent { get; private set; }

    /// <summary>Whether what it made has reached the next command of the pipeline.</summary>
    internal bool Delivered { get; set; }

    /// <summary>Writes the input into the books should the command be stopped; null for work that changes nothing.</summary>
    internal Func<InterruptedState, string?, InterruptedItem>? Describe { get; set; }

    /// <summary>What the error says besides, should the work fail.</summary>
    internal string? Note { get; set; }

    /// <summary>Objects that were produced but not handed on yet.</summary>
    internal int Pending
    {
        get
        {
            lock (_said) return _said.Count;
        }
    }

    /// <summary>Hands an object to the pipeline, in order.</summary>
    internal void Emit(object value) => Say(new Said(value, SaidKind.Object));

    /// <summary>Hands on the number of all rows, which is no row itself.</summary>
    internal void EmitTotal(object total) => Say(new Said(total, SaidKind.Total));

    /// <summary>Tells a warning, in order.</summary>
    internal void Warn(string message) => Say(new Said(message, SaidKind.Warning));

    /// <summary>Tells of a failure that ends neither this item nor the others.</summary>
    internal void Fail(Exception error, object? target) => Say(new Said(ErrorRecordFactory.Create(error, target), SaidKind.Error));

    /// <summary>Sends a request for this item.</summary>
    internal Task<T?> SendAsync<T>(ApiRequest<T> request)
        where T : class
    {
        Context.Stop.ThrowIfCancellationRequested();
        return _pump.Client.SendAsync(request, Context);
    }

    /// <summary>Sends any form to any path for this item.</summary>
    internal Task<string> SendRawAsync(string path, FormArray form)
    {
        Context.Stop.ThrowIfCancellationRequested();
        return _pump.Client.SendRawAsync(path, form, Context);
    }

    /// <summary>Reads a list for this item.</summary>
    internal Pager<TRow> Pages<TRow>(ListRequest<TRow> request)
        where TRow : class => _pump.Client.Pages(request);

    /// <summary>Ends when no more than <paramref name="rows"/> objects wait to be handed on: what keeps memory bounded and pages unasked for.</summary>
    internal async Task WhenPendingAtMostAsync(int rows)
    {
        TaskCompletionSource<bool> space;
        lock (_said)
        {
            if (_said.Count <= rows) return;
            _spaceAt = rows;
            space = _space = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        using (Context.Stop.Register(() => space.TrySetCanceled()))
        {
            await space.Task.ConfigureAwait(false);
        }
    }

    /// <summary>Begins the work.</summary>
    internal Task BeginAsync() => _work(this);

    /// <summary>Notes that the work has ended; an error is told by the pump, in its turn, on the pipeline's thread.</summary>
    internal void End(Exception? error)
    {
        Error = error;
        Ended = true;
    }

    /// <summary>Takes the next thing said, if there is one.</summary>
    internal bool TryTake(out Said said)
    {
        lock (_said)
        {
            if (_said.Count == 0)
            {
                said = default;
                return false;
            }
            said = _said.Dequeue();
            if (_space is not null && _said.Count <= _spaceAt)
            {
                _space.TrySetResult(true);
                _space = null;
            }
            return true;
        }
    }

    private void Say(Said said)
    {
        lock (_said) _said.Enqueue(said);
        _pump.Signal(this);
    }

    private void Report(CallReport report) => Say(new Said(CallText.Of(report), SaidKind.Verbose));

    /// <summary>One thing that an item has to say.</summary>
    internal readonly record struct Said(object Value, SaidKind Kind);
}

/// <summary>Which of PowerShell's streams something goes to.</summary>
internal enum SaidKind
{
    Object,
    Total,
    Error,
    Warning,
    Verbose,
}

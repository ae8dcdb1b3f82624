using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace CvClass.PowerShell.Pipeline;

/// <summary>
/// Runs several items concurrently and dispatches their records in input order as they become available: whenever the consumer's thread
/// adds an item, and while it waits. Combines the <see cref="WorkerPool"/>, the <see cref="OrderedOutput"/> and the <see
/// cref="ConsumerWakeup"/>.
/// </summary>
internal sealed class Scheduler : IItemHost, IDisposable
{
    /// <summary>Items that may queue, done or not, behind a slow head.</summary>
    internal const int MaxQueued = 256;

    /// <summary>The same behind a head that waits for time to pass: the items behind it run in the meantime.</summary>
    internal const int MaxQueuedBehindWait = 4096;

    // Items per worker that may have started while a result waits to be consumed: their work is wasted if the pipeline ends early.
    private const int MaxAheadPerWorker = 4;

    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_progressInterval = TimeSpan.FromMilliseconds(250);

    private readonly OrderedOutput _output = new(MaxQueued, MaxQueuedBehindWait);
    private readonly ConsumerWakeup _wakeup;
    private readonly WorkerPool _pool;
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly Action<ScheduledItem, PipelineRecord> _dispatch;
    private readonly Action<ScheduledItem> _completed;
    private readonly Action<ScheduledItem> _waiting;
    private readonly object _lock = new();
    private Task? _settled;

    /// <param name="maxConcurrency">Maximum number of items in flight.</param>
    /// <param name="dispatch">Dispatches one record; called on the consumer's thread.</param>
    /// <param name="completed">
    /// Called on the consumer's thread for each completed item, after its records; an item leaves the queue only when this returns.
    /// </param>
    /// <param name="waiting">Called periodically on the consumer's thread while the head of the queue waits for time to pass.</param>
    internal Scheduler(
        int maxConcurrency, Action<ScheduledItem, PipelineRecord> dispatch, Action<ScheduledItem> completed, Action<ScheduledItem> waiting)
    {
        MaxUndelivered = MaxAheadPerWorker * maxConcurrency;
        _dispatch = dispatch;
        _completed = completed;
        _waiting = waiting;
        _wakeup = new ConsumerWakeup(MaxUndelivered / 2);
        _pool = new WorkerPool(maxConcurrency, MayStart, _wakeup.NotifyEnded);
    }

    /// <summary>Maximum number of items in flight.</summary>
    internal int MaxConcurrency => _pool.MaxConcurrency;

    /// <summary>Maximum number of started but undelivered items while the consumer is slow.</summary>
    internal int MaxUndelivered { get; }

    /// <summary>When cancelled, no new request is sent.</summary>
    internal CancellationToken Stop => _stop.Token;

    /// <summary>When cancelled, requests in flight are aborted.</summary>
    internal CancellationToken Abort => _abort.Token;

    /// <summary>Number of items added but not yet fully dispatched.</summary>
    internal int Count => _output.Count;

    /// <summary>Adds an item, dispatches what is ready, and waits while the queue is full.</summary>
    /// <exception cref="OperationCanceledException">The command was stopped.</exception>
    internal void Add(ScheduledItem item)
    {
        item.Attach(this);
        _output.Add(item);
        _pool.Enqueue(item);
        if (_output.IsFull) Drain(until: () => _output.HasRoomAgain);
        else Drain(until: static () => true);
    }

    /// <summary>Waits for everything and dispatches it.</summary>
    /// <exception cref="OperationCanceledException">The command was stopped.</exception>
    internal void WaitForAll() => Drain(until: static () => false);

    /// <summary>From now on no item starts and no new request is sent; may be called from any thread.</summary>
    internal void RequestStop()
    {
        _pool.Stop();
        _stop.Cancel();
        _wakeup.WakeNow();
    }

    /// <summary>Stops and returns the queued items in order. Afterwards no further item starts.</summary>
    internal IReadOnlyList<ScheduledItem> TakeUnfinished()
    {
        RequestStop();
        return _output.TakeAll();
    }

    /// <summary>Stops and completes when nothing is in flight; requests are aborted after a few seconds.</summary>
    internal Task SettleAsync()
    {
        RequestStop();
        lock (_lock) return _settled ??= SettleOnceAsync();
    }

    /// <inheritdoc/>
    public void Dispose() => RequestStop();

    /// <inheritdoc/>
    void IItemHost.RecordAvailable(ScheduledItem item) => _wakeup.Notify(item);

    /// <inheritdoc/>
    void IItemHost.WaitBegins(ScheduledItem item, DateTimeOffset until)
    {
        _pool.BeginWait(item, until);
        _wakeup.Notify(item);
    }

    /// <inheritdoc/>
    Task IItemHost.WaitEndsAsync(ScheduledItem item, CancellationToken stop) => _pool.EndWaitAsync(item, stop);

    // Behind a slow head the workers continue; behind a slow consumer they pause.
    private bool MayStart(int started) => started - _output.Removed < MaxUndelivered || _output.Head is not { Ended: true };

    private async Task SettleOnceAsync()
    {
        var idle = _pool.WhenIdleAsync();
        if (await Task.WhenAny(idle, Task.Delay(s_grace)).ConfigureAwait(false) == idle) return;
        _abort.Cancel();
        await idle.ConfigureAwait(false);
    }

    /// <summary>
    /// Dispatches the records of the head of the queue, then of the next item, until the queue is empty or need not be waited for.
    /// </summary>
    private void Drain(Func<bool> until)
    {
        while (_output.Head is { } head)
        {
            _wakeup.Watch(head);
            // Items in the queue when the command is stopped stay there.
            Stop.ThrowIfCancellationRequested();
            // Read before the records are taken: records added after this are found in the next iteration.
            var ended = head.Ended;
            while (head.TryTake(out var record)) _dispatch(head, record);
            if (ended)
            {
                // If this throws because of a stop, the item is still in the queue when that is recorded.
                _completed(head);
                _output.RemoveHead();
                _pool.Fill();
                _wakeup.CountDelivered();
                continue;
            }
            var isWaiting = head.WaitsUntil is not null;
            if (isWaiting) _waiting(head);
            if (until()) return;
            if (isWaiting) _wakeup.Wait(s_progressInterval, Stop);
            else _wakeup.Wait(_output.Count, Stop);
        }
    }
}

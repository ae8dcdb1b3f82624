using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace CvClass.PowerShell.Pipeline;

/// <summary>
/// One piece of work as the scheduler sees it: it runs on any thread, and keeps its records in order until the consumer's thread takes
/// them.
/// </summary>
internal abstract class ScheduledItem
{
    private readonly Queue<PipelineRecord> _records = new();
    private IItemHost? _host;
    private TaskCompletionSource<bool>? _space;
    private int _spaceAt;
    private long _waitsUntil;
    private volatile bool _ended;

    /// <summary>Items with the same key run one after the other, in input order; null when nothing needs that.</summary>
    internal object? Key { get; init; }

    /// <summary>Whether the work has begun; set by the worker pool.</summary>
    internal bool Started { get; set; }

    /// <summary>Whether the item occupies a worker's place; set by the worker pool.</summary>
    internal bool HoldsWorker { get; set; }

    /// <summary>What went wrong, once the work has ended.</summary>
    internal Exception? Error { get; private set; }

    /// <summary>Whether the work has ended.</summary>
    internal bool Ended => _ended;

    /// <summary>When the wait of the item ends at the latest (UTC); null while it does not wait.</summary>
    internal DateTimeOffset? WaitsUntil
    {
        get => Volatile.Read(ref _waitsUntil) is var ticks and not 0 ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
        set => Volatile.Write(ref _waitsUntil, value?.UtcTicks ?? 0);
    }

    /// <summary>Whether the item waits and has given its worker away.</summary>
    internal bool HasYielded => WaitsUntil is not null && !HoldsWorker;

    /// <summary>Records that the consumer has not taken yet.</summary>
    internal int PendingCount
    {
        get
        {
            lock (_records) return _records.Count;
        }
    }

    /// <summary>Does the work.</summary>
    internal abstract Task RunAsync();

    /// <summary>Says who hears of the item's records and waits.</summary>
    internal void Attach(IItemHost host) => _host = host;

    /// <summary>Notes that the work has ended; the error is dispatched in the item's turn.</summary>
    internal void End(Exception? error)
    {
        Error = error;
        _ended = true;
    }

    /// <summary>Takes the next record, if there is one.</summary>
    internal bool TryTake(out PipelineRecord record)
    {
        lock (_records)
        {
            if (_records.Count == 0)
            {
                record = default;
                return false;
            }
            record = _records.Dequeue();
            if (_space is not null && _records.Count <= _spaceAt)
            {
                _space.TrySetResult(true);
                _space = null;
            }
            return true;
        }
    }

    /// <summary>All records that the consumer has not taken.</summary>
    internal IReadOnlyList<PipelineRecord> Pending()
    {
        lock (_records) return _records.ToArray();
    }

    /// <summary>Ends when at most <paramref name="count"/> records are pending: this keeps memory bounded.</summary>
    protected async Task WhenPendingAtMostAsync(int count, CancellationToken stop)
    {
        TaskCompletionSource<bool> space;
        lock (_records)
        {
            if (_records.Count <= count) return;
            _spaceAt = count;
            space = _space = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        using (stop.Register(() => space.TrySetCanceled()))
        {
            await space.Task.ConfigureAwait(false);
        }
    }

    /// <summary>Adds a record for the consumer.</summary>
    protected void Dispatch(PipelineRecord record)
    {
        lock (_records) _records.Enqueue(record);
        _host?.RecordAvailable(this);
    }

    /// <summary>Gives the worker away until <see cref="EndWaitAsync"/>.</summary>
    protected void BeginWait(DateTimeOffset until) => _host?.WaitBegins(this, until);

    /// <summary>Ends once the item has a worker's place again.</summary>
    protected Task EndWaitAsync(CancellationToken stop) => _host?.WaitEndsAsync(this, stop) ?? Task.CompletedTask;
}

using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace CvClass.PowerShell.Pipeline;

/// <summary>
/// One unit of work for the scheduler: it runs on any thread and keeps its records in order until the consumer's thread takes them.
/// </summary>
internal abstract class ScheduledItem
{
    private readonly Queue<PipelineRecord> _records = new();
    private IItemHost? _host;
    private TaskCompletionSource<bool>? _space;
    private int _spaceAt;
    private long _waitsUntil;
    private volatile bool _ended;

    /// <summary>Items with the same key run sequentially, in input order; null if not needed.</summary>
    internal object? Key { get; init; }

    /// <summary>Whether the work has begun; set by the worker pool.</summary>
    internal bool Started { get; set; }

    /// <summary>Whether the item occupies a worker slot; set by the worker pool.</summary>
    internal bool HoldsWorker { get; set; }

    /// <summary>The error, once the work has ended.</summary>
    internal Exception? Error { get; private set; }

    /// <summary>Whether the work has ended.</summary>
    internal bool Ended => _ended;

    /// <summary>When the item's wait ends at the latest (UTC); null if it is not waiting.</summary>
    internal DateTimeOffset? WaitsUntil
    {
        get => Volatile.Read(ref _waitsUntil) is var ticks and not 0 ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
        set => Volatile.Write(ref _waitsUntil, value?.UtcTicks ?? 0);
    }

    /// <summary>Whether the item is waiting and has released its worker.</summary>
    internal bool HasYielded => WaitsUntil is not null && !HoldsWorker;

    /// <summary>Records not yet taken by the consumer.</summary>
    internal int PendingCount
    {
        get
        {
            lock (_records) return _records.Count;
        }
    }

    /// <summary>Does the work.</summary>
    internal abstract Task RunAsync();

    /// <summary>Sets the host that is notified of the item's records and waits.</summary>
    internal void Attach(IItemHost host) => _host = host;

    /// <summary>Records that the work has ended; the error is dispatched in order.</summary>
    internal void End(Exception? error)
    {
        Error = error;
        _ended = true;
    }

    /// <summary>Takes the next record, if any.</summary>
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

    /// <summary>All records not yet taken by the consumer.</summary>
    internal IReadOnlyList<PipelineRecord> Pending()
    {
        lock (_records) return _records.ToArray();
    }

    /// <summary>Completes when at most <paramref name="count"/> records are pending, which keeps memory bounded.</summary>
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

    /// <summary>Releases the worker until <see cref="EndWaitAsync"/>.</summary>
    protected void BeginWait(DateTimeOffset until) => _host?.WaitBegins(this, until);

    /// <summary>Completes when the item has a worker slot again.</summary>
    protected Task EndWaitAsync(CancellationToken stop) => _host?.WaitEndsAsync(this, stop) ?? Task.CompletedTask;
}

using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace CvClass.PowerShell.Pipeline;

/// <summary>
/// A fixed number of workers that process items sequentially, so that a response is followed by the next request without waking another
/// thread. Items with the same key do not overlap. An item that waits for time to pass releases its worker to others.
/// </summary>
internal sealed class WorkerPool
{
    private readonly object _lock = new();
    private readonly Queue<ScheduledItem> _queue = new();
    private readonly Queue<ScheduledItem> _unblocked = new(); // hold their key already, and are older than all in _queue
    private readonly Dictionary<object, Queue<ScheduledItem>?> _keys = []; // no queue for a key that only its holder wants
    private readonly Queue<TaskCompletionSource<bool>> _returning = new();
    private readonly Func<int, bool> _mayStart;
    private readonly Action<ScheduledItem> _ended;
    private int _busy;
    private int _running;
    private int _started;
    private bool _stopped;
    private TaskCompletionSource<bool>? _idle;

    /// <param name="maxConcurrency">Number of workers.</param>
    /// <param name="mayStart">Whether another item may start, given how many have started so far; called under the pool's lock.</param>
    /// <param name="ended">Called by the worker for each completed item.</param>
    internal WorkerPool(int maxConcurrency, Func<int, bool> mayStart, Action<ScheduledItem> ended)
    {
        MaxConcurrency = maxConcurrency;
        _mayStart = mayStart;
        _ended = ended;
    }

    /// <summary>Maximum number of items that occupy a worker at once.</summary>
    internal int MaxConcurrency { get; }

    /// <summary>Adds an item.</summary>
    internal void Enqueue(ScheduledItem item)
    {
        lock (_lock) _queue.Enqueue(item);
        Fill();
    }

    /// <summary>Starts idle workers if there is work; a worker continues by itself until there is none.</summary>
    internal void Fill()
    {
        while (true)
        {
            ScheduledItem? first;
            lock (_lock)
            {
                if (_busy == MaxConcurrency) return;
                first = Next();
                if (first is null) return;
                _busy++;
            }
            Start(first);
        }
    }

    /// <summary>No item starts from now on.</summary>
    internal void Stop()
    {
        lock (_lock)
        {
            _stopped = true;
            _queue.Clear();
            _unblocked.Clear();
        }
    }

    /// <summary>Completes when no item is running; to be called after <see cref="Stop"/>.</summary>
    internal Task WhenIdleAsync()
    {
        lock (_lock)
        {
            _idle ??= new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_running == 0) _idle.TrySetResult(true);
            return _idle.Task;
        }
    }

    /// <summary>Releases the worker of a waiting item. A single worker is never released: the order is strict then.</summary>
    internal void BeginWait(ScheduledItem item, DateTimeOffset until)
    {
        ScheduledItem? next;
        lock (_lock)
        {
            item.WaitsUntil = until;
            if (MaxConcurrency == 1 || !item.HoldsWorker) return;
            item.HoldsWorker = false;
            next = PassOn();
        }
        if (next is not null) Start(next);
    }

    /// <summary>Completes when the item has a worker slot again, before any item that has not started.</summary>
    internal async Task EndWaitAsync(ScheduledItem item, CancellationToken stop)
    {
        TaskCompletionSource<bool> place;
        lock (_lock)
        {
            item.WaitsUntil = null;
            if (item.HoldsWorker) return;
            if (_busy < MaxConcurrency)
            {
                _busy++;
                item.HoldsWorker = true;
                return;
            }
            place = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            _returning.Enqueue(place);
        }
        using (stop.Register(() => place.TrySetCanceled()))
        {
            await place.Task.ConfigureAwait(false);
        }
        item.HoldsWorker = true;
    }

    private void Start(ScheduledItem first) => Task.Run(() => WorkAsync(first));

    private async Task WorkAsync(ScheduledItem? item)
    {
        while (item is not null)
        {
            Exception? error = null;
            try
            {
                await item.RunAsync().ConfigureAwait(false);
            }
            catch (Exception e)
            {
                error = e;
            }
            item.WaitsUntil = null;
            item.End(error);
            _ended(item);
            item = NextAfter(item);
        }
    }

    private ScheduledItem? NextAfter(ScheduledItem ended)
    {
        bool hadWorker;
        ScheduledItem? next;
        lock (_lock)
        {
            _running--;
            if (ended.Key is not null) Release(ended.Key);
            hadWorker = ended.HoldsWorker;
            ended.HoldsWorker = false;
            next = hadWorker ? PassOn() : null;
            if (_running == 0) _idle?.TrySetResult(true);
        }
        // The item released its worker and never reclaimed it: an item waiting for its key needs another one.
        if (!hadWorker) Fill();
        return next;
    }

    // Under the lock: gives a free slot to an item whose wait is over, otherwise to the next one.
    private ScheduledItem? PassOn()
    {
        while (_returning.Count > 0)
        {
            // If the waiter was cancelled in the meantime, the slot goes to the next one.
            if (_returning.Dequeue().TrySetResult(true)) return null;
        }
        var next = Next();
        if (next is null) _busy--;
        return next;
    }

    // Under the lock.
    private ScheduledItem? Next()
    {
        if (_stopped || (_queue.Count == 0 && _unblocked.Count == 0) || !_mayStart(_started)) return null;
        var next = _unblocked.Count > 0 ? _unblocked.Dequeue() : NextWithFreeKey();
        if (next is null) return null;
        next.Started = true;
        next.HoldsWorker = true;
        _started++;
        _running++;
        return next;
    }

    private ScheduledItem? NextWithFreeKey()
    {
        while (_queue.Count > 0)
        {
            var next = _queue.Dequeue();
            if (next.Key is not { } key) return next;
            if (!_keys.TryGetValue(key, out var behind))
            {
                _keys.Add(key, null);
                return next;
            }
            if (behind is null) _keys[key] = behind = new Queue<ScheduledItem>();
            behind.Enqueue(next);
        }
        return null;
    }

    private void Release(object key)
    {
        if (_keys[key] is { Count: > 0 } behind && !_stopped) _unblocked.Enqueue(behind.Dequeue());
        else _keys.Remove(key);
    }
}

using System.Collections.Generic;

namespace CvClass.PowerShell.Pipeline;

/// <summary>
/// The items in input order, from their arrival until their last record is dispatched. Bounded, however long the input is; the bound is
/// higher only behind a head that waits for time to pass.
/// </summary>
/// <param name="maxQueued">Most items behind a head that runs.</param>
/// <param name="maxQueuedBehindWait">Most items behind a head that waits and has given its worker away.</param>
internal sealed class OrderedOutput(int maxQueued, int maxQueuedBehindWait)
{
    private readonly object _lock = new();
    private readonly Queue<ScheduledItem> _line = new();
    private volatile ScheduledItem? _head;
    private volatile int _removed;

    /// <summary>The item whose turn it is; null when there is none.</summary>
    internal ScheduledItem? Head => _head;

    /// <summary>Items that have left so far.</summary>
    internal int Removed => _removed;

    /// <summary>Items that are there.</summary>
    internal int Count
    {
        get
        {
            lock (_lock) return _line.Count;
        }
    }

    private bool IsBehindWait => _head is { HasYielded: true };

    /// <summary>Whether the next item has to wait.</summary>
    internal bool IsFull => Count >= (IsBehindWait ? maxQueuedBehindWait : maxQueued);

    /// <summary>
    /// Whether a full line has room again. Half of it is emptied first, so that the consumer is not woken for each place.
    /// </summary>
    internal bool HasRoomAgain => IsBehindWait ? Count < maxQueuedBehindWait : Count <= maxQueued / 2;

    /// <summary>Adds an item at the end.</summary>
    internal void Add(ScheduledItem item)
    {
        lock (_lock)
        {
            _line.Enqueue(item);
            _head ??= item;
        }
    }

    /// <summary>Removes the head, all of whose records are dispatched.</summary>
    internal void RemoveHead()
    {
        lock (_lock)
        {
            if (_line.Count == 0) return; // taken meanwhile, because the command was stopped
            _line.Dequeue();
            _head = _line.Count > 0 ? _line.Peek() : null;
            _removed++;
        }
    }

    /// <summary>Removes all items, in order.</summary>
    internal IReadOnlyList<ScheduledItem> TakeAll()
    {
        lock (_lock)
        {
            var all = _line.ToArray();
            _line.Clear();
            _head = null;
            return all;
        }
    }
}

using System.Collections.Generic;

namespace CvClass.PowerShell.Pipeline;

/// <summary>
/// The items in input order, from arrival until their last record is dispatched. Bounded for any input length; the bound is higher only
/// behind a head that waits for time to pass.
/// </summary>
/// <param name="maxQueued">Maximum number of items behind a running head.</param>
/// <param name="maxQueuedBehindWait">Maximum number of items behind a waiting head that has released its worker.</param>
internal sealed class OrderedOutput(int maxQueued, int maxQueuedBehindWait)
{
    private readonly object _lock = new();
    private readonly Queue<ScheduledItem> _line = new();
    private volatile ScheduledItem? _head;
    private volatile int _removed;

    /// <summary>The current item; null if there is none.</summary>
    internal ScheduledItem? Head => _head;

    /// <summary>Number of items removed so far.</summary>
    internal int Removed => _removed;

    /// <summary>Number of items.</summary>
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
    /// Whether a full queue has room again. Half of it is emptied first, so that the consumer is not woken for each slot.
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

    /// <summary>Removes the head after all its records have been dispatched.</summary>
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

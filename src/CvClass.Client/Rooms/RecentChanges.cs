using System;
using System.Collections.Generic;
using System.Linq;

namespace CvClass.Client.Rooms;

/// <summary>Rooms that were changed or removed so recently that a list may show their previous state. Not thread-safe.</summary>
internal sealed class RecentChanges
{
    private readonly Dictionary<string, (TimeSpan Until, DateTimeOffset? Start)> _rooms = new(StringComparer.Ordinal);
    private readonly Queue<(string Serial, TimeSpan Until)> _order = new();

    /// <summary>How many there are, including some that have settled.</summary>
    internal int Count => _rooms.Count;

    /// <summary>Records a change.</summary>
    /// <param name="serial">The number of the room.</param>
    /// <param name="now">The present, on a monotonic clock.</param>
    /// <param name="settle">How long a list may be outdated.</param>
    /// <param name="start">The new start; null if it stays.</param>
    internal void Add(string serial, TimeSpan now, TimeSpan settle, DateTimeOffset? start)
    {
        Forget(now);
        var until = now + settle;
        // A later change of another field does not undo the move.
        if (_rooms.TryGetValue(serial, out var before)) (until, start) = (Max(until, before.Until), start ?? before.Start);
        _rooms[serial] = (until, start);
        _order.Enqueue((serial, until));
    }

    /// <summary>
    /// Numbers of rooms for which the list of a time range may be outdated: those that it contains, and those that were moved into the
    /// range.
    /// </summary>
    /// <param name="now">The present, on a monotonic clock.</param>
    /// <param name="from">Start of the range.</param>
    /// <param name="to">End of the range.</param>
    /// <param name="isListed">Whether the list contains a room.</param>
    internal IReadOnlyList<string> Within(TimeSpan now, DateTimeOffset from, DateTimeOffset to, Func<string, bool> isListed)
    {
        Forget(now);
        return _rooms
            .Where(r => r.Value.Until >= now && ((from <= r.Value.Start && r.Value.Start <= to) || isListed(r.Key)))
            .Select(r => r.Key)
            .ToArray();
    }

    /// <summary>Forgets all.</summary>
    internal void Clear()
    {
        _rooms.Clear();
        _order.Clear();
    }

    private void Forget(TimeSpan now)
    {
        while (_order.Count > 0 && _order.Peek().Until < now)
        {
            var (serial, _) = _order.Dequeue();
            if (_rooms.TryGetValue(serial, out var room) && room.Until < now) _rooms.Remove(serial);
        }
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}

using System.Collections.Generic;

namespace CvClass.PowerShell.Sync;

/// <summary>The pairs of timetable rows and rooms.</summary>
internal sealed class RoomMatches
{
    private readonly Dictionary<WantedRoom, Room> _rooms = [];
    private readonly HashSet<Room> _taken = [];

    /// <summary>The room of a row; null if there is none.</summary>
    internal Room? Of(WantedRoom row) => _rooms.TryGetValue(row, out var room) ? room : null;

    /// <summary>Whether a row has a room.</summary>
    internal bool Has(WantedRoom row) => _rooms.ContainsKey(row);

    /// <summary>Whether a room belongs to a row.</summary>
    internal bool IsTaken(Room room) => _taken.Contains(room);

    internal void Add(WantedRoom row, Room room)
    {
        _rooms.Add(row, room);
        _taken.Add(room);
    }
}

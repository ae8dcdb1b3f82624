using System.Collections.Generic;
using System.Linq;

namespace CvClass.PowerShell.Sync;

/// <summary>Finds rooms for a lesson that already has a room: only the user knows which one is in use.</summary>
internal static class TwinFinder
{
    /// <summary>The rooms that belong to no row but have the name and start of one, or of its room.</summary>
    /// <param name="wanted">The rows.</param>
    /// <param name="rooms">Small classes of the service.</param>
    /// <param name="matches">The pairs of rows and rooms.</param>
    internal static IReadOnlyList<(WantedRoom Row, Room Twin)> Find(
        IReadOnlyList<WantedRoom> wanted, IReadOnlyList<Room> rooms, RoomMatches matches)
    {
        var pairs = wanted.SelectMany(w => Minutes(w, matches.Of(w)), static (row, minute) => (Row: row, Minute: minute));
        var rows = pairs.ToLookup(p => p.Minute, p => p.Row);
        var twins = new List<(WantedRoom, Room)>();
        foreach (var room in rooms.Where(r => !matches.IsTaken(r) && r.StartTime is not null))
        {
            var row = rows[StartMinutes.Of(room)].FirstOrDefault(w => StartsWith(w, room) && w.NameFits(room));
            if (row is not null) twins.Add((row, room));
        }
        return twins;

        // A twin is at the room's position before the move.
        bool StartsWith(WantedRoom row, Room room) => row.StartFits(room) || matches.Of(row)?.StartTime == room.StartTime;
    }

    private static IEnumerable<long> Minutes(WantedRoom row, Room? own)
    {
        var minutes = StartMinutes.Near(row);
        return own is null ? minutes : minutes.Append(StartMinutes.Of(own)).Distinct();
    }
}

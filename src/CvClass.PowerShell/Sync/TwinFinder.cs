using System.Collections.Generic;
using System.Linq;
using CvClass.Client.Rooms;

namespace CvClass.PowerShell.Sync;

/// <summary>Finds rooms that stand for a lesson which has a room already: which of them is in use only a person knows.</summary>
internal static class TwinFinder
{
    /// <summary>The rooms that belong to no row and yet bear the name and the start of one, or of its room.</summary>
    /// <param name="wanted">The rows.</param>
    /// <param name="rooms">Small classes of the service.</param>
    /// <param name="matches">Which row has which room.</param>
    internal static IReadOnlyList<(WantedRoom Row, Room Twin)> Find(IReadOnlyList<WantedRoom> wanted, IReadOnlyList<Room> rooms, RoomMatches matches)
    {
        // Before a room moves, its twin is where it was.
        var rows = wanted.SelectMany(w => StartMinutes.Near(w).Append(matches.Of(w) is { } room ? StartMinutes.Of(room) : long.MinValue).Distinct(), static (w, m) => (w, m))
            .ToLookup(p => p.m, p => p.w);
        var twins = new List<(WantedRoom, Room)>();
        foreach (var room in rooms.Where(r => !matches.IsTaken(r) && r.StartTime is not null))
        {
            var row = rows[StartMinutes.Of(room)].FirstOrDefault(w => (w.StartFits(room) || matches.Of(w)?.StartTime == room.StartTime) && w.NameFits(room));
            if (row is not null) twins.Add((row, room));
        }
        return twins;
    }
}

using System.Collections.Generic;
using CvClass.Client.Rooms;

namespace CvClass.PowerShell.Sync;

/// <summary>Finds items that may start at the same time without comparing all pairs.</summary>
internal static class StartMinutes
{
    /// <summary>The minute in which a room starts, since the epoch.</summary>
    internal static long Of(Room room) => RoomCreation.Minute(room.StartTime);

    /// <summary>The minutes in which the room of a lesson may start: a service that stores whole minutes may round up.</summary>
    internal static IEnumerable<long> Near(WantedRoom row)
    {
        var minute = RoomCreation.Minute(row.StartTime);
        return [minute, minute + 1];
    }
}

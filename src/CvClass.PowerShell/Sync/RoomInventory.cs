using System;
using System.Collections.Generic;

namespace CvClass.PowerShell.Sync;

/// <summary>The rooms of a run, or the error that prevented reading all of them: nothing is planned on incomplete data.</summary>
internal sealed class RoomInventory
{
    private RoomInventory(IReadOnlyList<Room> rooms, Exception? error)
    {
        Rooms = rooms;
        Error = error;
    }

    /// <summary>Small classes, each once, in the service's order; empty if there is an error.</summary>
    internal IReadOnlyList<Room> Rooms { get; }

    /// <summary>The error; null on success.</summary>
    internal Exception? Error { get; }

    internal static RoomInventory Of(IReadOnlyList<Room> rooms) => new(rooms, null);

    internal static RoomInventory Failed(Exception error) => new([], error);
}

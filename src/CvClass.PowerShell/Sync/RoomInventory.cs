using System;
using System.Collections.Generic;

namespace CvClass.PowerShell.Sync;

/// <summary>The rooms that a run deals with, or the error why they could not be had whole: nothing is planned on a part of them.</summary>
internal sealed class RoomInventory
{
    private RoomInventory(IReadOnlyList<Room> rooms, Exception? error)
    {
        Rooms = rooms;
        Error = error;
    }

    /// <summary>Small classes, each once, in the service's order; empty when there is an error.</summary>
    internal IReadOnlyList<Room> Rooms { get; }

    /// <summary>Why there are none; null when all is well.</summary>
    internal Exception? Error { get; }

    internal static RoomInventory Of(IReadOnlyList<Room> rooms) => new(rooms, null);

    internal static RoomInventory Failed(Exception error) => new([], error);
}

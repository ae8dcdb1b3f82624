using System;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>What goes on in a room (RoomStatus).</summary>
public sealed class RoomStatus : CvObject, IRoomRow
{
    /// <summary>Room number that was asked about.</summary>
    public string Serial { get; set; } = "";

    /// <summary>Name of the room; null where only its number was known.</summary>
    public string? RoomName { get; set; }

    /// <summary>Start of the room, in the session's zone; null where only its number was known.</summary>
    public DateTimeOffset? RoomStartTime { get; set; }

    /// <summary>What goes on in the room.</summary>
    [Wire("status")]
    public RoomState? State { get; set; }
}

using System;
using CvClass.Client.Wire;

namespace CvClass;

/// <summary>What goes on in a room (RoomStatus).</summary>
public sealed class RoomStatus : CvObject, IRoomRow
{
    /// <summary>Room number that was asked about.</summary>
    public string Serial { get; set; } = "";

    /// <summary>Name of the room; null where the cmdlet was given a number only.</summary>
    public string? RoomName { get; set; }

    /// <summary>Start of the room, in the session's zone; null where the cmdlet was given a number only.</summary>
    public DateTimeOffset? RoomStartTime { get; set; }

    /// <summary>What goes on in the room.</summary>
    [Wire("status")]
    public RoomState? State { get; set; }
}

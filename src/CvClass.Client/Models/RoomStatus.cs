using System;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>State of a room (RoomStatus).</summary>
public sealed class RoomStatus : CvObject, IRoomRow
{
    /// <summary>The requested room number.</summary>
    public string Serial { get; set; } = "";

    /// <summary>Name of the room; null if only its number is known.</summary>
    public string? RoomName { get; set; }

    /// <summary>Start of the room, in the session's zone; null if only its number is known.</summary>
    public DateTimeOffset? RoomStartTime { get; set; }

    /// <summary>State of the room.</summary>
    [Wire("status")]
    public RoomState? State { get; set; }
}

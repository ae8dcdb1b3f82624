using System;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>What starting or ending a class came to (room_control).</summary>
public sealed class RoomControlResult : CvObject, IRoomRow
{
    /// <summary>Room number.</summary>
    public string Serial { get; set; } = "";

    /// <summary>Name of the room; null where only its number was known.</summary>
    public string? RoomName { get; set; }

    /// <summary>Start of the room, in the session's zone; null where only its number was known.</summary>
    public DateTimeOffset? RoomStartTime { get; set; }

    /// <summary>True: class was started; false: ended.</summary>
    public bool IsStarted { get; set; }

    /// <summary>The service's own words.</summary>
    [Wire("msg")]
    public string? Message { get; set; }
}

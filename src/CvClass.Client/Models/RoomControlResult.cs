using System;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>The result of starting or ending a class (room_control).</summary>
public sealed class RoomControlResult : CvObject, IRoomRow
{
    /// <summary>Room number.</summary>
    public string Serial { get; set; } = "";

    /// <summary>Name of the room; null if only its number is known.</summary>
    public string? RoomName { get; set; }

    /// <summary>Start of the room, in the session's zone; null if only its number is known.</summary>
    public DateTimeOffset? RoomStartTime { get; set; }

    /// <summary>True: class was started; false: ended.</summary>
    public bool IsStarted { get; set; }

    /// <summary>The service's own message.</summary>
    [Wire("msg")]
    public string? Message { get; set; }
}

using System;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>Number of users in a room (GetRoomOnlinenum, room_online_users_number).</summary>
public sealed class OnlineCount : CvObject, IRoomRow
{
    /// <summary>Room number.</summary>
    [Wire("serial", IsKey = true)]
    public string Serial { get; set; } = "";

    /// <summary>Name of the room; null if only its number is known.</summary>
    public string? RoomName { get; set; }

    /// <summary>Start of the room, in the session's zone; null if only its number is known.</summary>
    public DateTimeOffset? RoomStartTime { get; set; }

    /// <summary>Number of users in the room.</summary>
    [Wire("num")]
    public int? Count { get; set; }

    /// <summary>The service's own message, usually ok.</summary>
    [Wire("msg")]
    public string? Message { get; set; }
}

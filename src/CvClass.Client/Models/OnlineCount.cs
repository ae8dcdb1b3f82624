using System;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>How many people are in a room (GetRoomOnlinenum, room_online_users_number).</summary>
public sealed class OnlineCount : CvObject, IRoomRow
{
    /// <summary>Room number.</summary>
    [Wire("serial", IsKey = true)]
    public string Serial { get; set; } = "";

    /// <summary>Name of the room; null where only its number was known.</summary>
    public string? RoomName { get; set; }

    /// <summary>Start of the room, in the session's zone; null where only its number was known.</summary>
    public DateTimeOffset? RoomStartTime { get; set; }

    /// <summary>People in the room.</summary>
    [Wire("num")]
    public int? Count { get; set; }

    /// <summary>The service's own word, usually ok.</summary>
    [Wire("msg")]
    public string? Message { get; set; }
}

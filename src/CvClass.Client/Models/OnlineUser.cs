using System;
using CvClass.Client.Wire;

namespace CvClass;

/// <summary>Somebody who is in a room (GetOnlineUserInfo).</summary>
public sealed class OnlineUser : CvObject, IRoomRow
{
    /// <summary>User id.</summary>
    [Wire("buddyid")]
    public string UserId { get; set; } = "";

    /// <summary>Room number.</summary>
    [Wire("serial")]
    public string Serial { get; set; } = "";

    /// <summary>Name of the room; null where the cmdlet was given a number only.</summary>
    public string? RoomName { get; set; }

    /// <summary>Start of the room, in the session's zone; null where the cmdlet was given a number only.</summary>
    public DateTimeOffset? RoomStartTime { get; set; }

    /// <summary>Name in the room.</summary>
    [Wire("username")]
    public string? UserName { get; set; }

    /// <summary>Role in the room.</summary>
    [Wire("userrole")]
    public UserRole? Role { get; set; }

    /// <summary>When they came, in the session's zone.</summary>
    [Wire("logintime")]
    public DateTimeOffset? LoginTime { get; set; }

    /// <summary>Whether it is a robot.</summary>
    [Wire("isrobot")]
    public bool? IsRobot { get; set; }
}

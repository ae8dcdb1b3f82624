using System;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>A user who is in a room (GetOnlineUserInfo).</summary>
public sealed class OnlineUser : CvObject, IRoomRow
{
    /// <summary>User id.</summary>
    [Wire("buddyid")]
    public string UserId { get; set; } = "";

    /// <summary>Room number.</summary>
    [Wire("serial")]
    public string Serial { get; set; } = "";

    /// <summary>Name of the room; null if only its number is known.</summary>
    public string? RoomName { get; set; }

    /// <summary>Start of the room, in the session's zone; null if only its number is known.</summary>
    public DateTimeOffset? RoomStartTime { get; set; }

    /// <summary>Name in the room.</summary>
    [Wire("username")]
    public string? UserName { get; set; }

    /// <summary>Role in the room.</summary>
    [Wire("userrole")]
    public UserRole? Role { get; set; }

    /// <summary>When the user entered, in the session's zone.</summary>
    [Wire("logintime")]
    public DateTimeOffset? LoginTime { get; set; }

    /// <summary>Whether it is a robot.</summary>
    [Wire("isrobot")]
    public bool? IsRobot { get; set; }
}

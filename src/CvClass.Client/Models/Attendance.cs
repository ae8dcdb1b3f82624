using System;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>One stay of a user in a room (GetLoginInfo).</summary>
public sealed class Attendance : CvObject, IRoomRow
{
    /// <summary>Room number.</summary>
    [Wire("serial", "seria")]
    public string Serial { get; set; } = "";

    /// <summary>Name of the room; null if only its number is known.</summary>
    public string? RoomName { get; set; }

    /// <summary>Start of the room, in the session's zone; null if only its number is known.</summary>
    public DateTimeOffset? RoomStartTime { get; set; }

    /// <summary>Number of the lesson.</summary>
    [Wire("action_id")]
    public string? ActionId { get; set; }

    /// <summary>When class began, in the session's zone.</summary>
    [Wire("class_begin_time")]
    public DateTimeOffset? ClassBeginTime { get; set; }

    /// <summary>When class ended, in the session's zone.</summary>
    [Wire("class_end_time")]
    public DateTimeOffset? ClassEndTime { get; set; }

    /// <summary>User id.</summary>
    [Wire("userid")]
    public string? UserId { get; set; }

    /// <summary>Name in the room.</summary>
    [Wire("username")]
    public string? UserName { get; set; }

    /// <summary>When the user entered, in the session's zone.</summary>
    [Wire("entertime")]
    public DateTimeOffset? EnterTime { get; set; }

    /// <summary>When the user left, in the session's zone.</summary>
    [Wire("outtime")]
    public DateTimeOffset? LeaveTime { get; set; }

    /// <summary>Length of the stay.</summary>
    [Wire("duration", Form = WireFormat.ChineseDuration)]
    public TimeSpan? Duration { get; set; }

    /// <summary>The field durationms: milliseconds according to the table, seconds in the example. Use Duration.</summary>
    [Wire("durationms")]
    public long? DurationValue { get; set; }

    /// <summary>IP address.</summary>
    [Wire("ipaddress")]
    public string? IPAddress { get; set; }

    /// <summary>Location, such as 中国.北京.北京.</summary>
    [Wire("area")]
    public string? Area { get; set; }

    /// <summary>Internet provider.</summary>
    [Wire("serviceprovider")]
    public string? Provider { get; set; }

    /// <summary>Kind of device.</summary>
    [Wire("devicetype")]
    public string? DeviceType { get; set; }

    /// <summary>Role in the room.</summary>
    [Wire("userroleid")]
    public UserRole? Role { get; set; }
}

using System;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>A user who was in a room (GetRoomUserInfo), with the room itself.</summary>
public sealed class RoomUser : CvObject, IRoomRow
{
    private string? _roomName;
    private DateTimeOffset? _roomStartTime;

    /// <summary>The room.</summary>
    public RoomUsers? Room { get; set; }

    /// <summary>User id.</summary>
    [Wire("userid")]
    public string? UserId { get; set; }

    /// <summary>Another number of the user.</summary>
    [Wire("identification")]
    public string? Identification { get; set; }

    /// <summary>When the user entered, in the session's zone.</summary>
    [Wire("entertime")]
    public DateTimeOffset? EnterTime { get; set; }

    /// <summary>When the user left, in the session's zone; null while the user is in the room.</summary>
    [Wire("outtime")]
    public DateTimeOffset? LeaveTime { get; set; }

    /// <summary>Role in the room.</summary>
    [Wire("userroleid")]
    public UserRole? Role { get; set; }

    /// <summary>Name in the room.</summary>
    [Wire("username")]
    public string? UserName { get; set; }

    /// <summary>Meaningless according to the document.</summary>
    [Wire("outtimenull")]
    public string? LeaveTimeNull { get; set; }

    /// <summary>The role in words.</summary>
    [Wire("rolename")]
    public string? RoleName { get; set; }

    /// <summary>Kind of device.</summary>
    [Wire("devicetype")]
    public string? DeviceType { get; set; }

    /// <summary>Name of the device.</summary>
    [Wire("deviceName")]
    public string? DeviceName { get; set; }

    /// <summary>Version.</summary>
    [Wire("version")]
    public string? Version { get; set; }

    /// <summary>IP address.</summary>
    [Wire("ip")]
    public string? IPAddress { get; set; }

    /// <summary>Version of the device or browser.</summary>
    [Wire("systemversion")]
    public string? SystemVersion { get; set; }

    /// <summary>Version of the operating system.</summary>
    [Wire("OSVersion")]
    public string? OSVersion { get; set; }

    /// <summary>Country.</summary>
    [Wire("country")]
    public string? Country { get; set; }

    /// <summary>Region.</summary>
    [Wire("region")]
    public string? Region { get; set; }

    /// <summary>City.</summary>
    [Wire("city")]
    public string? City { get; set; }

    /// <summary>Microphone.</summary>
    [Wire("audioinput")]
    public string? AudioInput { get; set; }

    /// <summary>Loudspeaker.</summary>
    [Wire("audiooutput")]
    public string? AudioOutput { get; set; }

    /// <summary>Camera.</summary>
    [Wire("videoinput")]
    public string? VideoInput { get; set; }

    /// <summary>When the user entered, in the session's zone, from a timestamp.</summary>
    [Wire("time")]
    public DateTimeOffset? Time { get; set; }

    /// <summary>Network averages; null if there are none.</summary>
    [Wire("network")]
    public NetworkSummary? Network { get; set; }

    /// <summary>Room number.</summary>
    public string? Serial => Room?.Serial;

    /// <summary>Name of the room.</summary>
    public string? RoomName
    {
        get => Room?.RoomName ?? _roomName;
        set => _roomName = value;
    }

    /// <summary>Start of the room, in the session's zone.</summary>
    public DateTimeOffset? RoomStartTime
    {
        get => Room?.StartTime ?? _roomStartTime;
        set => _roomStartTime = value;
    }
}

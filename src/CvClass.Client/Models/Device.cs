using System;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>The device of a user in a room (GetEquipment).</summary>
public sealed class Device : CvObject, IRoomRow
{
    /// <summary>Room number.</summary>
    [Wire("serial")]
    public string Serial { get; set; } = "";

    /// <summary>Name of the room; null if only its number is known.</summary>
    public string? RoomName { get; set; }

    /// <summary>Start of the room, in the session's zone; null if only its number is known.</summary>
    public DateTimeOffset? RoomStartTime { get; set; }

    /// <summary>Number of the enterprise.</summary>
    [Wire("companyid")]
    public string? CompanyId { get; set; }

    /// <summary>User id.</summary>
    [Wire("peerid")]
    public string? UserId { get; set; }

    /// <summary>Name in the room.</summary>
    [Wire("peername")]
    public string? UserName { get; set; }

    /// <summary>Role in the room.</summary>
    [Wire("peerrole")]
    public UserRole? Role { get; set; }

    /// <summary>IP address.</summary>
    [Wire("ip")]
    public string? IPAddress { get; set; }

    /// <summary>Country.</summary>
    [Wire("country")]
    public string? Country { get; set; }

    /// <summary>Region.</summary>
    [Wire("region")]
    public string? Region { get; set; }

    /// <summary>City.</summary>
    [Wire("city")]
    public string? City { get; set; }

    /// <summary>Version of the operating system.</summary>
    [Wire("osversion")]
    public string? OSVersion { get; set; }

    /// <summary>Model of the device.</summary>
    [Wire("devicemodel")]
    public string? Model { get; set; }

    /// <summary>Architecture of the processor.</summary>
    [Wire("cpuarchitecture")]
    public string? CpuArchitecture { get; set; }

    /// <summary>Version of the client's SDK.</summary>
    [Wire("sdkversion")]
    public string? SdkVersion { get; set; }

    /// <summary>Date of that SDK.</summary>
    [Wire("sdkdate")]
    public string? SdkDate { get; set; }

    /// <summary>How long connecting took; the document does not state a unit.</summary>
    [Wire("connecttime")]
    public double? ConnectTime { get; set; }

    /// <summary>Number of reconnections.</summary>
    [Wire("reconnectcount")]
    public int? ReconnectCount { get; set; }

    /// <summary>Name of the route.</summary>
    [Wire("routename")]
    public string? RouteName { get; set; }

    /// <summary>Internet provider.</summary>
    [Wire("isp")]
    public string? Provider { get; set; }

    /// <summary>Number of redirections.</summary>
    [Wire("redirectcount")]
    public int? RedirectCount { get; set; }

    /// <summary>When it was measured.</summary>
    [Wire("statistical")]
    public DeviceStatistic? Statistic { get; set; }

    /// <summary>Number of the row.</summary>
    [Wire("_id")]
    public DeviceIdentifier? Identifier { get; set; }
}

using System;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>Network state of a user in a room at one time (GetNetworkEquipment).</summary>
public sealed class NetworkStatistic : CvObject, IRoomRow
{
    /// <summary>Number of the enterprise.</summary>
    [Wire("companyid")]
    public string? CompanyId { get; set; }

    /// <summary>Room number.</summary>
    [Wire("serial")]
    public string Serial { get; set; } = "";

    /// <summary>Name of the room; null if only its number is known.</summary>
    public string? RoomName { get; set; }

    /// <summary>Start of the room, in the session's zone; null if only its number is known.</summary>
    public DateTimeOffset? RoomStartTime { get; set; }

    /// <summary>User id.</summary>
    [Wire("myPeerId")]
    public string? UserId { get; set; }

    /// <summary>The time, in the session's zone.</summary>
    [Wire("ts")]
    public DateTimeOffset? Time { get; set; }

    /// <summary>Name of the route.</summary>
    [Wire("routename")]
    public string? RouteName { get; set; }

    /// <summary>The time as written by the service.</summary>
    [Wire("time")]
    public string? TimeText { get; set; }

    /// <summary>Role in the room.</summary>
    [Wire("role")]
    public UserRole? Role { get; set; }

    /// <summary>The stream that was measured.</summary>
    [Wire("statistical")]
    public StreamStatistic? Stream { get; set; }
}

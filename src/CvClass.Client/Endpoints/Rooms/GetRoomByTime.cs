using System;
using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>GetRoomByTime (1.1.5): the rooms of a time interval.</summary>
[Endpoint(
    "WebAPI/GetRoomByTime", RequestSemantics.Safe,
    Section = "1.1.5", Container = "list", NoData = [1, 4105], PageSize = 200,
    Lists = Collections.Rooms)]
internal sealed class GetRoomByTime : PagedRequest<Room>
{
    /// <summary>Start of the interval; if omitted, the service uses the current time.</summary>
    [Field("starttime")]
    public DateTimeOffset? From { get; set; }

    /// <summary>End of the interval.</summary>
    [Field("endtime")]
    public DateTimeOffset? To { get; set; }

    /// <summary>Only rooms of this type.</summary>
    [Field("room_type")]
    public RoomType? RoomType { get; set; }
}

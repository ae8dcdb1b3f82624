using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>GetRoomOnlinenum (2.1.1): the number of users in each room.</summary>
[Endpoint(
    "WebAPI/GetRoomOnlinenum", RequestSemantics.Safe,
    Section = "2.1.1", Container = "room", NoData = [1, 4105], PageSize = 200,
    Lists = Collections.OnlineRooms)]
internal sealed class GetRoomOnlineCounts : PagedRequest<OnlineCount>
{
    /// <summary>Only this room.</summary>
    [Field("serial")]
    public string? Serial { get; set; }
}

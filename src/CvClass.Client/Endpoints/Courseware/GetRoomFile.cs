using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>GetRoomFile (1.2.9): the courseware linked to a room.</summary>
[Endpoint(
    "WebAPI/GetRoomFile", RequestSemantics.Safe,
    Section = "1.2.9", Container = "list", NoData = [1, -1, 4105], PageSize = 200,
    Lists = Collections.RoomCourseware)]
internal sealed class GetRoomFile : PagedRequest<RoomCourseware>
{
    /// <summary>Room number.</summary>
    [Field("serial", Required = true)]
    public string? Serial { get; set; }
}

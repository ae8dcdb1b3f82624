using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>GetRoomList (1.1.4): all rooms, or only past, current or future ones.</summary>
[Endpoint(
    "WebAPI/GetRoomList", RequestSemantics.Safe,
    Section = "1.1.4", Container = "list", NoData = [1, 4105], PageSize = 200,
    Lists = Collections.Rooms)]
internal sealed class GetRoomList : PagedRequest<Room>
{
    /// <summary>Selects rooms by time; all by default.</summary>
    [Field("timetype")]
    public RoomListState? State { get; set; }

    /// <summary>Only rooms of this type.</summary>
    [Field("room_type")]
    public RoomType? RoomType { get; set; }
}

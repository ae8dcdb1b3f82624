using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>DeleteRoom (1.1.3): removes a room.</summary>
[Endpoint(
    "WebAPI/DeleteRoom", RequestSemantics.Idempotent,
    Section = "1.1.3", AlreadyGone = [4007, 3003],
    Changes = Collections.Rooms | Collections.RoomCourseware | Collections.Recordings | Collections.Storage | Collections.OnlineRooms)]
internal sealed class DeleteRoom : ApiRequest<Room>
{
    /// <summary>Room number.</summary>
    [Field("serial", Required = true)]
    public string? Serial { get; set; }
}

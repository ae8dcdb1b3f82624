using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>room_control (1.3.2): starts or ends class.</summary>
[Endpoint(
    "WebAPI/v3/room_control", RequestSemantics.Idempotent,
    Section = "1.3.2",
    Changes = Collections.OnlineRooms | Collections.Recordings | Collections.Storage)]
internal sealed class RoomControl : ApiRequest<RoomControlResult>
{
    /// <summary>Room number.</summary>
    [Field("serial", Required = true)]
    public string? Serial { get; set; }

    /// <summary>True starts class, false ends it.</summary>
    [Field("state", Required = true)]
    public bool? IsStart { get; set; }
}

using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>room_online_users_number (2.1.2): the number of users in a room.</summary>
[Endpoint("WebAPI/v3/room_online_users_number", RequestSemantics.Safe, Section = "2.1.2")]
internal sealed class GetRoomOnlineUsersNumber : ApiRequest<OnlineCount>
{
    /// <summary>Room number.</summary>
    [Field("serial", Required = true)]
    public string? Serial { get; set; }
}

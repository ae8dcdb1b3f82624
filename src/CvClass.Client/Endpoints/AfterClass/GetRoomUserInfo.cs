using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>GetRoomUserInfo (3.1.2): a room after class with all participants.</summary>
[Endpoint("WebAPI/GetRoomUserInfo", RequestSemantics.Safe, Section = "3.1.2", Container = "list", NoData = [1, 4105])]
internal sealed class GetRoomUserInfo : ApiRequest<RoomUsers>
{
    /// <summary>Room number.</summary>
    [Field("serial", Required = true)]
    public string? Serial { get; set; }
}

using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>GetRoomInfo (1.1.6): one room.</summary>
[Endpoint("WebAPI/GetRoomInfo", RequestSemantics.Safe, Section = "1.1.6", Container = "list", NoData = [1, 4105])]
internal sealed class GetRoomInfo : ApiRequest<Room>
{
    /// <summary>Room number.</summary>
    [Field("serial", Required = true)]
    public string? Serial { get; set; }
}

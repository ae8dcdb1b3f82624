using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>GetNetworkEquipment (2.1.8): the network quality of the users in a room.</summary>
[Endpoint("WebAPI/GetNetworkEquipment", RequestSemantics.Safe, Section = "2.1.8", Container = "list", NoData = [1, 4105])]
internal sealed class GetNetworkEquipment : ListRequest<NetworkStatistic>
{
    /// <summary>Room number.</summary>
    [Field("serial", Required = true)]
    public string? Serial { get; set; }
}

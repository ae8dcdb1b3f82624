using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>GetEquipment (2.1.9): the devices of the users in a room. Here, -1 means that there are none.</summary>
[Endpoint("WebAPI/GetEquipment", RequestSemantics.Safe, Section = "2.1.9", Container = "list", NoData = [1, -1, 4105])]
internal sealed class GetEquipment : ListRequest<Device>
{
    /// <summary>Room number.</summary>
    [Field("serial", Required = true)]
    public string? Serial { get; set; }
}

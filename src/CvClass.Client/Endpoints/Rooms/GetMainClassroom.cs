using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>getMainClassroom (1.3.3): main rooms of the relay feature. The only list that returns a row count.</summary>
[Endpoint(
    "WebAPI/getMainClassroom", RequestSemantics.Safe,
    Section = "1.3.3", Container = "data", NoData = [1, 4105], PageSize = 20,
    EchoesPage = false, Lists = Collections.Rooms)]
internal sealed class GetMainClassroom : PagedRequest<MainRoom>
{
    /// <summary>Only this room.</summary>
    [Field("serial")]
    public string? Serial { get; set; }
}

using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>GetOnlineUserInfo (2.1.3): the users in a room.</summary>
[Endpoint("WebAPI/GetOnlineUserInfo", RequestSemantics.Safe, Section = "2.1.3", Container = "list", NoData = [1, 4105], PageSize = 200)]
internal sealed class GetOnlineUserInfo : PagedRequest<OnlineUser>
{
    /// <summary>Room number.</summary>
    [Field("serial", Required = true)]
    public string? Serial { get; set; }
}

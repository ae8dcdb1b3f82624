using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>GetUserGift (2.1.4): trophies given in a room.</summary>
[Endpoint("WebAPI/GetUserGift", RequestSemantics.Safe, Section = "2.1.4", Container = "list", NoData = [1, 4105], PageSize = 200)]
internal sealed class GetUserGift : PagedRequest<Trophy>
{
    /// <summary>Room number.</summary>
    [Field("serial", Required = true)]
    public string? Serial { get; set; }

    /// <summary>Only trophies of this user.</summary>
    [Field("userid")]
    public string? UserId { get; set; }
}

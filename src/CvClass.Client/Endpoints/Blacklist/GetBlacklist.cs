using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>blacklist (1.4.2): the blacklist entries.</summary>
[Endpoint(
    "WebAPI/blacklist", RequestSemantics.Safe,
    Section = "1.4.2", Container = "list", NoData = [1, 4105], PageSize = 20,
    Lists = Collections.Blacklist)]
internal sealed class GetBlacklist : PagedRequest<BlacklistEntry>
{
}

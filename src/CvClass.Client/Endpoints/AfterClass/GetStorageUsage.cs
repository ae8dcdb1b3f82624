using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>getStorageUsage (3.1.6): storage used by recordings, per room.</summary>
[Endpoint(
    "WebAPI/getStorageUsage", RequestSemantics.Safe,
    Section = "3.1.6", Container = "list", NoData = [1, 4105], PageSize = 20,
    Lists = Collections.Storage)]
internal sealed class GetStorageUsage : PagedRequest<StorageUsage>
{
    /// <summary>Only this room.</summary>
    [Field("serial")]
    public string? Serial { get; set; }
}

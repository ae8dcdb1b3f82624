using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>delete_blacklist (1.4.3): removes a blacklist entry.</summary>
[Endpoint("WebAPI/delete_blacklist", RequestSemantics.Idempotent, Section = "1.4.3", AlreadyGone = [5106], Changes = Collections.Blacklist)]
internal sealed class DeleteBlacklist : ApiRequest<Acknowledgement>
{
    /// <summary>Number of the entry.</summary>
    [Field("id", Required = true)]
    public string? Id { get; set; }
}

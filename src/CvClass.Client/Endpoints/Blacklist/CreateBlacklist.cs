namespace CvClass.Client.Endpoints;

/// <summary>create_blacklist (1.4.1): keeps somebody out.</summary>
[Endpoint("WebAPI/v3/create_blacklist", Effect.Create, Section = "1.4.1", Changes = Collections.Blacklist)]
public sealed class CreateBlacklist : ApiRequest<BlacklistEntry>
{
    /// <summary>Where it holds.</summary>
    [Field("scope", Required = true)]
    public BlacklistScope? Scope { get; set; }

    /// <summary>Room in which it holds.</summary>
    [Field("serial")]
    public string? Serial { get; set; }

    /// <summary>By what somebody is kept out.</summary>
    [Field("astrict_type", Required = true)]
    public BlacklistType? Type { get; set; }

    /// <summary>The address, user id or nickname.</summary>
    [Field("astrict_content", Required = true)]
    public string? Content { get; set; }

    /// <summary>How long it holds.</summary>
    [Field("astrict_aging", Required = true)]
    public BlacklistDuration? For { get; set; }
}

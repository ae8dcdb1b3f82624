using System.Collections.Generic;
using System.Net;
using System.Text.RegularExpressions;
using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>create_blacklist (1.4.1): blocks a user.</summary>
[Endpoint("WebAPI/v3/create_blacklist", RequestSemantics.NonIdempotent, Section = "1.4.1", Changes = Collections.Blacklist)]
internal sealed class CreateBlacklist : ApiRequest<BlacklistEntry>
{
    // .NET accepts '1' and '010.1' as addresses.
    private static readonly Regex s_address = new(
        @"^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\.(?!$)|$)){4}$|^[0-9A-Fa-f.:]*:[0-9A-Fa-f.:]*$",
        RegexOptions.CultureInvariant);

    /// <summary>Scope of the entry.</summary>
    [Field("scope", Required = true)]
    public BlacklistScope? Scope { get; set; }

    /// <summary>Room to which it applies.</summary>
    [Field("serial")]
    public string? Serial { get; set; }

    /// <summary>What is blocked: address, user id or nickname.</summary>
    [Field("astrict_type", Required = true)]
    public BlacklistType? Type { get; set; }

    /// <summary>The blocked address, user id or nickname.</summary>
    [Field("astrict_content", Required = true)]
    public string? Content { get; set; }

    /// <summary>How long it applies.</summary>
    [Field("astrict_aging", Required = true)]
    public BlacklistDuration? For { get; set; }

    /// <inheritdoc/>
    public override IEnumerable<ValidationError> Validate()
    {
        if (Type != BlacklistType.IPAddress || string.IsNullOrEmpty(Content)) yield break;
        if (s_address.IsMatch(Content) && IPAddress.TryParse(Content, out _)) yield break;
        yield return new ValidationError("IPAddress", "astrict_content", Texts.FormatIPAddressBad(Content));
    }
}

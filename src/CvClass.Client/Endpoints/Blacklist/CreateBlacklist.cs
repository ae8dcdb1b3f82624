using System.Collections.Generic;
using System.Net;
using System.Text.RegularExpressions;
using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>create_blacklist (1.4.1): keeps somebody out.</summary>
[Endpoint("WebAPI/v3/create_blacklist", RequestSemantics.NonIdempotent, Section = "1.4.1", Changes = Collections.Blacklist)]
internal sealed class CreateBlacklist : ApiRequest<BlacklistEntry>
{
    // .NET itself takes '1' and '010.1' for addresses.
    private static readonly Regex s_address = new(
        @"^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\.(?!$)|$)){4}$|^[0-9A-Fa-f.:]*:[0-9A-Fa-f.:]*$",
        RegexOptions.CultureInvariant);

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

    /// <inheritdoc/>
    public override IEnumerable<ValidationError> Validate()
    {
        if (Type != BlacklistType.IPAddress || string.IsNullOrEmpty(Content)) yield break;
        if (s_address.IsMatch(Content) && IPAddress.TryParse(Content, out _)) yield break;
        yield return new ValidationError("IPAddress", "astrict_content", Texts.FormatIPAddressBad(Content));
    }
}

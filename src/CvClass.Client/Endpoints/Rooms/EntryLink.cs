using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CvClass.Client.Annotations;
using CvClass.Client.Signing;
using CvClass.Client.Wire;

namespace CvClass.Client.Endpoints;

/// <summary>Entry (1.3.1): the address for entering a room in a browser. A link, not a call: nothing is sent.</summary>
[Endpoint("WebAPI/Entry", RequestSemantics.Safe, Section = "1.3.1", IsSigned = false)]
internal sealed class EntryLink : ApiRequest
{
    /// <summary>Company domain.</summary>
    [Field("domain", Required = true)]
    public string? Domain { get; set; }

    /// <summary>Room number.</summary>
    [Field("serial", Required = true)]
    public string? Serial { get; set; }

    /// <summary>Name shown in the room.</summary>
    [Field("username", Required = true)]
    public string? UserName { get; set; }

    /// <summary>Role: 0 teacher, 1 assistant, 2 student, 4 patrol, 5 class teacher.</summary>
    [Field("usertype", Required = true)]
    public UserRole? Role { get; set; }

    /// <summary>User id of the third-party system.</summary>
    [Field("pid")]
    public string? UserId { get; set; }

    /// <summary>When the link is created; epoch seconds.</summary>
    [Field("ts", Required = true)]
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>Check code: md5 of app id, timestamp, serial and role; filled by <see cref="ToUri"/>.</summary>
    [Field("auth")]
    public string? Auth { get; private set; }

    /// <summary>The role's password in its encrypted form, as created by <see cref="PasswordCipher"/>.</summary>
    [Field("userpassword")]
    public string? EncryptedPassword { get; set; }

    /// <summary>Extension data of the user.</summary>
    [Field("extradata", MultiLine = true)]
    public string? ExtraData { get; set; }

    /// <summary>Where the browser goes after the lesson; the document requires it to be the last parameter.</summary>
    [Field("jumpurl")]
    public string? JumpUri { get; set; }

    /// <inheritdoc/>
    public override IEnumerable<ValidationError> Validate()
    {
        if (!string.IsNullOrEmpty(EncryptedPassword) && !PasswordCipher.IsCipher(EncryptedPassword!))
        {
            yield return Problem(nameof(EncryptedPassword), Texts.CipherNotHex);
        }
        if (!string.IsNullOrEmpty(JumpUri)
            && !(Uri.TryCreate(JumpUri, UriKind.Absolute, out var target) && target.Scheme is ("http" or "https")
            && target.Host.Length > 0))
        {
            yield return Problem(nameof(JumpUri), Texts.FormatJumpUriBad(JumpUri));
        }
    }

    /// <summary>The address.</summary>
    /// <param name="baseUri">Root of the service.</param>
    /// <param name="appId">The tenant's app id; part of the check code, not of the address.</param>
    /// <exception cref="ArgumentException">A required part is missing.</exception>
    public Uri ToUri(Uri baseUri, string appId)
    {
        var shape = RequestMetadata.Of(typeof(EntryLink));
        if (shape.Read(this).Validate().FirstOrDefault() is { } problem) throw new ArgumentException(problem.Message, problem.Property);
        var signed = Encoding.UTF8.GetBytes(appId + FormValueWriter.Write(Timestamp!.Value, FieldForm.Default) + Serial
            + FormValueWriter.Write(Role!.Value, FieldForm.Default));
        Auth = Md5.Hex(signed, signed.Length);
        // In the order of the properties, so that jumpurl stays last; %20 rather than +, which not every query parser decodes.
        var query = string.Join("&", shape.Read(this).ToForm().Flatten().Select(p => p.Key + "=" + Uri.EscapeDataString(p.Value)));
        return new Uri(baseUri, shape.Endpoint.Path + "?" + query);
    }
}

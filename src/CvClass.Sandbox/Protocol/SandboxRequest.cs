using System;
using System.Collections.Generic;
using System.Text;

namespace CvClass.Sandbox.Protocol;

/// <summary>A request as received.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path without the leading slash, with its query if any.</param>
/// <param name="ContentType">Content type with its parameters; empty if none.</param>
/// <param name="Body">The raw bytes.</param>
public sealed record SandboxRequest(string Method, string Path, string ContentType, ArraySegment<byte> Body)
{
    /// <summary>A field of the form, decoded; empty if it was not sent.</summary>
    /// <param name="name">Wire name, without brackets.</param>
    public string Field(string name) => Form(out _)[name];

    internal PhpForm Form(out UploadedFile? file)
    {
        var form = Multipart.Parse(this, out file);
        if (form is not null) return form;
        var isForm = ContentType.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);
        return isForm ? PhpForm.Parse(Body) : PhpForm.Empty;
    }
}

/// <summary>A response as sent.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="ContentType">Content type.</param>
/// <param name="Body">The bytes.</param>
public sealed record SandboxResponse(int Status, string ContentType, byte[] Body)
{
    /// <summary>Further headers.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>A page as produced by web servers, with the status or a code as its title.</summary>
    internal static SandboxResponse Html(int status, string title)
    {
        var heading = $"{status} {title}";
        var page = $"<html><head><title>{heading}</title></head><body><center><h1>{heading}</h1></center></body></html>";
        return new SandboxResponse(status, "text/html", Encoding.ASCII.GetBytes(page));
    }
}

/// <summary>An exchange with the emulator, for inspection, mainly by tests.</summary>
/// <param name="Path">Path of the endpoint.</param>
/// <param name="Fields">The fields in the order of the body, names with their brackets, decoded.</param>
/// <param name="Result">The result code; null if the response has none.</param>
public sealed record SandboxExchange(string Path, IReadOnlyList<KeyValuePair<string, string>> Fields, int? Result);

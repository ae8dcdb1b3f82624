using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using System.Security;
using CvClass.PowerShell.Binding;

namespace CvClass.PowerShell.Session;

/// <summary>Connection settings from one of the supported sources.</summary>
internal sealed class ConnectionAsset
{
    internal ConnectionAsset(string appId, SecureString secretKey) => (AppId, SecretKey) = (appId.Trim(), SecretText.Trim(secretKey));

    /// <summary>
    /// A hashtable or object with AppId and SecretKey, and optionally BaseUri, TimeZone and Domain; each as text or as SecureString, as
    /// returned by secret stores.
    /// </summary>
    /// <exception cref="ArgumentException">AppId or SecretKey is missing.</exception>
    internal ConnectionAsset(object source)
        : this(Value(source, "AppId")
            ?? throw Missing("AppId"), SecretText.Protect(Value(source, "SecretKey") ?? throw Missing("SecretKey"))) =>
        AddPlace(source);

    internal string AppId { get; }

    internal SecureString SecretKey { get; }

    internal Uri? BaseUri { get; private set; }

    internal string? TimeZone { get; private set; }

    internal string? Domain { get; private set; }

    /// <summary>A value of a hashtable or an object as text; null if missing or blank.</summary>
    internal static string? Value(object? source, string name)
    {
        var value = NamedObjectAttribute.NameOf(Member(source, name));
        var text = Unwrapped.Of(value) switch
        {
            string plain => plain,
            SecureString secret => SecretText.Reveal(secret),
            Uri uri => uri.OriginalString,
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text!.Trim();
    }

    /// <summary>Reads address, zone and domain from a hashtable or an object.</summary>
    internal ConnectionAsset AddPlace(object? source)
    {
        BaseUri ??= Value(source, "BaseUri") is { } address ? Address.Service(address) : null;
        TimeZone ??= Value(source, "TimeZone");
        Domain ??= Value(source, "Domain");
        return this;
    }

    private static ArgumentException Missing(string name) => new(Texts.FormatConnectionIncomplete(name));

    private static object? Member(object? source, string name)
    {
        var value = source is PSObject { BaseObject: IDictionary wrapped } ? wrapped : source;
        if (value is null) return null;
        if (value is not IDictionary map) return PSObject.AsPSObject(value).Properties[name]?.Value;
        var key = map.Keys.Cast<object>().FirstOrDefault(k => string.Equals(k as string, name, StringComparison.OrdinalIgnoreCase));
        return key is null ? null : map[key];
    }
}

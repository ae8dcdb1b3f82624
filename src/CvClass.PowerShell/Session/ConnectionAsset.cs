using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using System.Security;
using CvClass.PowerShell.Binding;

namespace CvClass.PowerShell.Session;

/// <summary>
/// What -Connection takes: a hashtable or object with AppId and SecretKey, and BaseUri, TimeZone and Domain if it likes; each as text
/// or, as
/// secret stores give it, as SecureString.
/// </summary>
internal sealed class ConnectionAsset
{
    private readonly object _source;

    internal ConnectionAsset(object source)
    {
        _source = source is PSObject { BaseObject: IDictionary map } ? map : source;
        AppId = Value("AppId") ?? throw Missing("AppId");
        SecretKey = SecretText.Protect(Value("SecretKey") ?? throw Missing("SecretKey"));
        BaseUri = Value("BaseUri") is { } address ? Address.Service(address) : null;
        TimeZone = Value("TimeZone");
        Domain = Value("Domain");
    }

    internal string AppId { get; }

    internal SecureString SecretKey { get; }

    internal Uri? BaseUri { get; }

    internal string? TimeZone { get; }

    internal string? Domain { get; }

    private static ArgumentException Missing(string name) => new(Text.Get("ConnectionIncomplete", name));

    private string? Value(string name)
    {
        var value = NamedObjectAttribute.NameOf(Member(name));
        var text = (value is PSObject wrapped ? wrapped.BaseObject : value) switch
        {
            string plain => plain,
            SecureString secret => SecretText.Reveal(secret),
            Uri uri => uri.OriginalString,
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text!.Trim();
    }

    private object? Member(string name)
    {
        if (_source is not IDictionary map) return PSObject.AsPSObject(_source).Properties[name]?.Value;
        var key = map.Keys.Cast<object>().FirstOrDefault(k => string.Equals(k as string, name, StringComparison.OrdinalIgnoreCase));
        return key is null ? null : map[key];
    }
}

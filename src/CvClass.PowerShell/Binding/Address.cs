using System;
using System.Linq;

namespace CvClass.PowerShell.Binding;

/// <summary>Reads the addresses of services and proxies. No message quotes text before an @.</summary>
internal static class Address
{
    private static readonly string[] s_services = ["http", "https"];
    private static readonly string[] s_proxies = ["http", "https", "socks4", "socks4a", "socks5"];

    /// <summary>The root of the service, with a scheme and without credentials.</summary>
    /// <exception cref="FormatException">The address is invalid; the message says what to write.</exception>
    internal static Uri Service(string text)
    {
        text = text.Trim();
        var uri = Read(text, s_services) ?? throw new FormatException(Texts.FormatAddressBad(Shown(text), Example(text, "https")));
        return uri.UserInfo.Length == 0 ? uri
            : throw new FormatException(Texts.FormatAddressUser(uri.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)));
    }

    /// <summary>The address of a proxy; host and port alone imply http, as usual.</summary>
    /// <exception cref="FormatException">The address is invalid; the message says what to write.</exception>
    internal static Uri Proxy(string text)
    {
        text = text.Trim();
        return Read(text.Contains("://") ? text : "http://" + text, s_proxies)
            ?? throw new FormatException(Texts.FormatAddressBad(Shown(text), Example(text, "http")));
    }

    private static Uri? Read(string text, string[] schemes) =>
        text.Contains("://") && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Host.Length > 0 && schemes.Contains(uri.Scheme)
            ? uri : null;

    private static string Shown(string text) => Quoted.Of(text.Substring(text.LastIndexOf('@') + 1));

    private static string Example(string text, string scheme)
    {
        var bare = Shown(text);
        var start = bare.IndexOf("://", StringComparison.Ordinal);
        var guess = scheme + "://" + (start < 0 ? bare : bare.Substring(start + 3));
        return Uri.TryCreate(guess, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.AbsoluteUri : scheme + "://host:8080/";
    }
}

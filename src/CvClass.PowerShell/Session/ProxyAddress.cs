using System;
using System.Management.Automation;
using System.Net;

namespace CvClass.PowerShell.Session;

/// <summary>A proxy from its address and credential.</summary>
internal static class ProxyAddress
{
    private static readonly char[] s_colon = [':'];

    /// <summary>The proxy; null if no address is given.</summary>
    /// <exception cref="ArgumentException">There is a credential but no address.</exception>
    internal static WebProxy? Create(Uri? address, PSCredential? account)
    {
        if (address is null) return account is null ? null : throw new ArgumentException(Texts.ProxyMissing);
        // Credentials in the address are moved to the proxy, so that no message with the address can contain a password.
        var user = address.UserInfo.Split(s_colon, 2);
        var credential = account?.GetNetworkCredential()
            ?? (user[0].Length == 0 ? null
                : new NetworkCredential(Uri.UnescapeDataString(user[0]), user.Length > 1 ? Uri.UnescapeDataString(user[1]) : ""));
        return new WebProxy(new Uri(address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped))) { Credentials =
            credential };
    }
}

using System;
using System.Linq;
using System.Net;
using CvClass.Client.Http;
using CvClass.Client.Signing;
using CvClass.Client.Wire;
using CvClass.Sandbox;
using CvClass.Sandbox.Http;

namespace CvClass.PowerShell.Session;

/// <summary>
/// Opens a session on the service or on the emulator. Address, zone and domain come from the command line, else from the source of the key,
/// else from the profile.
/// </summary>
internal sealed class SessionOpener
{
    internal Uri? BaseUri { get; init; }

    internal string? TimeZone { get; init; }

    internal string? Domain { get; init; }

    internal int TimeoutSec { get; init; }

    internal int MaxRetry { get; init; }

    internal int SettleSec { get; init; }

    internal int ThrottleLimit { get; init; }

    internal IWebProxy? Proxy { get; init; }

    internal bool IsSandbox { get; init; }

    /// <summary>Opens a session; nothing is sent.</summary>
    /// <exception cref="ArgumentException">The app id is not valid, or it is not the profile's.</exception>
    /// <exception cref="FormatException">There is no such time zone.</exception>
    internal CvSession Open(ConnectionAsset asset, ConnectionProfile? profile, string? profileName)
    {
        if (asset.AppId.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))) throw new ArgumentException(Texts.AppIdBlank);
        if (profile is not null && profile.AppId != asset.AppId)
        {
            throw new ArgumentException(Texts.FormatProfileOfAnother(profileName, profile.AppId, asset.AppId));
        }
        var options = new ClientOptions
        {
            BaseUri = WithSlash(BaseUri ?? asset.BaseUri ?? profile?.BaseUri ?? ClientOptions.DefaultBaseUri),
            TimeZone = TimeZoneResolver.Find(TimeZone ?? asset.TimeZone ?? profile?.TimeZone ?? ChinaTime.Zone.Id),
            Timeout = TimeSpan.FromSeconds(TimeoutSec),
            MaxRetries = MaxRetry,
            Settle = TimeSpan.FromSeconds(SettleSec),
            Proxy = Proxy,
        };
        var client = new CvClassClient(options, RequestSigner.Create(asset.AppId, asset.SecretKey), IsSandbox ? Emulator(asset) : null);
        var domain = Domain ?? asset.Domain ?? profile?.Domain ?? (IsSandbox ? SandboxService.DemoDomain : null);
        return new CvSession(client, IsSandbox, domain, ThrottleLimit);
    }

    // Without it the last segment would be replaced by an endpoint's path.
    private static Uri WithSlash(Uri address) =>
        address.AbsoluteUri.EndsWith("/", StringComparison.Ordinal) ? address : new Uri(address.AbsoluteUri + "/");

    private static SandboxHandler Emulator(ConnectionAsset asset)
    {
        var service = new SandboxService();
        if (asset.AppId != SandboxService.DemoAppId)
        {
            service.AddTenant(asset.AppId, SecretText.Reveal(asset.SecretKey), SandboxService.DemoDomain);
        }
        return new SandboxHandler(service);
    }
}

using System;
using System.Net;

namespace CvClass.Client.Http;

/// <summary>Settings of a <see cref="CvClassClient"/>.</summary>
internal sealed class ClientOptions
{
    /// <summary>The service's own address.</summary>
    public static readonly Uri DefaultBaseUri = new("https://cvclassapi.263cv.net/");

    /// <summary>Root of the service; plain http is accepted for loopback only.</summary>
    public Uri BaseUri { get; init; } = DefaultBaseUri;

    /// <summary>Time zone of returned times; China Standard Time by default.</summary>
    public TimeZoneInfo TimeZone { get; init; } = Wire.ChinaTime.Zone;

    /// <summary>Longest silence within a call, in which nothing is sent and nothing is received.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>Maximum number of retries of a failed call; 0 for none.</summary>
    public int MaxRetries { get; init; } = 3;

    /// <summary>Pause before the first retry; it doubles each time, with jitter.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a create whose response was lost may still take effect, counted from the failure.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The proxy, or null for the system proxy, which is not used for loopback.</summary>
    public IWebProxy? Proxy { get; init; }

    /// <summary>Rejects addresses that would send signed requests unencrypted.</summary>
    /// <param name="uri">The address to check.</param>
    /// <exception cref="ArgumentException">Neither https nor loopback, or not an absolute address.</exception>
    public static void RequireSafe(Uri uri)
    {
        if (!uri.IsAbsoluteUri || (uri.Scheme != Uri.UriSchemeHttps && !(uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)))
        {
            // Without any credentials before an @.
            var shown = uri.IsAbsoluteUri ? uri.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped) : uri.OriginalString;
            throw new ArgumentException(Texts.FormatBaseUriUnsafe(shown), nameof(uri));
        }
    }
}

using System;
using System.Net;

namespace CvClass.Client.Http;

/// <summary>Settings of a <see cref="CvClassClient"/>.</summary>
internal sealed class ClientOptions
{
    /// <summary>The service's own address.</summary>
    public static readonly Uri DefaultBaseUri = new("https://cvclassapi.263cv.net/");

    /// <summary>Root of the service; plain http is taken for loopback only.</summary>
    public Uri BaseUri { get; init; } = DefaultBaseUri;

    /// <summary>Zone of the times that are handed out; China Standard Time unless told otherwise.</summary>
    public TimeZoneInfo TimeZone { get; init; } = Wire.ChinaTime.Zone;

    /// <summary>Longest silence within a call: nothing of the request leaves, nothing of the answer comes.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>How often a failed call is repeated at most; 0: never.</summary>
    public int MaxRetries { get; init; } = 3;

    /// <summary>Pause before the first repetition; it doubles with each one, with jitter.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a create whose answer was lost may still take effect, counted from the failure.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The proxy, or null for the system's own; loopback has none then.</summary>
    public IWebProxy? Proxy { get; init; }

    /// <summary>Refuses what would send signed requests in the clear.</summary>
    /// <param name="uri">The address to check.</param>
    /// <exception cref="ArgumentException">Neither https nor loopback, or not an absolute address.</exception>
    public static void RequireSafe(Uri uri)
    {
        if (!uri.IsAbsoluteUri || (uri.Scheme != Uri.UriSchemeHttps && !(uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)))
        {
            // Without what may stand before an @.
            var shown = uri.IsAbsoluteUri ? uri.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped) : uri.OriginalString;
            throw new ArgumentException(Texts.FormatBaseUriUnsafe(shown), nameof(uri));
        }
    }
}

using System;
using System.Net.Http;

namespace CvClass.Client.Http;

/// <summary>How long to wait before a retry: what the service asks for, otherwise exponential with jitter.</summary>
internal sealed class Backoff(TimeSpan first)
{
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_longestAsked = TimeSpan.FromMinutes(5);
    private readonly Random _random = new();

    internal TimeSpan Before(int repetition, TimeSpan? asked)
    {
        if (asked is { } wait) return wait < s_longestAsked ? wait : s_longestAsked;
        double jitter;
        lock (_random) jitter = 0.5 + (_random.NextDouble() / 2);
        var ticks = Math.Min(first.Ticks * Math.Pow(2, repetition - 1), s_longest.Ticks);
        return TimeSpan.FromTicks((long)(ticks * jitter));
    }

    /// <summary>The Retry-After header, in seconds or as a date.</summary>
    internal static TimeSpan? Asked(HttpResponseMessage response)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date is { } date ? date - DateTimeOffset.UtcNow : null);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}

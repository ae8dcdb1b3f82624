using System;
using CvClass.Client.Http;

namespace CvClass.PowerShell.Pipeline;

/// <summary>Verbose messages about calls: endpoint, outcome and duration, and nothing secret.</summary>
internal static class CallFormatter
{
    private static readonly TimeSpan s_longPause = TimeSpan.FromSeconds(10);

    /// <summary>Whether the pause before the next attempt is so long that it would look like a hang.</summary>
    internal static bool IsLongPause(CallReport report) => report.RetryIn > s_longPause;

    /// <summary>The message about a long pause.</summary>
    internal static string OfPause(CallReport report) =>
        Texts.FormatLongPause(report.Endpoint, report.Outcome, (long)report.RetryIn!.Value.TotalSeconds);

    internal static string Of(CallReport report)
    {
        var milliseconds = (long)report.Duration.TotalMilliseconds;
        return report.RetryIn is { } pause
            ? Texts.FormatCallRepeated(report.Endpoint, report.Outcome, milliseconds, (long)pause.TotalMilliseconds)
            : Texts.FormatCallMade(report.Endpoint, report.Outcome, milliseconds);
    }
}

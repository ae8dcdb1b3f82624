using CvClass.Client.Http;

namespace CvClass.PowerShell;

/// <summary>What <c>-Verbose</c> tells of a call: endpoint, outcome and duration, and nothing secret.</summary>
internal static class CallText
{
    internal static string Of(CallReport report)
    {
        var milliseconds = (long)report.Duration.TotalMilliseconds;
        return report.RetryIn is { } pause
            ? Text.Get("CallRepeated", report.Endpoint, report.Outcome, milliseconds, (long)pause.TotalMilliseconds)
            : Text.Get("CallMade", report.Endpoint, report.Outcome, milliseconds);
    }
}

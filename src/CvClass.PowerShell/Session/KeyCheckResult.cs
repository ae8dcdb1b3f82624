using CvClass.Client.Errors;

namespace CvClass.PowerShell.Session;

/// <summary>What the call that verifies the key showed.</summary>
internal enum KeyVerdict
{
    /// <summary>The service accepted the key, perhaps with an error about something else.</summary>
    Accepted,

    /// <summary>The response was not the service's: the key may be good or bad.</summary>
    Unclear,

    /// <summary>The service refused the key or the tenant.</summary>
    Refused,

    /// <summary>There was no response.</summary>
    Unreachable,
}

/// <summary>The verdict, and the error that led to it, if there was one.</summary>
internal sealed record KeyCheckResult(KeyVerdict Verdict, CvClassException? Error)
{
    internal static KeyCheckResult Of(CvClassException? error) => new(Judge(error), error);

    private static KeyVerdict Judge(CvClassException? error) => error switch
    {
        null => KeyVerdict.Accepted,
        { Code: { } code } when ErrorCatalog.MakesSessionUnusable(code) => KeyVerdict.Refused,
        { Kind: FailureKind.Connection or FailureKind.Timeout } => KeyVerdict.Unreachable,
        { Code: null } => KeyVerdict.Unclear,
        _ => KeyVerdict.Accepted,
    };
}

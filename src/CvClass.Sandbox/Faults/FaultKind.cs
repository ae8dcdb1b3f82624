namespace CvClass.Sandbox;

/// <summary>What can go wrong between client and service.</summary>
public enum FaultKind
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The connection drops and the request had no effect.</summary>
    DropBeforeCommit,

    /// <summary>The request took effect, and then the connection drops.</summary>
    DropAfterCommit,

    /// <summary>429 with Retry-After; no effect.</summary>
    TooManyRequests,

    /// <summary>502 with a page of HTML; no effect.</summary>
    BadGatewayBeforeCommit,

    /// <summary>The request took effect, and the answer is 502 with a page of HTML.</summary>
    BadGatewayAfterCommit,

    /// <summary>503; no effect.</summary>
    ServiceUnavailable,

    /// <summary>The request took effect, and the answer is 504.</summary>
    GatewayTimeout,

    /// <summary>The request took effect, and the body ends before its announced length.</summary>
    TruncatedBody,

    /// <summary>The request took effect, and the JSON ends too early in a body that is otherwise whole.</summary>
    TruncatedJson,

    /// <summary>The body stops half way for a while.</summary>
    SlowBody,
}

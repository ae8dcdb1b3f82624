namespace CvClass.Sandbox.Faults;

/// <summary>What can go wrong between client and service.</summary>
public enum FaultKind
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The connection drops and the request had no effect.</summary>
    DropBeforeCommit,

    /// <summary>The request takes effect, then the connection drops.</summary>
    DropAfterCommit,

    /// <summary>429 with Retry-After; no effect.</summary>
    TooManyRequests,

    /// <summary>502 with an HTML page; no effect.</summary>
    BadGatewayBeforeCommit,

    /// <summary>The request takes effect, and the response is 502 with an HTML page.</summary>
    BadGatewayAfterCommit,

    /// <summary>503; no effect.</summary>
    ServiceUnavailable,

    /// <summary>The request takes effect, and the response is 504.</summary>
    GatewayTimeout,

    /// <summary>The request takes effect, and the body ends before its announced length.</summary>
    TruncatedBody,

    /// <summary>The request takes effect, and the JSON is truncated in an otherwise complete body.</summary>
    TruncatedJson,

    /// <summary>The body pauses halfway.</summary>
    SlowBody,

    /// <summary>502 at once; the request takes effect <see cref="FaultPlan.CommitDelay"/> later.</summary>
    BadGatewayLateCommit,

    /// <summary>503 at once; the request takes effect <see cref="FaultPlan.CommitDelay"/> later.</summary>
    ServiceUnavailableLateCommit,

    /// <summary>504 at once; the request takes effect <see cref="FaultPlan.CommitDelay"/> later.</summary>
    GatewayTimeoutLateCommit,

    /// <summary>The connection drops at once; the request takes effect <see cref="FaultPlan.CommitDelay"/> later.</summary>
    DropLateCommit,

    /// <summary>
    /// No response: the connection drops after <see cref="FaultPlan.HangTime"/>. The request takes effect <see
    /// cref="FaultPlan.CommitDelay"/> after its arrival.
    /// </summary>
    HangThenCommit,

    /// <summary>
    /// A good response, but only after <see cref="FaultPlan.CommitDelay"/>, when the request takes effect, even if the client has given up
    /// by then.
    /// </summary>
    SlowCommit,

    /// <summary>The request takes effect, and the response is 408.</summary>
    RequestTimeoutAfterCommit,

    /// <summary>The request takes effect, and the response is 302 with a Location.</summary>
    RedirectAfterCommit,

    /// <summary>The request takes effect, and the response is 413.</summary>
    PayloadTooLargeAfterCommit,

    /// <summary>The request takes effect, and the response is 429 with Retry-After.</summary>
    TooManyRequestsAfterCommit,

    /// <summary>The request takes effect, and the response is 500.</summary>
    InternalServerErrorAfterCommit,

    /// <summary>400; no effect.</summary>
    BadRequest,

    /// <summary>401; no effect.</summary>
    Unauthorized,

    /// <summary>403; no effect.</summary>
    Forbidden,

    /// <summary>404; no effect.</summary>
    NotFound,

    /// <summary>405; no effect.</summary>
    MethodNotAllowed,

    /// <summary>501; no effect.</summary>
    NotImplemented,

    /// <summary>
    /// A good response with an extra field, an object whose two keys differ only in a trailing space: <c>"x":{"a":1,"a ":2}</c>.
    /// </summary>
    KeysDifferByBlank,

    /// <summary>A good response whose serial at the root is <c>"abc"</c>.</summary>
    SerialNotNumeric,

    /// <summary>A good response without its serial at the root.</summary>
    SerialMissing,

    /// <summary>A good response in GBK, as declared by its content type.</summary>
    GbkEncoded,

    /// <summary>A good response in gzip, which was not requested.</summary>
    GzipEncoded,

    /// <summary>A good response in deflate (zlib), which was not requested.</summary>
    DeflateEncoded,

    /// <summary>
    /// A good response that never ends: half of it, then spaces at <see cref="FaultPlan.EndlessBodyRate"/> until the client closes the
    /// connection.
    /// </summary>
    EndlessBody,
}

namespace CvClass.Sandbox.Faults;

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

    /// <summary>502 at once; the request takes effect <see cref="FaultPlan.CommitDelay"/> later.</summary>
    BadGatewayLateCommit,

    /// <summary>503 at once; the request takes effect <see cref="FaultPlan.CommitDelay"/> later.</summary>
    ServiceUnavailableLateCommit,

    /// <summary>504 at once; the request takes effect <see cref="FaultPlan.CommitDelay"/> later.</summary>
    GatewayTimeoutLateCommit,

    /// <summary>The connection drops at once; the request takes effect <see cref="FaultPlan.CommitDelay"/> later.</summary>
    DropLateCommit,

    /// <summary>
    /// No answer: the connection drops after <see cref="FaultPlan.HangTime"/>. The request takes effect <see cref="FaultPlan.CommitDelay"/>
    /// after it arrived.
    /// </summary>
    HangThenCommit,

    /// <summary>
    /// A good answer, but only after <see cref="FaultPlan.CommitDelay"/>, when the request takes effect; it does so even if the client has
    /// given up by then.
    /// </summary>
    SlowCommit,

    /// <summary>The request took effect, and the answer is 408.</summary>
    RequestTimeoutAfterCommit,

    /// <summary>The request took effect, and the answer is 302 with a Location.</summary>
    RedirectAfterCommit,

    /// <summary>The request took effect, and the answer is 413.</summary>
    PayloadTooLargeAfterCommit,

    /// <summary>The request took effect, and the answer is 429 with Retry-After.</summary>
    TooManyRequestsAfterCommit,

    /// <summary>The request took effect, and the answer is 500.</summary>
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
    /// A good answer with one more field, an object whose two keys differ only in a trailing blank: <c>"x":{"a":1,"a ":2}</c>.
    /// </summary>
    KeysDifferByBlank,

    /// <summary>A good answer whose serial at the root is <c>"abc"</c>.</summary>
    SerialNotNumeric,

    /// <summary>A good answer without its serial at the root.</summary>
    SerialMissing,

    /// <summary>A good answer in GBK, and its content type says so.</summary>
    GbkEncoded,

    /// <summary>A good answer in gzip, which nobody asked for.</summary>
    GzipEncoded,

    /// <summary>A good answer in deflate (zlib), which nobody asked for.</summary>
    DeflateEncoded,

    /// <summary>
    /// A good answer that never ends: half of it, then blanks at <see cref="FaultPlan.EndlessBodyRate"/> until the client closes the
    /// connection.
    /// </summary>
    EndlessBody,
}

namespace CvClass;

/// <summary>Why a call failed.</summary>
public enum FailureKind
{
    /// <summary>The service returned an error result code.</summary>
    Service,

    /// <summary>The request violates a documented rule; nothing was sent.</summary>
    InvalidRequest,

    /// <summary>The service could not be reached, or the connection was lost.</summary>
    Connection,

    /// <summary>No response within the session's time limit.</summary>
    Timeout,

    /// <summary>The service returned an HTTP error status.</summary>
    Http,

    /// <summary>The response is not what the document describes.</summary>
    InvalidResponse,

    /// <summary>A create request was sent, but its result is unknown. Check the service before retrying.</summary>
    OutcomeUnknown,
}

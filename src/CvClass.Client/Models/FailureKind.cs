namespace CvClass;

/// <summary>Why a call failed.</summary>
public enum FailureKind
{
    /// <summary>The service answered with a result code that is an error.</summary>
    Service,

    /// <summary>The request breaks a documented rule; nothing was sent.</summary>
    InvalidRequest,

    /// <summary>The service could not be reached, or the connection broke.</summary>
    Connection,

    /// <summary>No answer within the session's time limit.</summary>
    Timeout,

    /// <summary>The service answered with an HTTP status that is an error.</summary>
    Http,

    /// <summary>The answer is not what the document describes.</summary>
    InvalidResponse,

    /// <summary>A create request was sent, but its result is unknown. Check the service before retrying.</summary>
    OutcomeUnknown,
}

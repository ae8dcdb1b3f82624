using System;
using System.Net;

namespace CvClass;

/// <summary>A failed call, with everything needed to act on it and nothing secret.</summary>
public sealed class CvClassException : Exception
{
    internal CvClassException(FailureKind kind, string endpoint, string message, Exception? inner = null)
        : base(message, inner)
    {
        Kind = kind;
        Endpoint = endpoint;
    }

    /// <summary>What happened and what to do about it, as shown in logs and by <c>"$_"</c>.</summary>
    public override string Message => Advice is null ? base.Message : base.Message + " " + Advice;

    /// <summary>What happened, without the advice.</summary>
    public string Reason => base.Message;

    /// <summary>Why the call failed.</summary>
    public FailureKind Kind { get; }

    /// <summary>The endpoint's name, such as <c>CreateRoom</c>.</summary>
    public string Endpoint { get; }

    /// <summary>The service's result code; null if there was none.</summary>
    public int? Code { get; internal set; }

    /// <summary>The HTTP status; null if there was no response.</summary>
    public HttpStatusCode? Status { get; internal set; }

    /// <summary>What to check or do, in the user's language, as worded by the calling program; null if there is nothing to add.</summary>
    public string? Advice { get; internal set; }

    /// <summary>The parameter that violates a rule (<see cref="FailureKind.InvalidRequest"/> only).</summary>
    public string? Parameter { get; internal set; }

    /// <summary>How many times the request was sent.</summary>
    public int Attempts { get; internal set; }

    /// <summary>Whether the request may have reached the service and taken effect without a usable response.</summary>
    public bool MayHaveTakenEffect { get; internal set; }

    /// <summary>Whether the same request may succeed if sent again.</summary>
    public bool IsTransient { get; internal set; }

    /// <summary>Whether the service asked for fewer requests (HTTP 429).</summary>
    public bool IsThrottled { get; internal set; }

    /// <summary>How long the service asks to wait before the next attempt.</summary>
    public TimeSpan? RetryAfter { get; internal set; }
}

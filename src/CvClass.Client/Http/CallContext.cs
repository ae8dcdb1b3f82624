using System;
using System.Threading;

namespace CvClass.Client.Http;

/// <summary>What a caller passes with a call: how to stop it and who observes it.</summary>
/// <param name="Observe">Receives every attempt; called on any thread.</param>
/// <param name="Stop">Once cancelled, no new request is sent, neither the first nor a retry.</param>
/// <param name="Abort">Once cancelled, the request in flight is aborted.</param>
internal sealed record CallContext(Action<CallReport>? Observe, CancellationToken Stop, CancellationToken Abort)
{
    /// <summary>A call that is neither stopped nor observed.</summary>
    public static readonly CallContext None = new(null, CancellationToken.None, CancellationToken.None);

    /// <summary>Called just before a request is sent, on any thread.</summary>
    public Action? Sending { get; init; }

    /// <summary>Notified when the call waits for time to pass rather than for a response; may be null.</summary>
    internal IWaitObserver? Waits { get; init; }

    /// <summary>Receives each full exchange as text, secrets masked; may be null. Called on any thread.</summary>
    internal Action<string>? Trace { get; init; }

    /// <summary>A call that one token both stops and aborts.</summary>
    /// <param name="token">The token.</param>
    public static CallContext For(CancellationToken token) => new(null, token, token);
}

/// <summary>What is reported about one attempt: never a token, key or password.</summary>
/// <param name="Endpoint">The endpoint's path.</param>
/// <param name="Duration">From sending to the end of the response.</param>
/// <param name="Outcome">Result code, HTTP status or failure in a few words.</param>
/// <param name="RetryIn">The pause before the next attempt; null when there is none.</param>
internal sealed record CallReport(string Endpoint, TimeSpan Duration, string Outcome, TimeSpan? RetryIn);

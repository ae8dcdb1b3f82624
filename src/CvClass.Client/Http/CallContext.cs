using System;
using System.Threading;

namespace CvClass.Client.Http;

/// <summary>What a caller hands along with a call: how to stop it, and who wants to hear of it.</summary>
/// <param name="Observe">Hears of every attempt; called on any thread.</param>
/// <param name="Stop">Once cancelled no new request leaves, neither the first nor a repetition.</param>
/// <param name="Abort">Once cancelled the request in flight is given up.</param>
internal sealed record CallContext(Action<CallReport>? Observe, CancellationToken Stop, CancellationToken Abort)
{
    /// <summary>A call that nobody stops and nobody watches.</summary>
    public static readonly CallContext None = new(null, CancellationToken.None, CancellationToken.None);

    /// <summary>Told just before a request leaves; called on any thread.</summary>
    public Action? Sending { get; init; }

    /// <summary>Hears when the call waits for time to pass rather than for an answer; null when nobody needs to know.</summary>
    internal IWaitObserver? Waits { get; init; }

    /// <summary>Gets the whole of each exchange as text, secrets masked; null when nobody wants it. Called on any thread.</summary>
    internal Action<string>? Trace { get; init; }

    /// <summary>A call that one token both stops and gives up.</summary>
    /// <param name="token">The token.</param>
    public static CallContext For(CancellationToken token) => new(null, token, token);
}

/// <summary>What is told of one attempt: never a token, key or password.</summary>
/// <param name="Endpoint">The endpoint's path.</param>
/// <param name="Duration">From sending to the end of the answer.</param>
/// <param name="Outcome">Result code, HTTP status or failure in a few words.</param>
/// <param name="RetryIn">The pause before the next attempt; null when there is none.</param>
internal sealed record CallReport(string Endpoint, TimeSpan Duration, string Outcome, TimeSpan? RetryIn);

using System.Collections.Generic;

namespace CvClass.Sandbox.Faults;

/// <summary>When a request with a fault takes effect.</summary>
internal enum Effect
{
    /// <summary>Before the response.</summary>
    AtOnce,

    /// <summary>Not at all.</summary>
    Never,

    /// <summary>After the response.</summary>
    Late,

    /// <summary>Late, and the response waits for it.</summary>
    Awaited,
}

/// <summary>
/// The behavior of a fault: when the request takes effect, which status replaces the response, and how the response ends.
/// </summary>
/// <param name="Effect">When the request takes effect.</param>
/// <param name="Status">HTTP status of the page that replaces the response; 0 to send the response itself.</param>
/// <param name="Ending">How the response ends.</param>
internal sealed record FaultShape(Effect Effect, int Status = 0, Ending Ending = Ending.Whole)
{
    private static readonly FaultShape s_plain = new(Effect.AtOnce);

    private static readonly Dictionary<FaultKind, FaultShape> s_shapes = new()
    {
        [FaultKind.DropBeforeCommit] = new(Effect.Never, 500, Ending.Dropped),
        [FaultKind.TooManyRequests] = new(Effect.Never, 429),
        [FaultKind.BadGatewayBeforeCommit] = new(Effect.Never, 502),
        [FaultKind.ServiceUnavailable] = new(Effect.Never, 503),
        [FaultKind.BadRequest] = new(Effect.Never, 400),
        [FaultKind.Unauthorized] = new(Effect.Never, 401),
        [FaultKind.Forbidden] = new(Effect.Never, 403),
        [FaultKind.NotFound] = new(Effect.Never, 404),
        [FaultKind.MethodNotAllowed] = new(Effect.Never, 405),
        [FaultKind.NotImplemented] = new(Effect.Never, 501),
        [FaultKind.DropAfterCommit] = new(Effect.AtOnce, 0, Ending.Dropped),
        [FaultKind.BadGatewayAfterCommit] = new(Effect.AtOnce, 502),
        [FaultKind.GatewayTimeout] = new(Effect.AtOnce, 504),
        [FaultKind.RequestTimeoutAfterCommit] = new(Effect.AtOnce, 408),
        [FaultKind.RedirectAfterCommit] = new(Effect.AtOnce, 302),
        [FaultKind.PayloadTooLargeAfterCommit] = new(Effect.AtOnce, 413),
        [FaultKind.TooManyRequestsAfterCommit] = new(Effect.AtOnce, 429),
        [FaultKind.InternalServerErrorAfterCommit] = new(Effect.AtOnce, 500),
        [FaultKind.TruncatedBody] = new(Effect.AtOnce, 0, Ending.Cut),
        [FaultKind.SlowBody] = new(Effect.AtOnce, 0, Ending.Slow),
        [FaultKind.EndlessBody] = new(Effect.AtOnce, 0, Ending.Endless),
        [FaultKind.BadGatewayLateCommit] = new(Effect.Late, 502),
        [FaultKind.ServiceUnavailableLateCommit] = new(Effect.Late, 503),
        [FaultKind.GatewayTimeoutLateCommit] = new(Effect.Late, 504),
        [FaultKind.DropLateCommit] = new(Effect.Late, 500, Ending.Dropped),
        [FaultKind.HangThenCommit] = new(Effect.Late, 500, Ending.Dropped),
        [FaultKind.SlowCommit] = new(Effect.Awaited),
    };

    internal static FaultShape Of(FaultKind kind) => s_shapes.TryGetValue(kind, out var shape) ? shape : s_plain;
}

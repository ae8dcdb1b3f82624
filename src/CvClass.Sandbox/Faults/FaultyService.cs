using System;
using System.Threading;
using System.Threading.Tasks;

namespace CvClass.Sandbox.Faults;

/// <summary>How an answer ends on the wire.</summary>
internal enum Ending
{
    Whole,
    Dropped,
    Cut,
    Slow,
}

/// <summary>The service with the faults of a plan between it and the client; handler and listener share it.</summary>
internal sealed class FaultyService(SandboxService service, FaultPlan? plan)
{
    internal TimeSpan SlowBodyPause => plan?.SlowBodyPause ?? TimeSpan.Zero;

    internal async Task<(SandboxResponse Response, Ending Ending)> HandleAsync(SandboxRequest request, CancellationToken cancel)
    {
        if (plan is null) return (service.Handle(request), Ending.Whole);
        if (plan.Latency > TimeSpan.Zero) await Task.Delay(plan.Latency, cancel).ConfigureAwait(false);
        var kind = plan.Draw(request.Path);
        if (Refusal(kind) is { } refusal) return refusal;
        var response = service.Handle(request);
        return kind switch
        {
            FaultKind.DropAfterCommit => (response, Ending.Dropped),
            FaultKind.BadGatewayAfterCommit => (SandboxService.Html(502, "Bad Gateway"), Ending.Whole),
            FaultKind.GatewayTimeout => (SandboxService.Html(504, "Gateway Time-out"), Ending.Whole),
            FaultKind.TruncatedBody => (response, Ending.Cut),
            FaultKind.TruncatedJson => (response with { Body = Half(response.Body) }, Ending.Whole),
            FaultKind.SlowBody => (response, Ending.Slow),
            _ => (response, Ending.Whole),
        };
    }

    internal static byte[] Half(byte[] body)
    {
        var half = new byte[body.Length / 2];
        Buffer.BlockCopy(body, 0, half, 0, half.Length);
        return half;
    }

    private (SandboxResponse Response, Ending Ending)? Refusal(FaultKind kind) => kind switch
    {
        FaultKind.DropBeforeCommit => (SandboxService.Html(500, ""), Ending.Dropped),
        FaultKind.TooManyRequests => (SandboxService.Html(429, "Too Many Requests") with { Headers = [new("Retry-After", plan!.RetryAfterText())] }, Ending.Whole),
        FaultKind.BadGatewayBeforeCommit => (SandboxService.Html(502, "Bad Gateway"), Ending.Whole),
        FaultKind.ServiceUnavailable => (SandboxService.Html(503, "Service Unavailable"), Ending.Whole),
        _ => null,
    };
}

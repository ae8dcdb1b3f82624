using System;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Sandbox.Protocol;

namespace CvClass.Sandbox.Faults;

/// <summary>The service with a fault plan between it and the client; shared by handler and listener.</summary>
internal sealed class FaultyService(SandboxService service, FaultPlan? plan)
{
    internal TimeSpan SlowBodyPause => plan?.SlowBodyPause ?? TimeSpan.Zero;

    internal int EndlessBodyRate => plan?.EndlessBodyRate ?? int.MaxValue;

    internal async Task<(SandboxResponse Response, Ending Ending)> HandleAsync(SandboxRequest request, CancellationToken cancel)
    {
        if (plan is null) return (service.Handle(request), Ending.Whole);
        FaultKind kind;
        FaultShape shape;
        SandboxResponse? response = null;
        Task<SandboxResponse>? late = null;
        using (service.LateCommits.Begin())
        {
            if (plan.Latency > TimeSpan.Zero) await Task.Delay(plan.Latency, cancel).ConfigureAwait(false);
            kind = plan.Draw(request);
            shape = FaultShape.Of(kind);
            if (shape.Effect == Effect.AtOnce) response = service.Handle(request);
            else if (shape.Effect != Effect.Never) late = HandleLaterAsync(request, plan.DrawCommitDelay());
        }
        if (kind == FaultKind.HangThenCommit) await Task.Delay(plan.HangTime, cancel).ConfigureAwait(false);
        if (shape.Effect == Effect.Awaited) response = await WaitAsync(late!, cancel).ConfigureAwait(false);
        return (shape.Status == 0 ? OddAnswer.Of(kind, response!) : Page(shape.Status), shape.Ending);
    }

    internal static byte[] Half(byte[] body)
    {
        var half = new byte[body.Length / 2];
        Buffer.BlockCopy(body, 0, half, 0, half.Length);
        return half;
    }

    private static async Task<SandboxResponse> WaitAsync(Task<SandboxResponse> answer, CancellationToken cancel)
    {
        var given = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using (cancel.Register(() => given.TrySetResult(true))) await Task.WhenAny(answer, given.Task).ConfigureAwait(false);
        cancel.ThrowIfCancellationRequested();
        return await answer.ConfigureAwait(false);
    }

    private Task<SandboxResponse> HandleLaterAsync(SandboxRequest request, TimeSpan delay) =>
        service.LateCommits.RunAsync(delay, () => service.Handle(request));

    private SandboxResponse Page(int status)
    {
        var page = SandboxResponse.Html(status, Title(status));
        return status switch
        {
            429 => page with { Headers = [new("Retry-After", plan!.RetryAfterText())] },
            302 => page with { Headers = [new("Location", "/login.html")] },
            _ => page,
        };
    }

    private static string Title(int status) => status switch
    {
        302 => "Found",
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        408 => "Request Timeout",
        413 => "Payload Too Large",
        429 => "Too Many Requests",
        500 => "Internal Server Error",
        501 => "Not Implemented",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Time-out",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No fault answers this status."),
    };
}

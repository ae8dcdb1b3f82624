using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;
using CvClass.Client.Http;
using CvClass.Client.Signing;
using CvClass.Sandbox;
using CvClass.Sandbox.Faults;
using CvClass.Sandbox.Http;

namespace CvClass.Tests;

/// <summary>Which requests are retried, how often, and which never are; over real sockets.</summary>
public sealed class RetryTests : IDisposable
{
    private readonly FaultPlan _faults = new() { RetryAfter = TimeSpan.Zero };
    private readonly SandboxService _service = new();
    private readonly SandboxListener _listener;
    private readonly List<CallReport> _reports = [];
    private int _sent;

    public RetryTests() => _listener = SandboxListener.Start(_service, _faults);

    public static TheoryData<FaultKind> Passing =>
        [FaultKind.DropBeforeCommit, FaultKind.DropAfterCommit, FaultKind.TooManyRequests, FaultKind.BadGatewayBeforeCommit,
        FaultKind.ServiceUnavailable, FaultKind.GatewayTimeout, FaultKind.TruncatedBody, FaultKind.TruncatedJson];

    private CallContext Context =>
        CallContext.None with { Observe = r => { lock (_reports) _reports.Add(r); }, Sending = () => Interlocked.Increment(ref _sent) };

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task Reads_are_retried_as_often_as_allowed(FaultKind kind)
    {
        using var client = Client(retries: 2);
        _faults.Next("WebAPI/getThemeList", kind, 2);
        Assert.Equal(5, (await client.SendAsync(new GetThemeList(), Context))!.Rows.Count);
        Assert.Equal(3, _sent);
        Assert.Equal(2, _reports.Count(r => r.RetryIn is not null));
        _faults.Next("WebAPI/getThemeList", kind, 3);
        var failure = await Assert.ThrowsAsync<CvClassException>(() => client.SendAsync(new GetThemeList(), Context));
        Assert.Equal((3, 6), (failure.Attempts, _sent));
    }

    [Theory]
    [InlineData(FaultKind.DropAfterCommit)]
    [InlineData(FaultKind.BadGatewayAfterCommit)]
    [InlineData(FaultKind.GatewayTimeout)]
    [InlineData(FaultKind.TruncatedBody)]
    [InlineData(FaultKind.TruncatedJson)]
    public async Task A_create_with_an_unknown_outcome_is_sent_once(FaultKind kind)
    {
        using var client = Client(retries: 5);
        _faults.Next("WebAPI/v3/create_blacklist", kind);
        var entry = new CreateBlacklist { Scope = BlacklistScope.Tenant, Type = BlacklistType.Nickname, Content = "x",
            For = BlacklistDuration.Today };
        var failure = await Assert.ThrowsAsync<CvClassException>(() => client.SendAsync(entry, Context));
        Assert.Equal(FailureKind.OutcomeUnknown, failure.Kind);
        Assert.Equal(1, _sent);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Retry_After_is_obeyed(bool asDate)
    {
        using var client = Client(retries: 1);
        (_faults.RetryAfter, _faults.RetryAfterAsDate) = (TimeSpan.FromSeconds(2), asDate);
        _faults.Next("WebAPI/getThemeList", FaultKind.TooManyRequests);
        await client.SendAsync(new GetThemeList(), Context);
        Assert.InRange(_reports.Single(r => r.RetryIn is not null).RetryIn!.Value.TotalSeconds, 0.5, 2);
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_not_an_unknown_outcome()
    {
        using var client = Client(retries: 0);
        _listener.Dispose();
        var failure = await Assert.ThrowsAsync<CvClassException>(() =>
            client.SendAsync(new CreateBlacklist { Scope = BlacklistScope.Tenant, Type = BlacklistType.Nickname, Content = "x",
            For = BlacklistDuration.Today }, Context));
        Assert.Equal(FailureKind.Connection, failure.Kind);
    }

    [Fact]
    public async Task A_response_that_takes_too_long_is_a_timeout()
    {
        _faults.Latency = TimeSpan.FromSeconds(30);
        using var client = Client(retries: 0, timeout: TimeSpan.FromMilliseconds(200));
        Assert.Equal(FailureKind.Timeout,
            (await Assert.ThrowsAsync<CvClassException>(() => client.SendAsync(new GetThemeList(), Context))).Kind);
    }

    [Fact]
    public async Task Throttling_lowers_the_number_in_flight_until_requests_succeed_again()
    {
        using var client = Client(retries: 8);
        Assert.Equal(int.MaxValue, client.InFlightLimit);
        _faults.Latency = TimeSpan.FromMilliseconds(20);
        _faults.Next("WebAPI/getThemeList", FaultKind.TooManyRequests, 2);
        var least = int.MaxValue;
        var watching = CallContext.None with { Observe = _ => least = Math.Min(least, client.InFlightLimit) };
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.SendAsync(new GetThemeList(), watching)));
        Assert.InRange(least, 1, 4);
        for (var i = 0; i < 60; i++) await client.SendAsync(new GetThemeList(), CallContext.None);
        Assert.Equal(int.MaxValue, client.InFlightLimit);
    }

    public void Dispose() => _listener.Dispose();

    private CvClassClient Client(int retries, TimeSpan? timeout = null) => new(
        new ClientOptions { BaseUri = _listener.BaseAddress, MaxRetries = retries, Delay = TimeSpan.FromMilliseconds(10), Timeout = timeout
            ?? TimeSpan.FromSeconds(20) },
        RequestSigner.Create(SandboxService.DemoAppId, SandboxService.DemoSecretKey));
}

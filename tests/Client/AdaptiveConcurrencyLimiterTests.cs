using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Client.Http;

namespace CvClass.Tests;

public sealed class AdaptiveConcurrencyLimiterTests
{
    private readonly AdaptiveConcurrencyLimiter _limiter = new();

    [Fact]
    public void No_request_waits_until_the_service_throttles()
    {
        Enter(100);
        Assert.Equal(int.MaxValue, _limiter.Limit);
    }

    [Fact]
    public async Task A_burst_of_throttling_responses_halves_the_limit_once()
    {
        var burst = Enter(16);
        for (var i = 0; i < 5; i++) _limiter.Leave(throttled: true, burst);
        Assert.Equal(8, _limiter.Limit);
        var waiting = _limiter.EnterAsync(CancellationToken.None);
        Assert.False(waiting.IsCompleted);
        for (var i = 0; i < 4; i++) _limiter.Leave(throttled: false, burst);
        Assert.NotEqual(burst, await waiting);
        Assert.False(_limiter.HasRoom(8));
    }

    [Fact]
    public void A_burst_counts_once_although_some_of_its_requests_succeed()
    {
        var burst = Enter(16);
        for (var i = 0; i < 16; i++) _limiter.Leave(throttled: i % 3 < 2, burst);
        Assert.Equal(8, _limiter.Limit);
    }

    [Fact]
    public void Throttling_of_a_later_request_halves_the_limit_again_but_never_below_one()
    {
        var first = Enter(4);
        for (var i = 0; i < 4; i++) _limiter.Leave(throttled: true, first);
        Assert.Equal(2, _limiter.Limit);
        var second = Enter(2);
        for (var i = 0; i < 2; i++) _limiter.Leave(throttled: true, second);
        Assert.Equal(1, _limiter.Limit);
        _limiter.Leave(throttled: true, Enter(1));
        Assert.Equal(1, _limiter.Limit);
    }

    [Fact]
    public void Successes_raise_the_limit_by_one_until_it_is_lifted()
    {
        var burst = Enter(4);
        for (var i = 0; i < 4; i++) _limiter.Leave(throttled: true, burst);
        var limits = Enumerable.Range(0, 30).Select(_ =>
        {
            _limiter.Leave(throttled: false, Enter(1));
            return _limiter.Limit;
        }).Distinct().ToArray();
        Assert.Equal([2, 3, 4, int.MaxValue], limits);
    }

    [Fact]
    public async Task A_cancelled_wait_passes_its_place_to_the_next()
    {
        var burst = Enter(2);
        _limiter.Leave(throttled: true, burst);
        Assert.Equal(1, _limiter.Limit);
        using var stop = new CancellationTokenSource();
        var cancelled = _limiter.EnterAsync(stop.Token);
        var next = _limiter.EnterAsync(CancellationToken.None);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        _limiter.Leave(throttled: false, burst);
        await next;
    }

    /// <returns>The period of the last request.</returns>
    private int Enter(int count)
    {
        var period = 0;
        for (var i = 0; i < count; i++)
        {
            var entering = _limiter.EnterAsync(CancellationToken.None);
            Assert.True(entering.IsCompletedSuccessfully);
            period = entering.Result;
        }
        return period;
    }
}

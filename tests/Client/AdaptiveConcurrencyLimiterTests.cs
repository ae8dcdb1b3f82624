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
    public void Nothing_waits_until_the_service_throttles()
    {
        Enter(100);
        Assert.Equal(int.MaxValue, _limiter.Limit);
    }

    [Fact]
    public async Task A_refusal_halves_what_is_in_flight_and_a_burst_of_them_counts_once()
    {
        Enter(16);
        for (var i = 0; i < 5; i++) _limiter.Leave(throttled: true);
        Assert.Equal(8, _limiter.Limit);
        var waiting = _limiter.EnterAsync(CancellationToken.None);
        Assert.False(waiting.IsCompleted);
        for (var i = 0; i < 4; i++) _limiter.Leave(throttled: false);
        await waiting;
        Assert.False(_limiter.HasRoom(8));
    }

    [Fact]
    public void A_refusal_after_successes_halves_again_and_never_below_one()
    {
        Enter(4);
        for (var i = 0; i < 4; i++) _limiter.Leave(throttled: true);
        Assert.Equal(2, _limiter.Limit);
        Enter(2);
        _limiter.Leave(throttled: false);
        _limiter.Leave(throttled: true);
        Assert.Equal(1, _limiter.Limit);
        Enter(1);
        _limiter.Leave(throttled: true);
        Assert.Equal(1, _limiter.Limit);
    }

    [Fact]
    public void Successes_raise_the_limit_one_by_one_until_there_is_none()
    {
        Enter(4);
        for (var i = 0; i < 4; i++) _limiter.Leave(throttled: true);
        var limits = Enumerable.Range(0, 30).Select(_ =>
        {
            Enter(1);
            _limiter.Leave(throttled: false);
            return _limiter.Limit;
        }).Distinct().ToArray();
        Assert.Equal([2, 3, 4, int.MaxValue], limits);
    }

    [Fact]
    public async Task A_cancelled_wait_gives_its_place_to_the_next()
    {
        Enter(2);
        _limiter.Leave(throttled: true);
        Assert.Equal(1, _limiter.Limit);
        using var stop = new CancellationTokenSource();
        var cancelled = _limiter.EnterAsync(stop.Token);
        var next = _limiter.EnterAsync(CancellationToken.None);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        _limiter.Leave(throttled: false);
        await next;
    }

    private void Enter(int count)
    {
        for (var i = 0; i < count; i++) Assert.True(_limiter.EnterAsync(CancellationToken.None).IsCompletedSuccessfully);
    }
}

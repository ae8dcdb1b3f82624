using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Client.Rooms;

namespace CvClass.Tests;

public sealed class KeyedAsyncLockTests
{
    private readonly KeyedAsyncLock<string> _lock = new();

    [Fact]
    public async Task A_key_admits_one_holder_at_a_time_in_the_order_of_requests()
    {
        await _lock.EnterAsync("a", CancellationToken.None);
        var waiting = Enumerable.Range(0, 3).Select(_ => _lock.EnterAsync("a", CancellationToken.None)).ToArray();
        for (var i = 0; i < waiting.Length; i++)
        {
            Assert.False(waiting[i].IsCompleted);
            _lock.Leave("a");
            await waiting[i];
        }
        _lock.Leave("a");
        Assert.True(_lock.EnterAsync("a", CancellationToken.None).IsCompletedSuccessfully);
    }

    [Fact]
    public void Different_keys_do_not_wait_for_each_other()
    {
        Assert.True(_lock.EnterAsync("a", CancellationToken.None).IsCompletedSuccessfully);
        Assert.True(_lock.EnterAsync("b", CancellationToken.None).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_cancelled_wait_passes_the_lock_to_the_next()
    {
        await _lock.EnterAsync("a", CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var cancelled = _lock.EnterAsync("a", stop.Token);
        var next = _lock.EnterAsync("a", CancellationToken.None);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        _lock.Leave("a");
        await next;
        Assert.Throws<OperationCanceledException>(() => { _ = _lock.EnterAsync("b", stop.Token); });
    }

    [Fact]
    public async Task Threads_never_hold_the_same_key_at_once()
    {
        var inside = new ConcurrentDictionary<int, int>();
        await Task.WhenAll(Enumerable.Range(0, 2_000).Select(i => Task.Run(async () =>
        {
            var key = i % 7;
            await _lock.EnterAsync(key.ToString(System.Globalization.CultureInfo.InvariantCulture), CancellationToken.None);
            Assert.True(inside.TryAdd(key, i));
            await Task.Yield();
            Assert.True(inside.TryRemove(key, out _));
            _lock.Leave(key.ToString(System.Globalization.CultureInfo.InvariantCulture));
        })));
        Assert.Empty(inside);
    }
}

using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using CvClass.PowerShell.Pipeline;

namespace CvClass.Tests.Pipeline;

public sealed class ConsumerWakeupTests
{
    private const int Many = 1000;
    private static readonly TimeSpan s_hang = TimeSpan.FromSeconds(20);
    private long _now;

    [Fact]
    public void Only_the_awaited_item_wakes_the_consumer()
    {
        var wakeup = Wakeup();
        var (head, other) = (FakeItem.Quick(1), FakeItem.Quick(2));
        wakeup.Watch(head);
        wakeup.NotifyEnded(other);
        wakeup.Notify(other);
        Assert.False(wakeup.Wait(TimeSpan.FromMilliseconds(20), CancellationToken.None));
        wakeup.Notify(head);
        Assert.True(wakeup.Wait(s_hang, CancellationToken.None));
    }

    [Fact]
    public void Events_before_the_consumer_looked_do_not_wake_it()
    {
        var wakeup = Wakeup();
        var head = FakeItem.Quick(1);
        wakeup.Watch(head);
        wakeup.Notify(head);
        wakeup.Watch(head);
        Assert.False(wakeup.Wait(TimeSpan.FromMilliseconds(20), CancellationToken.None));
    }

    [Theory]
    [InlineData(10, 9, true)]
    [InlineData(10, 11, false)]
    [InlineData(0, 1, false)]
    public void Items_count_as_fast_above_one_delivery_per_millisecond(int delivered, int milliseconds, bool areFast)
    {
        var wakeup = Wakeup();
        for (var i = 0; i < delivered; i++) wakeup.CountDelivered();
        _now += milliseconds * Stopwatch.Frequency / 1000;
        Assert.Equal(areFast, wakeup.AreItemsFast());
        Assert.False(wakeup.AreItemsFast()); // each interval counts separately
    }

    [Fact]
    public void A_consumer_of_fast_items_wakes_after_a_moment()
    {
        var wakeup = Wakeup();
        wakeup.Watch(FakeItem.Quick(1));
        wakeup.CountDelivered();
        wakeup.Wait(Many, CancellationToken.None); // without the timeout it would hang: nothing sets the signal
    }

    [Fact]
    public async Task A_consumer_does_not_wait_for_more_items_than_are_queued()
    {
        var wakeup = Wakeup();
        var only = FakeItem.Quick(1);
        wakeup.Watch(only);
        wakeup.CountDelivered();
        var waiting = Task.Run(() => wakeup.Wait(1, CancellationToken.None));
        await Task.Delay(50);
        Assert.False(waiting.IsCompleted); // no timeout wakes it
        wakeup.Notify(only);
        await waiting.WaitAsync(s_hang);
    }

    [Fact]
    public async Task A_consumer_of_slow_items_sleeps_until_its_item_has_output()
    {
        var wakeup = Wakeup();
        var head = FakeItem.Quick(1);
        wakeup.Watch(head);
        _now += Stopwatch.Frequency;
        var waiting = Task.Run(() => wakeup.Wait(Many, CancellationToken.None));
        await Task.Delay(50);
        Assert.False(waiting.IsCompleted);
        wakeup.Notify(head);
        await waiting.WaitAsync(s_hang);
    }

    [Fact]
    public void A_stop_ends_every_wait()
    {
        using var stop = new CancellationTokenSource();
        var wakeup = Wakeup();
        wakeup.Watch(FakeItem.Quick(1));
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => wakeup.Wait(Many, stop.Token));
        Assert.Throws<OperationCanceledException>(() => wakeup.Wait(s_hang, stop.Token));
    }

    private ConsumerWakeup Wakeup() => new(handful: 4, () => _now);
}

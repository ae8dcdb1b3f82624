using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CvClass.PowerShell.Pipeline;

namespace CvClass.Tests.Pipeline;

public sealed class SchedulerTests
{
    private static readonly TimeSpan s_hang = TimeSpan.FromSeconds(30);
    private readonly List<object> _dispatched = [];
    private readonly List<int> _completed = [];
    private readonly List<int> _waitedFor = [];

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public async Task Records_are_emitted_in_input_order(int workers)
    {
        using var scheduler = Scheduler(workers);
        var random = new Random(263);
        await Task.Run(() =>
        {
            for (var i = 0; i < 300; i++)
            {
                var pause = random.Next(3);
                scheduler.Add(new FakeItem(i, async item =>
                {
                    if (pause > 0) await Task.Delay(pause);
                    item.Emit(item.Number);
                }));
            }
            scheduler.WaitForAll();
        }).WaitAsync(s_hang);
        Assert.Equal(Enumerable.Range(0, 300).Cast<object>(), _dispatched);
        Assert.Equal(Enumerable.Range(0, 300), _completed);
    }

    [Fact]
    public async Task The_queue_holds_256_items_behind_a_slow_head_and_4096_behind_a_waiting_one()
    {
        using var scheduler = Scheduler(4);
        var slow = new FakeItem(0);
        var waiting = FakeItem.Waiting(1);
        var consumer = Task.Run(() =>
        {
            scheduler.Add(slow);
            scheduler.Add(waiting);
            for (var i = 2; i < 6000; i++) scheduler.Add(FakeItem.Quick(i));
            scheduler.WaitForAll();
        });
        await WorkerPoolTests.WhenAsync(() => scheduler.Count == CvClass.PowerShell.Pipeline.Scheduler.MaxQueued);
        await Task.Delay(50);
        Assert.Equal(CvClass.PowerShell.Pipeline.Scheduler.MaxQueued, scheduler.Count);
        slow.Finish();
        await WorkerPoolTests.WhenAsync(() => scheduler.Count == CvClass.PowerShell.Pipeline.Scheduler.MaxQueuedBehindWait);
        await Task.Delay(50);
        Assert.Equal(CvClass.PowerShell.Pipeline.Scheduler.MaxQueuedBehindWait, scheduler.Count);
        waiting.Finish();
        await consumer.WaitAsync(s_hang);
        Assert.Equal(Enumerable.Range(1, 5999).Cast<object>(), _dispatched);
        Assert.Contains(1, _waitedFor);
        Assert.DoesNotContain(0, _waitedFor);
    }

    [Fact]
    public async Task With_one_worker_no_item_starts_behind_a_waiting_one()
    {
        using var scheduler = Scheduler(1);
        var (waiting, next) = (FakeItem.Waiting(0), FakeItem.Quick(1));
        var consumer = Task.Run(() =>
        {
            scheduler.Add(waiting);
            scheduler.Add(next);
            scheduler.WaitForAll();
        });
        await WorkerPoolTests.WhenAsync(() => waiting.WaitsUntil is not null);
        await Task.Delay(50);
        Assert.False(next.Started);
        waiting.Finish();
        await consumer.WaitAsync(s_hang);
        Assert.Equal([0, 1], _dispatched);
    }

    [Fact]
    public async Task Workers_pause_a_few_items_ahead_of_a_slow_consumer()
    {
        const int workers = 2;
        using var hold = new System.Threading.ManualResetEventSlim();
        var items = new List<FakeItem>();
        using var scheduler = new Scheduler(workers, (_, _) => hold.Wait(s_hang), _ => { }, _ => { });
        var first = new FakeItem(0, async item =>
        {
            await Task.Delay(100); // long enough for the queue to fill behind it
            item.Emit(0);
        });
        items.Add(first);
        items.AddRange(Enumerable.Range(1, 99).Select(i => new FakeItem(i, async item =>
        {
            await first.Gate;
            item.Emit(i);
        })));
        var consumer = Task.Run(() =>
        {
            foreach (var item in items) scheduler.Add(item);
            scheduler.WaitForAll();
        });
        await WorkerPoolTests.WhenAsync(() => first.Ended);
        first.Finish();
        await Task.Delay(100);
        Assert.InRange(items.Count(i => i.Started), 2, scheduler.MaxUndelivered + workers);
        hold.Set();
        await consumer.WaitAsync(s_hang);
        Assert.All(items, i => Assert.True(i.Ended));
    }

    [Fact]
    public void An_item_whose_end_could_not_be_dispatched_stays_queued()
    {
        using var scheduler = new Scheduler(2, (_, _) => { }, _ => throw new InvalidOperationException("stopped"), _ => { });
        var item = FakeItem.Quick(0);
        Assert.Throws<InvalidOperationException>(() =>
        {
            scheduler.Add(item);
            scheduler.WaitForAll();
        });
        Assert.Same(item, Assert.Single(scheduler.TakeUnfinished()));
    }

    [Fact]
    public async Task A_stop_while_the_head_waits_leaves_every_item_queued()
    {
        using var scheduler = Scheduler(3);
        var items = new[] { FakeItem.Waiting(0, stop: scheduler.Stop), FakeItem.Quick(1), new FakeItem(2), FakeItem.Quick(3) };
        var consumer = Task.Run(() =>
        {
            foreach (var item in items) scheduler.Add(item);
            scheduler.WaitForAll();
        });
        await Task.WhenAll(items.Select(i => i.Begun)).WaitAsync(s_hang);
        await WorkerPoolTests.WhenAsync(() => items[3].Ended);
        scheduler.RequestStop();
        await Assert.ThrowsAsync<OperationCanceledException>(() => consumer.WaitAsync(s_hang));
        Assert.Equal(items, scheduler.TakeUnfinished());
        items[2].Finish();
        await scheduler.SettleAsync().WaitAsync(s_hang);
        Assert.All(items, i => Assert.True(i.Ended));
        Assert.IsAssignableFrom<OperationCanceledException>(items[0].Error);
    }

    [Fact]
    public async Task An_item_that_does_not_settle_in_time_is_abandoned()
    {
        using var scheduler = Scheduler(2);
        var hanging = new FakeItem(0, item => Task.Delay(-1, scheduler.Abort));
        scheduler.Add(hanging);
        await hanging.Begun.WaitAsync(s_hang);
        await scheduler.SettleAsync().WaitAsync(s_hang);
        Assert.IsAssignableFrom<OperationCanceledException>(hanging.Error);
    }

    private Scheduler Scheduler(int workers) => new(
        workers,
        (_, record) => _dispatched.Add(record.Value),
        item => _completed.Add(((FakeItem)item).Number),
        item => _waitedFor.Add(((FakeItem)item).Number));
}

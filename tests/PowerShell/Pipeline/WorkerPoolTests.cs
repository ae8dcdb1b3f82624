using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CvClass.PowerShell.Pipeline;

namespace CvClass.Tests.Pipeline;

public sealed class WorkerPoolTests
{
    private static readonly TimeSpan s_hang = TimeSpan.FromSeconds(20);
    private readonly ConcurrentQueue<int> _ended = new();

    [Fact]
    public async Task No_more_items_run_than_there_are_workers_and_they_start_in_order()
    {
        var (items, pool) = Pool(3, Enumerable.Range(0, 6).Select(i => new FakeItem(i)));
        await Task.WhenAll(items.Take(3).Select(i => i.Begun)).WaitAsync(s_hang);
        Assert.DoesNotContain(items.Skip(3), i => i.Started);
        items[1].Finish();
        await items[3].Begun.WaitAsync(s_hang);
        Assert.DoesNotContain(items.Skip(4), i => i.Started);
        await FinishAsync(items, pool);
    }

    [Fact]
    public async Task Items_with_one_key_run_in_order_without_blocking_others()
    {
        var keyed = Enumerable.Range(0, 3).Select(i => new FakeItem(i) { Key = "room" }).ToArray();
        var others = Enumerable.Range(3, 2).Select(i => new FakeItem(i)).ToArray();
        var (items, pool) = Pool(2, [.. keyed, .. others]);
        // The second worker skips the two items that wait for the key.
        await Task.WhenAll(keyed[0].Begun, others[0].Begun).WaitAsync(s_hang);
        others[0].Finish();
        await others[1].Begun.WaitAsync(s_hang);
        Assert.False(keyed[1].Started);
        keyed[0].Finish();
        await keyed[1].Begun.WaitAsync(s_hang);
        Assert.False(keyed[2].Started);
        others[1].Finish(); // an idle worker must not take the last one of the key either
        await WhenAsync(() => _ended.Count == 3);
        Assert.False(keyed[2].Started);
        keyed[1].Finish();
        await keyed[2].Begun.WaitAsync(s_hang);
        await FinishAsync(items, pool);
        Assert.Equal([0, 1, 2], _ended.Where(n => n < 3));
    }

    [Fact]
    public async Task A_waiting_item_gives_its_worker_to_the_next()
    {
        var (items, pool) = Pool(2, [FakeItem.Waiting(0), FakeItem.Waiting(1), new FakeItem(2), new FakeItem(3), new FakeItem(4)]);
        await Task.WhenAll(items.Take(4).Select(i => i.Begun)).WaitAsync(s_hang);
        Assert.False(items[4].Started);
        await FinishAsync(items, pool);
    }

    [Fact]
    public async Task An_item_whose_wait_ends_resumes_before_new_items()
    {
        var (items, pool) = Pool(2, [FakeItem.Waiting(0), new FakeItem(1), new FakeItem(2), new FakeItem(3)]);
        await Task.WhenAll(items[1].Begun, items[2].Begun).WaitAsync(s_hang);
        items[0].Finish(); // needs a worker, but none is free
        await WhenAsync(() => items[0].WaitsUntil is null);
        Assert.False(items[0].Ended);
        items[1].Finish();
        await WhenAsync(() => items[0].Ended);
        await items[3].Begun.WaitAsync(s_hang); // on the worker of the first item, which has ended
        await FinishAsync(items, pool);
        Assert.Equal([1, 0], _ended.Take(2));
    }

    [Fact]
    public async Task A_waiting_item_keeps_the_only_worker()
    {
        var (items, pool) = Pool(1, [FakeItem.Waiting(0), new FakeItem(1)]);
        await WhenAsync(() => items[0].WaitsUntil is not null);
        Assert.False(items[1].Started);
        Assert.False(items[0].HasYielded);
        items[0].Finish();
        await items[1].Begun.WaitAsync(s_hang);
        await FinishAsync(items, pool);
        Assert.Equal([0, 1], _ended);
    }

    [Fact]
    public async Task An_item_that_fails_while_waiting_frees_its_key_but_no_second_worker()
    {
        using var stop = new CancellationTokenSource();
        var (items, pool) = Pool(2,
            [FakeItem.Waiting(0, "room", stop.Token), new FakeItem(1) { Key = "room" }, new FakeItem(2), new FakeItem(3), new FakeItem(4)]);
        await Task.WhenAll(items[2].Begun, items[3].Begun).WaitAsync(s_hang);
        await stop.CancelAsync();
        await WhenAsync(() => items[0].Ended);
        // Both workers are busy: the next item of the key starts when one of them is free, before items that arrived later.
        Assert.False(items[1].Started);
        items[2].Finish();
        await items[1].Begun.WaitAsync(s_hang);
        Assert.False(items[4].Started);
        await FinishAsync(items, pool);
    }

    [Fact]
    public async Task An_idle_worker_takes_the_next_item_of_a_key_freed_by_a_waiting_item()
    {
        using var stop = new CancellationTokenSource();
        var (items, pool) = Pool(2, [FakeItem.Waiting(0, "room", stop.Token), new FakeItem(1) { Key = "room" }]);
        await WhenAsync(() => items[0].HasYielded);
        await stop.CancelAsync();
        await items[1].Begun.WaitAsync(s_hang);
        await FinishAsync(items, pool);
    }

    [Fact]
    public async Task Waiting_items_are_stopped_without_taking_a_worker()
    {
        using var stop = new CancellationTokenSource();
        var (items, pool) = Pool(2,
            [FakeItem.Waiting(0, stop: stop.Token), FakeItem.Waiting(1, stop: stop.Token), new FakeItem(2), new FakeItem(3)]);
        await Task.WhenAll(items.Select(i => i.Begun)).WaitAsync(s_hang);
        items[0].Finish();
        await WhenAsync(() => items[0].WaitsUntil is null);
        pool.Stop();
        await stop.CancelAsync();
        await WhenAsync(() => items[0].Ended && items[1].Ended);
        Assert.All(items.Take(2), i => Assert.IsAssignableFrom<OperationCanceledException>(i.Error));
        var idle = pool.WhenIdleAsync();
        Assert.False(idle.IsCompleted);
        items[2].Finish();
        items[3].Finish();
        await idle.WaitAsync(s_hang);
    }

    [Fact]
    public async Task No_item_starts_after_a_stop()
    {
        var (items, pool) = Pool(1, [new FakeItem(0), new FakeItem(1), new FakeItem(2) { Key = "room" }]);
        await items[0].Begun.WaitAsync(s_hang);
        pool.Stop();
        items[0].Finish();
        await pool.WhenIdleAsync().WaitAsync(s_hang);
        pool.Enqueue(new FakeItem(3));
        Assert.DoesNotContain(items.Skip(1), i => i.Started);
    }

    [Fact]
    public async Task The_gate_holds_new_items_until_it_is_checked_again()
    {
        var isOpen = false;
        var pool = new WorkerPool(2, started => isOpen || started < 1, i => _ended.Enqueue(((FakeItem)i).Number));
        var items = Enumerable.Range(0, 3).Select(i => new FakeItem(i)).ToArray();
        foreach (var item in items) pool.Enqueue(item);
        await items[0].Begun.WaitAsync(s_hang);
        items[0].Finish();
        await WhenAsync(() => !_ended.IsEmpty);
        Assert.False(items[1].Started);
        isOpen = true;
        pool.Fill();
        await Task.WhenAll(items.Select(i => i.Begun)).WaitAsync(s_hang);
        await FinishAsync(items, pool);
    }

    internal static async Task WhenAsync(Func<bool> condition)
    {
        using var hang = new CancellationTokenSource(s_hang);
        while (!condition()) await Task.Delay(1, hang.Token);
    }

    private static async Task FinishAsync(IReadOnlyList<FakeItem> items, WorkerPool pool)
    {
        foreach (var item in items) item.Finish();
        await WhenAsync(() => items.All(i => i.Ended));
        pool.Stop();
        await pool.WhenIdleAsync().WaitAsync(s_hang);
    }

    // The pool without a scheduler: an item reports its waits to the pool alone.
    private (IReadOnlyList<FakeItem> Items, WorkerPool Pool) Pool(int workers, IEnumerable<FakeItem> items)
    {
        var pool = new WorkerPool(workers, static _ => true, item => _ended.Enqueue(((FakeItem)item).Number));
        var all = items.ToArray();
        foreach (var item in all)
        {
            item.Attach(new PoolHost(pool));
            pool.Enqueue(item);
        }
        return (all, pool);
    }

    private sealed class PoolHost(WorkerPool pool) : IItemHost
    {
        public void RecordAvailable(ScheduledItem item)
        {
            // There is no consumer.
        }

        public void WaitBegins(ScheduledItem item, DateTimeOffset until) => pool.BeginWait(item, until);

        public Task WaitEndsAsync(ScheduledItem item, CancellationToken stop) => pool.EndWaitAsync(item, stop);
    }
}

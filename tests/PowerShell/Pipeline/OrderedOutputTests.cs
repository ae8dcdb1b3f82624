using System;
using System.Linq;
using CvClass.PowerShell.Pipeline;

namespace CvClass.Tests.Pipeline;

public sealed class OrderedOutputTests
{
    private readonly OrderedOutput _output = new(maxQueued: 4, maxQueuedBehindWait: 8);

    [Fact]
    public void Items_leave_in_order_of_arrival()
    {
        var items = Fill(3);
        foreach (var item in items)
        {
            Assert.Same(item, _output.Head);
            _output.RemoveHead();
        }
        Assert.Null(_output.Head);
        Assert.Equal((0, 3), (_output.Count, _output.Removed));
    }

    [Fact]
    public void A_full_queue_accepts_items_again_once_it_is_half_empty()
    {
        Fill(3);
        Assert.False(_output.IsFull);
        Fill(1);
        Assert.True(_output.IsFull);
        _output.RemoveHead();
        Assert.False(_output.HasRoomAgain);
        _output.RemoveHead();
        Assert.True(_output.HasRoomAgain);
    }

    [Fact]
    public void The_queue_grows_to_its_second_limit_only_behind_a_waiting_head()
    {
        var items = Fill(4);
        items[1].WaitsUntil = DateTimeOffset.UtcNow; // not the head
        Assert.True(_output.IsFull);
        items[0].WaitsUntil = DateTimeOffset.UtcNow;
        Assert.False(_output.IsFull);
        Assert.True(_output.HasRoomAgain);
        Fill(4);
        Assert.True(_output.IsFull);
        Assert.False(_output.HasRoomAgain);
        items[0].HoldsWorker = true; // waits, but keeps the only worker: no other item runs
        _output.RemoveHead();
        _output.RemoveHead();
        Assert.True(_output.IsFull);
    }

    [Fact]
    public void The_remaining_items_can_be_taken_and_a_late_removal_has_no_effect()
    {
        var items = Fill(3);
        _output.RemoveHead();
        Assert.Equal(items.Skip(1), _output.TakeAll());
        Assert.Null(_output.Head);
        _output.RemoveHead();
        Assert.Equal(0, _output.Count);
    }

    private FakeItem[] Fill(int count)
    {
        var items = Enumerable.Range(0, count).Select(FakeItem.Quick).ToArray();
        foreach (var item in items) _output.Add(item);
        return items;
    }
}

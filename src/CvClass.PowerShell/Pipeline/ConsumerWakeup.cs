using System;
using System.Diagnostics;
using System.Threading;

namespace CvClass.PowerShell.Pipeline;

/// <summary>
/// Decides when the consumer's thread is woken. If items complete faster than one per millisecond, waking it for each costs more than the
/// item itself: then it is woken for a batch, or shortly afterwards at the latest; otherwise immediately for each head of the queue.
/// </summary>
/// <param name="handful">Batch size for which a consumer of fast items is woken.</param>
/// <param name="timestamp">The clock, in ticks of <see cref="Stopwatch"/>; null for the default.</param>
internal sealed class ConsumerWakeup(int handful, Func<long>? timestamp = null)
{
    private static readonly TimeSpan s_moment = TimeSpan.FromMilliseconds(2);

    private readonly ManualResetEventSlim _signal = new(false, spinCount: 1); // the cores are for the work
    private readonly Func<long> _timestamp = timestamp ?? Stopwatch.GetTimestamp;
    private volatile ScheduledItem? _awaited;
    private long _waitedAt = (timestamp ?? Stopwatch.GetTimestamp)();
    private int _deliveredSince;
    private int _endedCount;
    private int _wakeAtCount = -1;

    /// <summary>The consumer now watches this item; later records set the signal.</summary>
    internal void Watch(ScheduledItem item)
    {
        _awaited = item;
        _signal.Reset();
    }

    /// <summary>The consumer has dispatched all of an item.</summary>
    internal void CountDelivered() => _deliveredSince++;

    /// <summary>Wakes the consumer if it waits for this item.</summary>
    internal void Notify(ScheduledItem item)
    {
        // The record must be visible before the awaited item is read, or both threads could miss each other.
        Thread.MemoryBarrier();
        if (ReferenceEquals(_awaited, item)) _signal.Set();
    }

    /// <summary>Wakes the consumer if it waits for this item, or if a batch has completed since it went to sleep.</summary>
    internal void NotifyEnded(ScheduledItem item)
    {
        if (Interlocked.Increment(ref _endedCount) == Volatile.Read(ref _wakeAtCount)) _signal.Set();
        Notify(item);
    }

    /// <summary>Wakes the consumer in any case.</summary>
    internal void WakeNow() => _signal.Set();

    /// <summary>Whether items were delivered faster than one per millisecond since the last call.</summary>
    internal bool AreItemsFast()
    {
        var now = _timestamp();
        var areFast = _deliveredSince * Stopwatch.Frequency > (now - _waitedAt) * 1000;
        (_waitedAt, _deliveredSince) = (now, 0);
        return areFast;
    }

    /// <summary>Waits for the watched item, or for a batch of others if items are fast.</summary>
    /// <param name="queued">Items in the queue: limits the batch that is waited for.</param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="OperationCanceledException">The command was stopped.</exception>
    internal void Wait(int queued, CancellationToken stop)
    {
        if (!AreItemsFast() || queued < handful)
        {
            _signal.Wait(stop);
            return;
        }
        _awaited = null;
        Volatile.Write(ref _wakeAtCount, Volatile.Read(ref _endedCount) + handful);
        _signal.Wait(s_moment, stop);
        Volatile.Write(ref _wakeAtCount, -1);
    }

    /// <summary>Waits for the watched item for a limited time.</summary>
    /// <returns>Whether it was woken in time.</returns>
    /// <exception cref="OperationCanceledException">The command was stopped.</exception>
    internal bool Wait(TimeSpan longest, CancellationToken stop) => _signal.Wait(longest, stop);
}

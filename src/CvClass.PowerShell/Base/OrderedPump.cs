using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Client.Http;

namespace CvClass.PowerShell;

/// <summary>
/// Works on several inputs at once and hands on what they say in the order of the inputs, live: each time the pipeline's thread comes by,
/// and while it waits. Holds a bounded number of items, however long the input is. The only place that touches threads.
/// </summary>
internal sealed class OrderedPump : IDisposable
{
    // Items that may wait, done or not, behind a slow head of the line.
    private const int MostHeld = 256;

    // Items for each lane that may be begun or done while a result waits to be taken: they are done in vain when the pipeline ends early.
    private const int AheadOfTaker = 4;

    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan s_moment = TimeSpan.FromMilliseconds(2);

    private readonly object _lock = new();
    private readonly LinkedList<WorkItem> _line = new();
    private readonly Queue<WorkItem> _waiting = new();
    private readonly ManualResetEventSlim _signal = new(false, spinCount: 1); // the cores are for the work
    private volatile WorkItem? _head;
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly Action<WorkItem, WorkItem.Said> _say;
    private readonly Action<WorkItem> _whenEnded;
    private long _waitedAt = Stopwatch.GetTimestamp();
    private int _toldSince;
    private int _endedCount;
    private int _wakeAtCount = -1;
    private int _lanes;
    private int _begun;
    private TaskCompletionSource<bool>? _idle;

    /// <param name="client">Carries the calls.</param>
    /// <param name="width">Most items in flight.</param>
    /// <param name="say">Hands on one thing said; called on the pipeline's thread.</param>
    /// <param name="ended">Told of each item that has ended after all it said; called on the pipeline's thread.</param>
    internal OrderedPump(CvClassClient client, int width, Action<WorkItem, WorkItem.Said> say, Action<WorkItem> ended)
    {
        Client = client;
        Width = width;
        _say = say;
        _whenEnded = ended;
    }

    internal CvClassClient Client { get; }

    /// <summary>Most items in flight.</summary>
    internal int Width { get; }

    private int MostUntold => AheadOfTaker * Width;

    /// <summary>Whether anybody wants to hear of each call.</summary>
    internal bool IsVerbose { get; init; }

    /// <summary>Cancelled: no new request leaves.</summary>
    internal CancellationToken Stop => _stop.Token;

    /// <summary>Cancelled: what is in flight is given up.</summary>
    internal CancellationToken Abort => _abort.Token;

    /// <summary>Items handed in and not yet ended and told.</summary>
    internal int Count
    {
        get
        {
            lock (_lock) return _line.Count;
        }
    }

    /// <summary>Whether any item came by that goes into the books when the command is stopped.</summary>
    internal bool HadBookedWork { get; private set; }

    /// <summary>Takes an item, hands on what is ready, and waits while the line is full.</summary>
    internal void Add(WorkItem item)
    {
        HadBookedWork |= item.Describe is not null;
        lock (_lock)
        {
            _line.AddLast(item);
            _waiting.Enqueue(item);
        }
        OpenLane();
        // Once full, the line is let run half empty: the thread is not woken for each place.
        if (Count < MostHeld) Drain(until: static () => true);
        else Drain(until: () => Count <= MostHeld / 2);
    }

    /// <summary>Hands on everything, waiting for it.</summary>
    internal void Complete() => Drain(until: () => false);

    /// <summary>Wakes the pipeline's thread if it is this item that it waits for.</summary>
    internal void Signal(WorkItem item)
    {
        // What the item said must be out before the head is looked at, or both threads could miss each other.
        Thread.MemoryBarrier();
        if (ReferenceEquals(_head, item)) _signal.Set();
    }

    /// <summary>No new request leaves from now on; may be called from any thread.</summary>
    internal void RequestStop()
    {
        _stop.Cancel();
        _signal.Set();
    }

    /// <summary>
    /// Ends the work before its time. What was never sent is known at once; what is in flight gets a few seconds in the background to settle.
    /// </summary>
    /// <returns>The items that have not been handed on, by whether they may have been sent.</returns>
    internal (IReadOnlyList<WorkItem> NotSent, Task<IReadOnlyList<WorkItem>> Settled) Settle()
    {
        RequestStop();
        WorkItem[] open;
        lock (_lock)
        {
            _waiting.Clear();
            open = _line.ToArray();
            _line.Clear();
        }
        return (open.Where(i => !i.Started).ToArray(), SettleAsync(open.Where(i => i.Started).ToArray()));
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Cancel();

    private async Task<IReadOnlyList<WorkItem>> SettleAsync(WorkItem[] started)
    {
        Task idle;
        lock (_lock)
        {
            _idle = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_lanes == 0) _idle.SetResult(true);
            idle = _idle.Task;
        }
        if (await Task.WhenAny(idle, Task.Delay(s_grace)).ConfigureAwait(false) != idle)
        {
            _abort.Cancel();
            await idle.ConfigureAwait(false);
        }
        return started;
    }

    /// <summary>Opens a lane for the next item unless all are open; a lane goes on by itself until nothing waits.</summary>
    private void OpenLane()
    {
        WorkItem? first;
        lock (_lock)
        {
            if (_lanes == Width) return;
            first = Next();
            if (first is null) return;
            _lanes++;
        }
        Task.Run(() => RunLaneAsync(first));
    }

    private async Task RunLaneAsync(WorkItem? item)
    {
        while (item is not null)
        {
            Exception? error = null;
            try
            {
                await item.BeginAsync().ConfigureAwait(false);
            }
            catch (Exception e)
            {
                error = e;
            }
            item.End(error);
            if (Interlocked.Increment(ref _endedCount) == Volatile.Read(ref _wakeAtCount)) _signal.Set();
            Signal(item);
            lock (_lock)
            {
                item = Next();
                if (item is null && --_lanes == 0) _idle?.SetResult(true);
            }
        }
    }

    // Under the lock: what is marked as started here is known to be when the command is stopped.
    private WorkItem? Next()
    {
        if (_waiting.Count == 0 || _stop.IsCancellationRequested) return null;
        // Behind a slow head the others go on; behind a slow taker they wait.
        if (_begun >= MostUntold && _line.First!.Value.Ended) return null;
        _begun++;
        var next = _waiting.Dequeue();
        next.Started = true;
        return next;
    }

    /// <summary>Hands on what the head of the line says, then the next; returns when the line is empty, or when nothing is ready and it need not wait.</summary>
    private void Drain(Func<bool> until)
    {
        while ((_head = Head()) is { } head)
        {
            // All before taking: what is said after this is found the next time round.
            _signal.Reset();
            var ended = head.Ended;
            while (head.TryTake(out var said)) _say(head, said);
            if (ended)
            {
                lock (_lock)
                {
                    _line.RemoveFirst();
                    _begun--;
                }
                OpenLane();
                _toldSince++;
                _whenEnded(head);
                continue;
            }
            if (until()) return;
            Await();
        }
    }

    /// <summary>
    /// Waits for the head of the line. Where items end faster than one in a millisecond, waking this thread for each costs more than the
    /// item itself: it is woken for a handful then, or after a moment at the latest.
    /// </summary>
    private void Await()
    {
        var now = Stopwatch.GetTimestamp();
        var isFast = _toldSince * Stopwatch.Frequency > (now - _waitedAt) * 1000;
        (_waitedAt, _toldSince) = (now, 0);
        if (!isFast)
        {
            _signal.Wait(_stop.Token);
            return;
        }
        _head = null;
        Volatile.Write(ref _wakeAtCount, Volatile.Read(ref _endedCount) + (MostUntold / 2));
        _signal.Wait(s_moment, _stop.Token);
        Volatile.Write(ref _wakeAtCount, -1);
    }

    private WorkItem? Head()
    {
        lock (_lock) return _line.First?.Value;
    }
}

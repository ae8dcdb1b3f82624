using System;
using System.Collections.Generic;
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
    // Items that may wait, done, behind a slow head of the line, for each one that may be in flight.
    private const int HeldPerInFlight = 8;

    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(5);

    private readonly object _lock = new();
    private readonly LinkedList<WorkItem> _line = new();
    private readonly Queue<WorkItem> _waiting = new();
    private readonly ManualResetEventSlim _signal = new(false, spinCount: 1); // the cores are for the work
    private volatile WorkItem? _head;
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly Action<WorkItem, WorkItem.Said> _say;
    private readonly Action<WorkItem> _ended;
    private int _inFlight;

    /// <param name="client">Carries the calls.</param>
    /// <param name="width">Most items in flight.</param>
    /// <param name="say">Hands on one thing said; called on the pipeline's thread.</param>
    /// <param name="ended">Told of each item that has ended after all it said; called on the pipeline's thread.</param>
    internal OrderedPump(CvClassClient client, int width, Action<WorkItem, WorkItem.Said> say, Action<WorkItem> ended)
    {
        Client = client;
        Width = width;
        _say = say;
        _ended = ended;
    }

    internal CvClassClient Client { get; }

    /// <summary>Most items in flight.</summary>
    internal int Width { get; }

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
        StartMore();
        // Once full, the line is let run half empty: the thread is not woken for each place.
        var most = Width * HeldPerInFlight;
        if (Count < most) Drain(until: static () => true);
        else Drain(until: () => Count <= most / 2);
    }

    /// <summary>Hands on everything, waiting for it.</summary>
    internal void Complete() => Drain(until: () => false);

    /// <summary>Wakes the pipeline's thread if it is this item that it waits for.</summary>
    internal void Signal(WorkItem item)
    {
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
        var running = open.Where(i => i.Running is not null).ToArray();
        return (open.Where(i => i.Running is null).ToArray(), SettleAsync(running));
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Cancel();

    private async Task<IReadOnlyList<WorkItem>> SettleAsync(WorkItem[] running)
    {
        var all = Task.WhenAll(running.Select(i => i.Running!));
        if (await Task.WhenAny(all, Task.Delay(s_grace)).ConfigureAwait(false) != all)
        {
            _abort.Cancel();
            await all.ConfigureAwait(false);
        }
        return running;
    }

    private void StartMore()
    {
        lock (_lock)
        {
            while (_inFlight < Width && _waiting.Count > 0 && !_stop.IsCancellationRequested)
            {
                _inFlight++;
                _waiting.Dequeue().Start(OnEnded);
            }
        }
    }

    private void OnEnded(WorkItem item)
    {
        lock (_lock) _inFlight--;
        StartMore();
        Signal(item);
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
                lock (_lock) _line.RemoveFirst();
                _ended(head);
                continue;
            }
            if (until()) return;
            _signal.Wait(_stop.Token);
        }
    }

    private WorkItem? Head()
    {
        lock (_lock) return _line.First?.Value;
    }
}

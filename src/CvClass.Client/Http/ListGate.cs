using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace CvClass.Client.Http;

/// <summary>
/// Keeps the pages of all lists of a session within one limit, so that lists that read ahead or feed other lists do not multiply their
/// requests.
/// </summary>
internal sealed class ListGate(AdaptiveConcurrencyLimiter limiter)
{
    private readonly object _lock = new();
    private readonly LinkedList<(int Limit, TaskCompletionSource<bool> Turn)> _waiting = new();
    private int _pages;

    /// <summary>Acquires a slot for a page that a consumer is waiting for.</summary>
    /// <param name="limit">The caller's maximum number of pages in flight.</param>
    /// <param name="stop">Cancels the wait.</param>
    internal async Task EnterAsync(int limit, CancellationToken stop)
    {
        TaskCompletionSource<bool> turn;
        lock (_lock)
        {
            stop.ThrowIfCancellationRequested();
            if (_pages < limit)
            {
                _pages++;
                return;
            }
            turn = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.AddLast((limit, turn));
        }
        using (stop.Register(() => turn.TrySetCanceled()))
        {
            await turn.Task.ConfigureAwait(false);
        }
    }

    /// <summary>Acquires a slot for a page that no consumer is waiting for yet, if one is free.</summary>
    internal bool TryEnter(int limit)
    {
        lock (_lock)
        {
            if (_pages >= limit || _waiting.Count > 0 || !limiter.HasRoom(limit)) return false;
            _pages++;
            return true;
        }
    }

    /// <summary>Releases the slot.</summary>
    internal void Leave()
    {
        lock (_lock)
        {
            _pages--;
            for (var node = _waiting.First; node is not null;)
            {
                var next = node.Next;
                if (_pages < node.Value.Limit)
                {
                    _waiting.Remove(node);
                    // A waiter that was cancelled in the meantime leaves its slot to the next one.
                    if (node.Value.Turn.TrySetResult(true)) _pages++;
                }
                node = next;
            }
        }
    }
}

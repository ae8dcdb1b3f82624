using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace CvClass.Client.Http;

/// <summary>
/// Keeps the pages of all lists of a session together within one limit, so that lists that read ahead and lists that feed other lists do
/// not multiply their requests.
/// </summary>
internal sealed class ListGate(AdaptiveConcurrencyLimiter limiter)
{
    private readonly object _lock = new();
    private readonly LinkedList<(int Limit, TaskCompletionSource<bool> Turn)> _waiting = new();
    private int _pages;

    /// <summary>Takes a place for a page that somebody waits for.</summary>
    /// <param name="limit">Most pages in flight in the view of the caller.</param>
    /// <param name="stop">Gives up waiting.</param>
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

    /// <summary>Takes a place for a page that nobody waits for yet, if there is one to spare.</summary>
    internal bool TryEnter(int limit)
    {
        lock (_lock)
        {
            if (_pages >= limit || _waiting.Count > 0 || !limiter.HasRoom(limit)) return false;
            _pages++;
            return true;
        }
    }

    /// <summary>Gives the place back.</summary>
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
                    // A turn that was cancelled meanwhile leaves its place to the next.
                    if (node.Value.Turn.TrySetResult(true)) _pages++;
                }
                node = next;
            }
        }
    }
}

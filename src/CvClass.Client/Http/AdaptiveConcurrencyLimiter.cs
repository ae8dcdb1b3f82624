using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace CvClass.Client.Http;

/// <summary>
/// Lowers the number of requests in flight for a whole session when the service throttles (429), and raises it again one at a time as
/// requests succeed. Unlimited until the first 429.
/// </summary>
internal sealed class AdaptiveConcurrencyLimiter
{
    private readonly object _lock = new();
    private readonly Queue<TaskCompletionSource<bool>> _waiting = new();
    private int _limit = int.MaxValue;
    private int _inFlight;
    private int _goodInARow;
    private int _before;

    /// <summary>Current maximum number of requests in flight.</summary>
    internal int Limit
    {
        get
        {
            lock (_lock) return _limit;
        }
    }

    /// <summary>Whether one more request would stay below the limit and below <paramref name="most"/>, with no one waiting.</summary>
    internal bool HasRoom(int most)
    {
        lock (_lock) return _waiting.Count == 0 && _inFlight < Math.Min(_limit, most);
    }

    internal async Task EnterAsync(CancellationToken stop)
    {
        TaskCompletionSource<bool> turn;
        lock (_lock)
        {
            stop.ThrowIfCancellationRequested();
            if (_inFlight < _limit)
            {
                _inFlight++;
                return;
            }
            turn = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(turn);
        }
        using (stop.Register(() => turn.TrySetCanceled()))
        {
            await turn.Task.ConfigureAwait(false);
        }
    }

    /// <param name="throttled">Whether the service returned 429.</param>
    internal void Leave(bool throttled)
    {
        lock (_lock)
        {
            if (throttled) Lower();
            else Raise();
            _inFlight--;
            while (_inFlight < _limit && _waiting.Count > 0)
            {
                // A waiter that was cancelled in the meantime passes its slot to the next one.
                if (_waiting.Dequeue().TrySetResult(true)) _inFlight++;
            }
        }
    }

    private void Lower()
    {
        if (_limit == int.MaxValue)
        {
            _before = Math.Max(_inFlight, 1);
            _limit = Math.Max(1, _inFlight / 2);
        }
        else if (_goodInARow > 0)
        {
            // Requests of one burst that are rejected together count once.
            _limit = Math.Max(1, _limit / 2);
        }
        _goodInARow = 0;
    }

    private void Raise()
    {
        if (_limit == int.MaxValue || ++_goodInARow < _limit) return;
        _goodInARow = 0;
        if (++_limit > _before) _limit = int.MaxValue;
    }
}

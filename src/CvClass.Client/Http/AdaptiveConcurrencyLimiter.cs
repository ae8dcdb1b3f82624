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
    private readonly Queue<TaskCompletionSource<int>> _waiting = new();
    private Task<int> _period = Task.FromResult(0); // completed, so that entering allocates nothing
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

    /// <summary>Waits until one more request may be in flight.</summary>
    /// <param name="stop">Cancels the wait.</param>
    /// <returns>The period in which the request begins; the limit is lowered once a period.</returns>
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    internal Task<int> EnterAsync(CancellationToken stop)
    {
        lock (_lock)
        {
            stop.ThrowIfCancellationRequested();
            if (_inFlight < _limit)
            {
                _inFlight++;
                return _period;
            }
            var turn = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(turn);
            return WaitAsync(turn, stop);
        }
    }

    /// <param name="throttled">Whether the service returned 429.</param>
    /// <param name="period">What <see cref="EnterAsync"/> returned for the request.</param>
    internal void Leave(bool throttled, int period)
    {
        lock (_lock)
        {
            // Requests that were in flight together and are rejected one after the other count once.
            if (throttled && period == _period.Result) Lower();
            else if (!throttled) Raise();
            _inFlight--;
            while (_inFlight < _limit && _waiting.Count > 0)
            {
                // A waiter that was cancelled in the meantime passes its slot to the next one.
                if (_waiting.Dequeue().TrySetResult(_period.Result)) _inFlight++;
            }
        }
    }

    private static async Task<int> WaitAsync(TaskCompletionSource<int> turn, CancellationToken stop)
    {
        using (stop.Register(() => turn.TrySetCanceled()))
        {
            return await turn.Task.ConfigureAwait(false);
        }
    }

    private void Lower()
    {
        if (_limit == int.MaxValue)
        {
            _before = Math.Max(_inFlight, 1);
            _limit = Math.Max(1, _inFlight / 2);
        }
        else
        {
            _limit = Math.Max(1, _limit / 2);
        }
        _goodInARow = 0;
        _period = Task.FromResult(_period.Result + 1);
    }

    private void Raise()
    {
        if (_limit == int.MaxValue || ++_goodInARow < _limit) return;
        _goodInARow = 0;
        if (++_limit > _before) _limit = int.MaxValue;
    }
}

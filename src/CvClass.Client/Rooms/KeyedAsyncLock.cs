using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace CvClass.Client.Rooms;

/// <summary>A lock per key that forgets a key as soon as it is unused.</summary>
/// <typeparam name="TKey">The key type.</typeparam>
internal sealed class KeyedAsyncLock<TKey>
    where TKey : notnull
{
    // Keys without waiters, which are nearly all, have no queue.
    private readonly Dictionary<TKey, Queue<TaskCompletionSource<bool>>?> _turns = [];

    /// <summary>Acquires the lock of a key.</summary>
    internal Task EnterAsync(TKey key, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        lock (_turns)
        {
            if (!_turns.TryGetValue(key, out var waiting))
            {
                _turns.Add(key, null);
                return Task.CompletedTask;
            }
            if (waiting is null) _turns[key] = waiting = new Queue<TaskCompletionSource<bool>>();
            var turn = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Enqueue(turn);
            return WaitAsync(turn, stop);
        }
    }

    /// <summary>Passes the lock to the next waiter.</summary>
    internal void Leave(TKey key)
    {
        lock (_turns)
        {
            var waiting = _turns[key];
            while (waiting is { Count: > 0 })
            {
                // A waiter that was cancelled in the meantime passes the lock to the next one.
                if (waiting.Dequeue().TrySetResult(true)) return;
            }
            _turns.Remove(key);
        }
    }

    private static async Task WaitAsync(TaskCompletionSource<bool> turn, CancellationToken stop)
    {
        using (stop.Register(() => turn.TrySetCanceled()))
        {
            await turn.Task.ConfigureAwait(false);
        }
    }
}

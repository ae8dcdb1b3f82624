using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace CvClass.Client.Rooms;

/// <summary>Lets one at a time in for each key, and forgets a key as soon as nobody wants it.</summary>
/// <typeparam name="TKey">What must not be worked on twice at once.</typeparam>
internal sealed class KeyedAsyncLock<TKey>
    where TKey : notnull
{
    // No queue for a key that only its holder wants, which is nearly every one.
    private readonly Dictionary<TKey, Queue<TaskCompletionSource<bool>>?> _turns = [];

    /// <summary>Waits for the turn of a key.</summary>
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

    /// <summary>Gives the turn to the next.</summary>
    internal void Leave(TKey key)
    {
        lock (_turns)
        {
            var waiting = _turns[key];
            while (waiting is { Count: > 0 })
            {
                // A turn that was cancelled meanwhile goes on to the one behind it.
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

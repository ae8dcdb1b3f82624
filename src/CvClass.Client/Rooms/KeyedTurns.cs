using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace CvClass.Client.Rooms;

/// <summary>Lets one at a time in for each key, and forgets a key as soon as nobody wants it.</summary>
internal sealed class KeyedTurns
{
    private readonly Dictionary<string, Turn> _turns = new(StringComparer.Ordinal);

    /// <summary>Waits for the turn of a key.</summary>
    internal async Task EnterAsync(string key, CancellationToken stop)
    {
        Turn turn;
        lock (_turns)
        {
            if (!_turns.TryGetValue(key, out turn!)) _turns.Add(key, turn = new Turn());
            turn.Wanted++;
        }
        try
        {
            await turn.Gate.WaitAsync(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Forget(key, turn);
            throw;
        }
    }

    /// <summary>Gives the turn to the next.</summary>
    internal void Leave(string key)
    {
        Turn turn;
        lock (_turns) turn = _turns[key];
        turn.Gate.Release();
        Forget(key, turn);
    }

    private void Forget(string key, Turn turn)
    {
        lock (_turns)
        {
            if (--turn.Wanted == 0) _turns.Remove(key);
        }
    }

    private sealed class Turn
    {
        internal SemaphoreSlim Gate { get; } = new(1);

        internal int Wanted { get; set; }
    }
}

using System.Collections.Generic;
using System.Linq;

namespace CvClass.PowerShell.Pipeline;

/// <summary>
/// Tracks a command's inputs. Each is accounted for once it is queued, reported as an error, or collected for later; the rest goes into the
/// interruption log when the command is stopped.
/// </summary>
internal sealed class InputLedger
{
    private readonly Dictionary<object, Queue<RecoverableInput>> _held = [];
    private readonly List<RecoverableInput> _unqueued = [];

    /// <summary>How often an input was handled.</summary>
    internal int Accounted { get; private set; }

    /// <summary>Whether any input is collected and not released yet.</summary>
    internal bool IsHolding => _held.Count > 0;

    /// <summary>Inputs that are collected but not queued, or that could not be queued.</summary>
    internal IEnumerable<RecoverableInput> Left => _held.Values.SelectMany(h => h).Concat(_unqueued);

    /// <summary>Records that an input was handled: queued, rejected, or deferred.</summary>
    internal void Account() => Accounted++;

    /// <summary>Records a collected input until it is released.</summary>
    internal void Hold(object input, RecoverableInput held)
    {
        if (!_held.TryGetValue(input, out var others)) _held.Add(input, others = new Queue<RecoverableInput>());
        others.Enqueue(held);
        Accounted++;
    }

    /// <summary>Removes a collected input from the list, if present.</summary>
    internal void Release(object input)
    {
        if (!_held.TryGetValue(input, out var others)) return;
        others.Dequeue();
        if (others.Count == 0) _held.Remove(input);
    }

    /// <summary>Removes all collected inputs from the list without handling them.</summary>
    internal void ReleaseAll()
    {
        foreach (var held in _held.Values.SelectMany(h => h)) held.Return();
        _held.Clear();
    }

    /// <summary>Records an input during which the command ended before handling it.</summary>
    internal void AddUnqueued(RecoverableInput input) => _unqueued.Add(input);

    /// <summary>Clears everything; the rest is in the log.</summary>
    internal void Clear()
    {
        _held.Clear();
        _unqueued.Clear();
    }
}

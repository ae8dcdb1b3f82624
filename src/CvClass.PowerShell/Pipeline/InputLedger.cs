using System.Collections.Generic;
using System.Linq;

namespace CvClass.PowerShell.Pipeline;

/// <summary>
/// What has become of a command's inputs. Each is accounted for once it is in the line, in an error, or collected for later; whatever is
/// left when the command is stopped goes into the interruption log.
/// </summary>
internal sealed class InputLedger
{
    private readonly Dictionary<object, Queue<RecoverableInput>> _held = [];
    private readonly List<RecoverableInput> _unqueued = [];

    /// <summary>How many times something was done for an input.</summary>
    internal int Accounted { get; private set; }

    /// <summary>What is collected and not in the line, and what could not be put there.</summary>
    internal IEnumerable<RecoverableInput> Left => _held.Values.SelectMany(h => h).Concat(_unqueued);

    /// <summary>Notes that something was done for an input: it is in the line, was refused, or is dealt with later.</summary>
    internal void Account() => Accounted++;

    /// <summary>Notes an input that is collected, until it is released.</summary>
    internal void Hold(object input, RecoverableInput held)
    {
        if (!_held.TryGetValue(input, out var others)) _held.Add(input, others = new Queue<RecoverableInput>());
        others.Enqueue(held);
        Accounted++;
    }

    /// <summary>Takes a collected input off the list; one that is not there is no error.</summary>
    internal void Release(object input)
    {
        if (!_held.TryGetValue(input, out var others)) return;
        others.Dequeue();
        if (others.Count == 0) _held.Remove(input);
    }

    /// <summary>Takes all collected inputs off the list: nothing is done for them.</summary>
    internal void ReleaseAll()
    {
        foreach (var held in _held.Values.SelectMany(h => h)) held.Return();
        _held.Clear();
    }

    /// <summary>Notes an input that the command ended over before anything was done for it.</summary>
    internal void AddUnqueued(RecoverableInput input) => _unqueued.Add(input);

    /// <summary>Forgets all: what was left is in the log.</summary>
    internal void Clear()
    {
        _held.Clear();
        _unqueued.Clear();
    }
}

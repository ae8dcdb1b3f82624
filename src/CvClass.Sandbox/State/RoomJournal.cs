using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Sandbox.Habits;

namespace CvClass.Sandbox.State;

/// <summary>The latest room changes, for lagging lists. Kept only while lists lag.</summary>
internal sealed class RoomJournal(SandboxOptions options)
{
    private readonly List<RoomChange> _changes = [];

    internal void Write(long serial, SandboxRoom? before)
    {
        if (options.ListLag == TimeSpan.Zero)
        {
            _changes.Clear();
            return;
        }
        Forget();
        _changes.Add(new RoomChange(options.Clock(), serial, before));
    }

    /// <summary>The changes that a lagging list does not show yet, oldest first.</summary>
    internal IReadOnlyList<RoomChange> Latest()
    {
        var shown = options.Clock() - options.ListLag;
        return _changes.Where(c => c.At > shown).ToArray();
    }

    private void Forget()
    {
        var shown = options.Clock() - options.ListLag;
        var old = _changes.FindIndex(c => c.At > shown);
        _changes.RemoveRange(0, old < 0 ? _changes.Count : old);
    }
}

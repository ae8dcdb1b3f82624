using System.Collections.Generic;
using System.Linq;

namespace CvClass.Sandbox.State;

/// <summary>The rooms as of an earlier time: the current ones with the latest changes undone.</summary>
internal sealed class LaggingRooms : IRoomView
{
    private readonly RoomStore _rooms;
    private readonly Dictionary<long, SandboxRoom?> _before;
    private readonly List<SandboxRoom> _made;

    /// <summary>Undoes changes.</summary>
    /// <param name="rooms">The rooms as they are.</param>
    /// <param name="latest">The changes to undo, oldest first.</param>
    internal LaggingRooms(RoomStore rooms, IReadOnlyList<RoomChange> latest)
    {
        _rooms = rooms;
        _before = [];
        foreach (var change in latest)
        {
            if (!_before.ContainsKey(change.Serial)) _before.Add(change.Serial, change.Before); // the oldest tells how it was
        }
        // The list is in creation order, which is the order of the numbers.
        var unchanged = rooms.Kept.Where(r => !_before.ContainsKey(r.Serial));
        _made = unchanged.Concat(_before.Values.OfType<SandboxRoom>()).OrderBy(r => r.Serial).ToList();
    }

    public int Count => _rooms.Seeded + _made.Count;

    public bool HasOtherTypes => _made.Any(r => r.Type != SandboxRoom.SmallClass);

    public IEnumerable<SandboxRoom> All => Enumerable.Range(0, Count).Select(i => this[i]);

    public SandboxRoom this[int index] => index < _rooms.Seeded ? _rooms[index] : _made[index - _rooms.Seeded];

    public SandboxRoom? Find(string serial)
    {
        var found = _rooms.Find(serial);
        if (found is not null) return _before.TryGetValue(found.Serial, out var before) ? before : found;
        return _before.Values.FirstOrDefault(r => r is not null && SandboxRoom.HasNumber(r, serial));
    }

    public IEnumerable<SandboxRoom> During(long from, long to) =>
        _rooms.During(from, to).Where(r => !_before.ContainsKey(r.Serial))
            .Concat(_before.Values.OfType<SandboxRoom>().Where(r => r.Start <= to && r.End >= from))
            .OrderBy(r => r.Start).ThenBy(r => r.Serial);
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CvClass.Sandbox.Habits;

namespace CvClass.Sandbox.State;

/// <summary>The rooms of a tenant: in creation order, by number, by start, and by third-party id.</summary>
internal sealed class RoomStore(SandboxOptions options) : IRoomView
{
    private const long FirstSerial = 1_200_000_001;
    private const long FirstSeeded = 2_000_000_001;
    private const long LongestRoom = 86_400;
    private static readonly IComparer<SandboxRoom> s_bySerial = Comparer<SandboxRoom>.Create(static (a, b) => a.Serial.CompareTo(b.Serial));
    private readonly List<SandboxRoom> _rooms = [];
    private readonly Dictionary<long, SandboxRoom> _bySerial = [];
    private readonly Dictionary<string, long> _byThirdRoomId = new(StringComparer.Ordinal);
    private readonly SortedSet<SandboxRoom> _byStart =
        new(Comparer<SandboxRoom>.Create(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Serial.CompareTo(b.Serial)));
    private readonly List<SandboxRoom> _long = [];
    private readonly RoomJournal _journal = new(options);
    private long _next = FirstSerial;
    private long _seedStart;
    private int _otherTypes;

    internal int Seeded { get; private set; }

    public int Count => Seeded + _rooms.Count;

    public bool HasOtherTypes => _otherTypes > 0;

    /// <summary>The room at a place in the list; bulk-seeded ones are generated on demand, so that a million costs nothing.</summary>
    public SandboxRoom this[int index] => index < Seeded ? MakeUp(index) : _rooms[index - Seeded];

    public IEnumerable<SandboxRoom> All => Enumerable.Range(0, Count).Select(i => this[i]);

    /// <summary>All rooms except those generated on demand, in creation order, which is the order of their numbers.</summary>
    internal IReadOnlyList<SandboxRoom> Kept => _rooms;

    /// <summary>How many rooms CreateRoom has created so far.</summary>
    internal int TotalCreated { get; private set; }

    /// <summary>How many rooms have been removed so far.</summary>
    internal int TotalRemoved { get; private set; }

    /// <summary>The rooms as shown by a lagging list.</summary>
    internal IRoomView Lagging()
    {
        if (options.ListLag == TimeSpan.Zero) return this;
        var latest = _journal.Latest();
        return latest.Count == 0 ? this : new LaggingRooms(this, latest);
    }

    internal void Seed(int count, long start)
    {
        Seeded = count;
        _seedStart = start;
    }

    public SandboxRoom? Find(string serial)
    {
        if (!long.TryParse(serial, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        if (number >= FirstSeeded && number < FirstSeeded + Seeded) return MakeUp((int)(number - FirstSeeded));
        return _bySerial.TryGetValue(number, out var room) ? room : null;
    }

    /// <summary>Number of the room with a third-party id; 0 if none.</summary>
    internal long SerialOfThirdRoomId(string id) => _byThirdRoomId.TryGetValue(id, out var serial) ? serial : 0;

    internal SandboxRoom Add(SandboxRoom room)
    {
        room.Serial = _next++;
        _rooms.Add(room);
        Index(room);
        if (!room.IsSeeded)
        {
            TotalCreated++;
            _journal.Write(room.Serial, null); // a seeded room has always been there
        }
        return room;
    }

    /// <summary>Changes a room; false for one generated on demand.</summary>
    internal bool Replace(SandboxRoom old, SandboxRoom changed)
    {
        var place = _rooms.BinarySearch(old, s_bySerial);
        if (place < 0) return false;
        Unindex(old);
        _rooms[place] = changed;
        Index(changed);
        _journal.Write(old.Serial, old);
        return true;
    }

    /// <summary>Removes a room; false for one generated on demand.</summary>
    internal bool Remove(SandboxRoom room)
    {
        var place = _rooms.BinarySearch(room, s_bySerial);
        if (place < 0) return false;
        Unindex(room);
        _rooms.RemoveAt(place);
        TotalRemoved++;
        _journal.Write(room.Serial, room);
        return true;
    }

    /// <inheritdoc/>
    public IEnumerable<SandboxRoom> During(long from, long to)
    {
        var low = new SandboxRoom { Start = from - LongestRoom };
        var high = new SandboxRoom { Start = to, Serial = long.MaxValue };
        if (low.Start > to) return [];
        return _byStart.GetViewBetween(low, high).Concat(_long).Concat(Enumerable.Range(0, Seeded).Select(MakeUp))
            .Where(r => r.Start <= to && r.End >= from);
    }

    private void Index(SandboxRoom room)
    {
        _bySerial[room.Serial] = room;
        if (room.ThirdRoomId.Length > 0) _byThirdRoomId[room.ThirdRoomId] = room.Serial;
        if (room.Type != SandboxRoom.SmallClass) _otherTypes++;
        if (room.End - room.Start > LongestRoom) _long.Add(room);
        else _byStart.Add(room);
    }

    private void Unindex(SandboxRoom room)
    {
        _bySerial.Remove(room.Serial);
        if (room.ThirdRoomId.Length > 0) _byThirdRoomId.Remove(room.ThirdRoomId);
        if (room.Type != SandboxRoom.SmallClass) _otherTypes--;
        if (!_byStart.Remove(room)) _long.Remove(room);
    }

    private SandboxRoom MakeUp(int index) => new()
    {
        Serial = FirstSeeded + index,
        Name = "Room " + index.ToString(CultureInfo.InvariantCulture),
        Start = _seedStart + (index * 60L),
        End = _seedStart + (index * 60L) + 2700,
        TeacherPassword = "t" + index.ToString("D7", CultureInfo.InvariantCulture),
        AssistantPassword = "a" + index.ToString("D7", CultureInfo.InvariantCulture),
        PatrolPassword = "p" + index.ToString("D7", CultureInfo.InvariantCulture),
    };
}

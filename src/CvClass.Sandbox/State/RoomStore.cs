using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CvClass.Sandbox.State;

/// <summary>The rooms of a tenant: in the order of making, by number, and by start.</summary>
internal sealed class RoomStore
{
    private const long FirstSerial = 1_200_000_001;
    private const long FirstSeeded = 2_000_000_001;
    private const long LongestRoom = 86_400;
    private readonly List<SandboxRoom> _rooms = [];
    private readonly Dictionary<long, SandboxRoom> _bySerial = [];
    private readonly SortedSet<SandboxRoom> _byStart = new(Comparer<SandboxRoom>.Create(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Serial.CompareTo(b.Serial)));
    private readonly List<SandboxRoom> _long = [];
    private long _next = FirstSerial;
    private long _seedStart;

    internal int Seeded { get; private set; }

    internal int Count => Seeded + _rooms.Count;

    /// <summary>The room at a place in the list; seeded ones are made up on the spot, so that a million costs nothing.</summary>
    internal SandboxRoom this[int index] => index < Seeded ? MakeUp(index) : _rooms[index - Seeded];

    internal IEnumerable<SandboxRoom> All => Enumerable.Range(0, Count).Select(i => this[i]);

    internal IReadOnlyList<SandboxRoom> Made => _rooms;

    internal void Seed(int count, long start)
    {
        Seeded = count;
        _seedStart = start;
    }

    internal SandboxRoom? Find(string serial)
    {
        if (!long.TryParse(serial, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        if (number >= FirstSeeded && number < FirstSeeded + Seeded) return MakeUp((int)(number - FirstSeeded));
        return _bySerial.TryGetValue(number, out var room) ? room : null;
    }

    internal SandboxRoom Add(SandboxRoom room)
    {
        room.Serial = _next++;
        _rooms.Add(room);
        _bySerial.Add(room.Serial, room);
        Index(room);
        return room;
    }

    internal void Replace(SandboxRoom old, SandboxRoom changed)
    {
        Unindex(old);
        _rooms[_rooms.IndexOf(old)] = changed;
        _bySerial[old.Serial] = changed;
        Index(changed);
    }

    internal void Remove(SandboxRoom room)
    {
        _rooms.Remove(room);
        _bySerial.Remove(room.Serial);
        Unindex(room);
    }

    /// <summary>Rooms that overlap an interval, its ends included, in order of start.</summary>
    internal IEnumerable<SandboxRoom> During(long from, long to)
    {
        var low = new SandboxRoom { Start = from - LongestRoom };
        var high = new SandboxRoom { Start = to, Serial = long.MaxValue };
        if (low.Start > to) return [];
        return _byStart.GetViewBetween(low, high).Concat(_long).Concat(Enumerable.Range(0, Seeded).Select(MakeUp)).Where(r => r.Start <= to && r.End >= from);
    }

    private void Index(SandboxRoom room)
    {
        if (room.End - room.Start > LongestRoom) _long.Add(room);
        else _byStart.Add(room);
    }

    private void Unindex(SandboxRoom room)
    {
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

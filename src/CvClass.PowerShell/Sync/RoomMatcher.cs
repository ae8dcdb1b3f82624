using System;
using System.Collections.Generic;
using System.Linq;

namespace CvClass.PowerShell.Sync;

/// <summary>
/// Finds the room of each row. Names and times are compared by the rules for recognizing a lost create, so that a service may alter names
/// or store whole minutes. Deterministic.
/// </summary>
internal sealed class RoomMatcher
{
    private readonly IReadOnlyList<WantedRoom> _wanted;
    private readonly IReadOnlyList<Room> _rooms;
    private readonly TimeZoneInfo _zone;
    private readonly Dictionary<Room, string> _names;
    private readonly RoomMatches _matches = new();

    private RoomMatcher(IReadOnlyList<WantedRoom> wanted, IReadOnlyList<Room> rooms, TimeZoneInfo zone)
    {
        (_wanted, _zone) = (wanted, zone);
        _rooms = rooms.OrderBy(r => r.Serial.Length).ThenBy(r => r.Serial, StringComparer.Ordinal).ToArray();
        _names = rooms.ToDictionary(r => r, r => Client.Rooms.RoomNames.Normalize(r.Name));
    }

    /// <summary>Finds the rooms.</summary>
    /// <param name="wanted">The rows, no two with the same key.</param>
    /// <param name="rooms">Small classes of the service, each once.</param>
    /// <param name="key">How rows are matched to rooms.</param>
    /// <param name="zone">Zone of the days.</param>
    internal static RoomMatches Match(IReadOnlyList<WantedRoom> wanted, IReadOnlyList<Room> rooms, SyncKey key, TimeZoneInfo zone)
    {
        var matcher = new RoomMatcher(wanted, rooms, zone);
        switch (key)
        {
            case SyncKey.Serial:
                matcher.ByNumber(w => w.Serial, static r => r.Serial);
                matcher.ByNameAndStart(static w => w.Serial is null, static _ => true);
                break;
            case SyncKey.ThirdPartyId:
                matcher.ByNumber(w => w.Request.ThirdPartyId, static r => r.ThirdPartyId);
                // A service may not store the number.
                matcher.ByNameAndStart(static _ => true, static r => string.IsNullOrEmpty(r.ThirdPartyId));
                break;
            case SyncKey.NameAndDay:
                matcher.ByNameAndDay();
                break;
            default:
                matcher.ByNameAndStart(static _ => true, static _ => true);
                break;
        }
        return matcher._matches;
    }

    private void ByNumber(Func<WantedRoom, string?> wanted, Func<Room, string?> stored)
    {
        var byNumber = _rooms.Where(r => !string.IsNullOrEmpty(stored(r))).ToLookup(r => stored(r)!, StringComparer.Ordinal);
        foreach (var row in _wanted)
        {
            if (wanted(row) is { Length: > 0 } number && byNumber[number].FirstOrDefault() is { } room) _matches.Add(row, room);
        }
    }

    private void ByNameAndStart(Func<WantedRoom, bool> isMeant, Func<Room, bool> isFree)
    {
        var rows = _wanted.Where(w => !_matches.Has(w) && isMeant(w)).ToArray();
        var rooms = _rooms.Where(r => !_matches.IsTaken(r) && isFree(r)).ToArray();
        var alike = rooms.ToLookup(r => (StartMinutes.Of(r), _names[r]));
        Pair(rows, row => StartMinutes.Near(row).SelectMany(m => alike[(m, row.ComparedName)]));
        // Only a row without a room under its full name may have one under a truncated name.
        var left = rooms.Where(r => !_matches.IsTaken(r)).ToLookup(StartMinutes.Of);
        Pair(rows.Where(r => !_matches.Has(r)), row => StartMinutes.Near(row).SelectMany(m => left[m]).Where(row.NameFits));
    }

    // The best pairs first, regardless of order: a room that matches two rows goes to the better match.
    private void Pair(IEnumerable<WantedRoom> rows, Func<WantedRoom, IEnumerable<Room>> candidates)
    {
        var pairs = rows.SelectMany(row => candidates(row).Where(row.StartFits).Select(room => (Row: row, Room: room))).ToArray();
        foreach (var (row, room) in pairs.OrderByDescending(p => Likeness(p.Row, p.Room)))
        {
            if (!_matches.Has(row) && !_matches.IsTaken(room)) _matches.Add(row, room);
        }
    }

    private static int Likeness(WantedRoom row, Room room) =>
        (row.Name == room.Name ? 8 : 0)
        + (row.StartTime.ToUnixTimeSeconds() == room.StartTime?.ToUnixTimeSeconds() ? 4 : 0)
        + (RoomComparison.PasswordsAgree(row.Request, room) ? 2 : 0)
        + (Client.Rooms.RoomCreation.TimeFits(row.Request.EndTime, room.EndTime) ? 1 : 0);

    private void ByNameAndDay()
    {
        var rows = _wanted.GroupBy(w => (SyncSpan.DayOf(w.StartTime, _zone), w.ComparedName)).ToArray();
        var rooms = _rooms.Where(r => r.StartTime is not null).ToLookup(r => (SyncSpan.DayOf(r.StartTime!.Value, _zone), _names[r]));
        foreach (var group in rows) PairInOrder(group, rooms[group.Key]);
        // The rest may be stored under truncated names.
        var left = _wanted.Where(w => !_matches.Has(w)).ToLookup(w => SyncSpan.DayOf(w.StartTime, _zone));
        foreach (var group in rooms)
        {
            var ofDay = left[group.Key.Item1].Where(w => !_matches.Has(w) && w.NameFits(group.First()));
            PairInOrder(ofDay, group.Where(r => !_matches.IsTaken(r)));
        }
    }

    // As many rooms as rows: pair them in order, wherever they moved. Otherwise unmoved ones stay, and the rest follows in order.
    private void PairInOrder(IEnumerable<WantedRoom> rows, IEnumerable<Room> rooms)
    {
        var wanted = rows.OrderBy(w => w.StartTime).ToList();
        var stored = rooms.OrderBy(r => r.StartTime).ToList(); // stable: twins in the order of their numbers
        if (wanted.Count != stored.Count)
        {
            foreach (var row in wanted.ToArray())
            {
                if (stored.Find(row.StartFits) is not { } room) continue;
                _matches.Add(row, room);
                wanted.Remove(row);
                stored.Remove(room);
            }
        }
        for (var i = 0; i < Math.Min(wanted.Count, stored.Count); i++) _matches.Add(wanted[i], stored[i]);
    }
}

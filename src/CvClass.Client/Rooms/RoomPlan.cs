using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Client.Endpoints;

namespace CvClass.Client.Rooms;

/// <summary>One lesson that a timetable wants.</summary>
/// <param name="Serial">Room number, where the timetable has one.</param>
/// <param name="Request">The room as the timetable has it: null is 'not carried'.</param>
/// <param name="Input">The row itself.</param>
public sealed record WantedRoom(string? Serial, CreateRoom Request, object? Input);

/// <summary>A step with what carries it out.</summary>
/// <param name="Step">What people see.</param>
/// <param name="Wanted">The lesson; null for a removal.</param>
/// <param name="Change">The change; null for other steps.</param>
public sealed record PlannedStep(SyncStep Step, WantedRoom? Wanted, ModifyRoom? Change);

/// <summary>
/// Compares a timetable with the rooms of the service, as the service stores them: times by the second, only what the service tells of a room
/// and the timetable carries. Settings that no endpoint tells (resolution, layout and so on) are sent with a new room and never compared.
/// </summary>
public static class RoomPlan
{
    private const int LeastRemovals = 5;

    /// <summary>The steps that make the service agree with the timetable.</summary>
    /// <param name="wanted">The timetable, no two rows with the same key.</param>
    /// <param name="existing">The rooms of the timetable's span.</param>
    /// <param name="bySerial">Whether rows are matched by room number rather than by name and start.</param>
    /// <param name="prune">Whether rooms that are in no row are removed.</param>
    public static IReadOnlyList<PlannedStep> Make(IReadOnlyList<WantedRoom> wanted, IReadOnlyList<Room> existing, bool bySerial, bool prune)
    {
        var free = Index(existing, bySerial);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var steps = new List<PlannedStep>();
        foreach (var lesson in wanted)
        {
            var key = KeyOf(lesson, bySerial);
            if (key is not null && free.TryGetValue(key, out var rooms))
            {
                foreach (var twin in rooms) taken.Add(twin.Serial); // twins answer to a row as well: they are for a person to judge
                steps.Add(Compare(lesson, rooms[0]));
            }
            else
            {
                steps.Add(new PlannedStep(new SyncStep(SyncAction.Create, lesson.Request.Name, null, lesson.Request.StartTime, []), lesson, null));
            }
        }
        if (prune) steps.AddRange(existing.Where(r => !taken.Contains(r.Serial) && StartsWithin(r, wanted)).Select(r => new PlannedStep(new SyncStep(SyncAction.Remove, r.Name, r.Serial, r.StartTime, []), null, null)));
        return steps;
    }

    /// <summary>Rooms of which the timetable carries something that only GetRoomInfo tells, not the lists.</summary>
    /// <param name="wanted">The timetable, no two rows with the same key.</param>
    /// <param name="existing">The rooms of the timetable's span, as a list tells of them.</param>
    /// <param name="bySerial">Whether rows are matched by room number rather than by name and start.</param>
    public static IEnumerable<Room> Untold(IReadOnlyList<WantedRoom> wanted, IReadOnlyList<Room> existing, bool bySerial)
    {
        var free = Index(existing, bySerial);
        foreach (var lesson in wanted.Where(w => w.Request.AutoStartMedia is not null))
        {
            if (KeyOf(lesson, bySerial) is { } key && free.TryGetValue(key, out var rooms) && rooms[0].AutoStartMedia is null) yield return rooms[0];
        }
    }

    /// <summary>Rows that stand for the same lesson.</summary>
    /// <param name="wanted">The timetable.</param>
    /// <param name="bySerial">Whether rows are matched by room number.</param>
    public static IEnumerable<IReadOnlyList<WantedRoom>> Repeated(IEnumerable<WantedRoom> wanted, bool bySerial) =>
        wanted.GroupBy(w => KeyOf(w, bySerial)).Where(g => g.Key is not null && g.Count() > 1).Select(g => g.ToArray());

    /// <summary>Most removals that are taken for meant: a tenth of the span, at least five.</summary>
    /// <param name="existing">Rooms in the span.</param>
    public static int UsualRemovals(int existing) => Math.Max(LeastRemovals, existing / 10);

    private static Dictionary<string, Room[]> Index(IEnumerable<Room> existing, bool bySerial) =>
        existing.GroupBy(r => bySerial ? r.Serial : Key(r.Name, r.StartTime)).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    private static bool StartsWithin(Room room, IReadOnlyList<WantedRoom> wanted) =>
        room.StartTime >= wanted.Min(w => w.Request.StartTime) && room.StartTime <= wanted.Max(w => w.Request.EndTime);

    private static string? KeyOf(WantedRoom wanted, bool bySerial) => bySerial ? wanted.Serial : Key(wanted.Request.Name, wanted.Request.StartTime);

    private static string Key(string? name, DateTimeOffset? start) => $"{start?.ToUnixTimeSeconds()}\n{name?.Trim()}";

    private static PlannedStep Compare(WantedRoom lesson, Room room)
    {
        var (want, change) = (lesson.Request, new ModifyRoom { Serial = room.Serial });
        var changes = new List<string>();
        void Note(bool differs, string name, Action take)
        {
            if (!differs) return;
            changes.Add(name);
            take();
        }
        Note(want.Name?.Trim() != room.Name?.Trim(), nameof(Room.Name), () => change.Name = want.Name);
        Note(Seconds(want.StartTime) != Seconds(room.StartTime), nameof(Room.StartTime), () => { });
        Note(Seconds(want.EndTime) != Seconds(room.EndTime), nameof(Room.EndTime), () => { });
        if (changes.Contains(nameof(Room.StartTime)) || changes.Contains(nameof(Room.EndTime))) (change.StartTime, change.EndTime) = (want.StartTime, want.EndTime);
        Note(Differs(want.TeacherPassword, room.TeacherPassword), nameof(Room.TeacherPassword), () => change.TeacherPassword = want.TeacherPassword);
        Note(Differs(want.AssistantPassword, room.AssistantPassword), nameof(Room.AssistantPassword), () => change.AssistantPassword = want.AssistantPassword);
        Note(Differs(want.PatrolPassword, room.PatrolPassword), nameof(Room.PatrolPassword), () => change.PatrolPassword = want.PatrolPassword);
        Note(Differs(want.StudentPassword, room.StudentPassword), nameof(Room.StudentPassword), () => (change.StudentPassword, change.PasswordRequired) = (want.StudentPassword, true));
        Note(want.AutoStartMedia is { } auto && room.AutoStartMedia is { } now && auto != now, nameof(Room.AutoStartMedia), () => change.AutoStartMedia = want.AutoStartMedia);
        var action = changes.Count == 0 ? SyncAction.None : SyncAction.Change;
        return new PlannedStep(new SyncStep(action, want.Name, room.Serial, want.StartTime, changes), lesson, action == SyncAction.Change ? change : null);
    }

    private static bool Differs(string? wanted, string? stored) => wanted is not null && wanted != stored;

    private static long? Seconds(DateTimeOffset? time) => time?.ToUnixTimeSeconds();
}

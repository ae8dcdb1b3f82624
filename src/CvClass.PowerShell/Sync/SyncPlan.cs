using System;
using System.Collections.Generic;
using System.Linq;

namespace CvClass.PowerShell.Sync;

/// <summary>The plan of a run: pure logic over a timetable and the rooms of the service.</summary>
internal sealed class SyncPlan
{
    private const int LeastRemovals = 5;
    private const int RemovalShare = 10;

    private readonly List<PlannedStep> _steps = [];
    private readonly List<(WantedRoom Row, string Reason)> _refused = [];

    private SyncPlan(IReadOnlyList<WantedRoom> wanted, IReadOnlyList<Room> rooms, SyncRules rules)
    {
        var matches = RoomMatcher.Match(wanted, rooms, rules.Key, rules.Zone);
        Twins = TwinFinder.Find(wanted, rooms, matches);
        foreach (var row in wanted) Add(row, matches.Of(row), rules.Key);
        Altered = wanted.Where(w => matches.Of(w) is { } room && IsAltered(w, room)).Select(w => (w, matches.Of(w)!)).ToArray();
        if (rules.Prune is not { } span) return;
        var within = rooms.Where(r => span.Contains(r.StartTime) && rules.Scope.Contains(r.Name)).ToArray();
        DefaultMaxRemovals = Math.Max(LeastRemovals, within.Length / RemovalShare);
        // A rejected row may be the lesson of a room without a row.
        if (_refused.Count > 0) return;
        var twins = new HashSet<Room>(Twins.Select(t => t.Twin));
        _steps.AddRange(within.Where(r => !matches.IsTaken(r) && !twins.Contains(r)).Select(Removal));
    }

    /// <summary>The steps: those of the rows in their order, then the removals in the service's order.</summary>
    internal IReadOnlyList<PlannedStep> Steps => _steps;

    /// <summary>How many rooms are removed.</summary>
    internal int Removals => _steps.Count(s => s.Step.Action == SyncAction.Remove);

    /// <summary>Maximum number of removals considered intended: a tenth of the rooms in span and scope, at least five.</summary>
    internal int DefaultMaxRemovals { get; }

    /// <summary>Rows without a step, with the reason. If there are any, nothing is removed.</summary>
    internal IReadOnlyList<(WantedRoom Row, string Reason)> Refused => _refused;

    /// <summary>Rooms for a lesson that already has another room.</summary>
    internal IReadOnlyList<(WantedRoom Row, Room Twin)> Twins { get; }

    /// <summary>Rows whose rooms have names altered by the service.</summary>
    internal IReadOnlyList<(WantedRoom Row, Room Room)> Altered { get; }

    /// <summary>The steps that make the service match a timetable.</summary>
    /// <param name="wanted">The rows, no two with the same key.</param>
    /// <param name="rooms">Small classes of the service, each once.</param>
    /// <param name="rules">The rules of the run.</param>
    internal static SyncPlan Make(IReadOnlyList<WantedRoom> wanted, IReadOnlyList<Room> rooms, SyncRules rules) =>
        new(wanted, rooms, rules);

    /// <summary>Rooms for which the timetable contains fields that the list does not show.</summary>
    /// <param name="wanted">The rows, no two with the same key.</param>
    /// <param name="rooms">Small classes of the service, as a list shows them.</param>
    /// <param name="rules">The rules of the run.</param>
    internal static IReadOnlyList<Room> NeedingDetails(IReadOnlyList<WantedRoom> wanted, IReadOnlyList<Room> rooms, SyncRules rules)
    {
        var matches = RoomMatcher.Match(wanted, rooms, rules.Key, rules.Zone);
        return wanted.Where(w => matches.Of(w) is { } room && RoomComparison.NeedsDetails(w.Request, room))
            .Select(w => matches.Of(w)!)
            .ToArray();
    }

    /// <summary>Rows for the same lesson.</summary>
    /// <param name="wanted">The rows.</param>
    /// <param name="key">How rows are matched to rooms.</param>
    internal static IReadOnlyList<WantedRoom>? FirstDuplicates(IEnumerable<WantedRoom> wanted, SyncKey key) =>
        wanted.GroupBy(w => KeyOf(w, key), StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1)?.ToArray();

    private static string KeyOf(WantedRoom row, SyncKey key) => key switch
    {
        SyncKey.Serial when row.Serial is { } serial => serial,
        SyncKey.ThirdPartyId when row.Request.ThirdPartyId is { Length: > 0 } id => id,
        _ => $"{row.StartTime.ToUnixTimeSeconds()}\n{row.Name.Trim()}",
    };

    private static PlannedStep Removal(Room room) =>
        new(new SyncStep(SyncAction.Remove, room.Name, room.Serial, room.StartTime, []), null, null);

    private static bool IsAltered(WantedRoom row, Room room) => row.NameFits(room) && row.Name.Trim() != room.Name?.Trim();

    private void Add(WantedRoom row, Room? room, SyncKey key)
    {
        if (room is null)
        {
            if (key == SyncKey.Serial && row.Serial is not null) _refused.Add((row, Texts.FormatNoSuchSmallClass(row.Serial)));
            else _steps.Add(new PlannedStep(new SyncStep(SyncAction.Create, row.Name, null, row.StartTime, []), row, null));
            return;
        }
        var comparison = new RoomComparison(row, room);
        if (comparison.Problem() is { } problem)
        {
            _refused.Add((row, problem));
            return;
        }
        var action = comparison.Changes.Count == 0 ? SyncAction.None : SyncAction.Change;
        var step = new SyncStep(action, row.Name, room.Serial, row.StartTime, comparison.Changes);
        _steps.Add(new PlannedStep(step, row, action == SyncAction.Change ? comparison.Change : null));
    }
}

using System.Collections.Generic;
using System.Linq;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Layouts;

/// <summary>A cell of a grid whose lessons grow when it turns out to be merged with its neighbours.</summary>
/// <param name="draft">Where its lessons are.</param>
/// <param name="weeks">Weeks that its labels name; null where they name none.</param>
internal sealed class OpenCell(LessonDraft draft, WeekSet? weeks)
{
    private readonly List<WeekSet?> _own = [];
    private WeekSet? _weeks = weeks;

    /// <summary>Adds a lesson with the weeks that the cell itself names.</summary>
    internal void Add(LessonPattern pattern)
    {
        _own.Add(pattern.Weeks);
        pattern.Weeks = Within(pattern.Weeks);
        draft.Patterns.Add(pattern);
    }

    /// <summary>Goes on in the next period, or in the weeks of the next column.</summary>
    /// <param name="slot">What the labels of that place say.</param>
    /// <param name="number">Number of that place.</param>
    internal void Extend(GridSlot slot, int number)
    {
        _weeks = _weeks is { } before && slot.Weeks is { } more ? before.Or(more) : null;
        for (var i = 0; i < draft.Patterns.Count; i++)
        {
            draft.Patterns[i].Weeks = Within(_own[i]);
            ExtendTime(draft.Patterns[i], slot, number);
        }
    }

    private WeekSet? Within(WeekSet? own) => own is { } weeks && _weeks is { } labelled ? weeks.And(labelled) : own ?? _weeks;

    private static void ExtendTime(LessonPattern pattern, GridSlot slot, int number)
    {
        if (pattern.HasOwnPeriods) return;
        pattern.LastSlot = number;
        if (slot.Periods is not null) pattern.Periods = (pattern.Periods ?? []).Union(slot.Periods).OrderBy(p => p).ToArray();
        if (slot.Clock is not { } clock) return;
        pattern.Clock = pattern.Clock is not { } before ? clock
            : new ClockRange(clock.Start < before.Start ? clock.Start : before.Start, clock.Start < before.Start ? before.End : clock.End);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Terms;

/// <summary>Makes one lesson of several in consecutive periods: of one activity always, of equal ones only with -JoinAdjacent.</summary>
internal static class AdjacentLessons
{
    /// <summary>The drafts with joined lessons.</summary>
    /// <param name="drafts">All of a file.</param>
    /// <param name="joinsEqual">Whether equal lessons are one.</param>
    internal static IReadOnlyList<LessonDraft> Join(IReadOnlyList<LessonDraft> drafts, bool joinsEqual)
    {
        if (!joinsEqual && !drafts.Any(d => d.Patterns.Any(p => p.JoinKey is not null))) return drafts;
        var groups = drafts.Where(d => d.Issues.Count == 0).SelectMany(d => d.Patterns.Select(p => (Draft: d, Pattern: p)))
            .Where(p => joinsEqual || p.Pattern.JoinKey is not null)
            .GroupBy(p => (p.Draft.Source, Key(p.Pattern)));
        foreach (var group in groups)
        {
            LessonPattern? last = null;
            foreach (var (draft, pattern) in group.OrderBy(p => p.Pattern.Periods?[0] ?? 0)
                .ThenBy(p => p.Pattern.Clock?.Start ?? TimeSpan.Zero))
            {
                if (last is not null && Follows(last, pattern))
                {
                    Add(last, pattern);
                    draft.Patterns.Remove(pattern);
                }
                else
                {
                    last = pattern;
                }
            }
        }
        return drafts.Where(d => d.Patterns.Count > 0 || d.Issues.Count > 0).ToArray();
    }

    private static (string?, string?, string?, string?, string?, string?, int, WeekSet?) Key(LessonPattern lesson) =>
        (lesson.JoinKey, lesson.Name, lesson.Course, lesson.Class, lesson.Teacher, lesson.Location, lesson.Weekday, lesson.Weeks);

    private static bool Follows(LessonPattern first, LessonPattern next)
    {
        if (first.Periods is null != next.Periods is null || first.Clock is null != next.Clock is null) return false;
        if (first.Periods is not null && next.Periods is not null) return first.Periods[first.Periods.Count - 1] + 1 == next.Periods[0];
        if (first.LastSlot > 0 && next.FirstSlot > 0) return first.LastSlot + 1 == next.FirstSlot;
        return first.Clock?.End is { } end && next.Clock?.Start == end;
    }

    private static void Add(LessonPattern first, LessonPattern next)
    {
        if (first.Periods is not null) first.Periods = first.Periods.Concat(next.Periods!).ToArray();
        first.LastSlot = next.LastSlot;
        if (first.Clock is { } clock) first.Clock = next.Clock is { } after ? new ClockRange(clock.Start, after.End) : null;
        first.LastPeriodCell = next.LastPeriodCell ?? next.PeriodCell;
    }
}

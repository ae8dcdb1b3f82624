using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Containers.Asc;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Terms;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Layouts;

/// <summary>The cards of aSc Timetables as patterns; week A is the odd weeks of the term.</summary>
internal static class AscLessons
{
    /// <summary>A draft for each card on a day. The cards of one lesson in consecutive periods become one room later.</summary>
    /// <param name="timetable">The file.</param>
    internal static IReadOnlyList<LessonDraft> Read(AscTimetable timetable)
    {
        var source = NoSheet.Source();
        var drafts = new List<LessonDraft>();
        foreach (var card in timetable.Cards)
        {
            for (var day = 0; day < Math.Min(7, card.Days.Length); day++)
            {
                if (card.Days[day] != '1') continue;
                var draft = new LessonDraft(source);
                draft.Patterns.Add(Pattern(card, day + 1));
                drafts.Add(draft);
            }
        }
        return drafts;
    }

    /// <summary>The bells in the file; null where it has none.</summary>
    /// <exception cref="FormatException">A bell ends before it begins.</exception>
    internal static BellSchedule? Bells(AscTimetable timetable)
    {
        var bells = timetable.Periods.Where(p => p is { Start: not null, End: not null })
            .Select(p => new Bell(p.Number, p.Start!.Value, p.End)).ToList();
        return bells.Count > 0 ? new BellSchedule(bells, null) : null;
    }

    private static LessonPattern Pattern(AscCard card, int weekday)
    {
        var place = new CellPlace(card.Line, 1, "card", card.Subject);
        return new LessonPattern
        {
            Course = card.Subject,
            Class = Joined(card.Classes),
            Teacher = Joined(card.Teachers),
            Location = Joined(card.Rooms),
            Weekday = weekday,
            Weeks = Weeks(card.Weeks),
            Periods = [card.Period],
            Cell = place,
            PeriodCell = place with { Header = "period", Value = PeriodPattern.Show(card.Period) },
            WeeksCell = place with { Header = "weeks", Value = card.Weeks },
            JoinKey = card.LessonId,
            Others = [new("Groups", Joined(card.Groups) ?? "")],
        };
    }

    // A digit for each week of a cycle, which begins with the first week of the term.
    private static WeekSet? Weeks(string cycle)
    {
        if (cycle.All(c => c == '1')) return null;
        var bits = 0u;
        for (var week = 1; week <= WeekSet.Most; week++)
        {
            if (cycle[(week - 1) % cycle.Length] == '1') bits |= 1u << week;
        }
        return new WeekSet(bits, IsBounded: false);
    }

    private static string? Joined(IReadOnlyList<string> names) => names.Count > 0 ? string.Join("+", names.Select(CellText.Line)) : null;
}

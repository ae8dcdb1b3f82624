using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Layouts;

/// <summary>
/// Untis GPU001.TXT: lesson, class, teacher, subject, room, day, period, without a header. One lesson number at one time is one coupled
/// lesson of several classes.
/// </summary>
internal static class UntisLayout
{
    private static readonly string[] s_names = ["Lesson", "Class", "Teacher", "Subject", "Room", "Day", "Period"];

    /// <summary>Reads the rows: a draft for each lesson at one time.</summary>
    /// <param name="source">The rows.</param>
    internal static IReadOnlyList<LessonDraft> Read(SheetSource source)
    {
        var drafts = new List<LessonDraft>();
        var lessons = new Dictionary<(string Lesson, int Day, int Period), LessonPattern>();
        foreach (var row in source.Rows())
        {
            var draft = new LessonDraft(source);
            var list = new ListRow(row, draft, null);
            var pattern = Read(list, out var lesson);
            if (draft.Issues.Count > 0)
            {
                drafts.Add(draft);
                continue;
            }
            var key = (lesson, pattern.Weekday, pattern.Periods![0]);
            if (lessons.TryGetValue(key, out var coupled))
            {
                coupled.Class = Join(coupled.Class, pattern.Class);
                coupled.Teacher = Join(coupled.Teacher, pattern.Teacher);
                coupled.Location = Join(coupled.Location, pattern.Location);
                continue;
            }
            lessons[key] = pattern;
            draft.Patterns.Add(pattern);
            drafts.Add(draft);
        }
        return drafts;
    }

    private static LessonPattern Read(ListRow row, out string lesson)
    {
        var columns = s_names.Select((n, i) => new Column(i + 1, n, ColumnRole.Other)).ToArray();
        lesson = row.Line(columns[0]) ?? "";
        var pattern = new LessonPattern
        {
            Class = row.Line(columns[1]),
            Teacher = row.Line(columns[2]),
            Course = row.Line(columns[3]),
            Location = row.Line(columns[4]),
            Weekday = Number(row, columns[5], cell => WeekdayReader.Read(cell)),
            Periods = [Number(row, columns[6], PeriodPattern.ReadOne)],
            Cell = row.Place(columns[3]),
            PeriodCell = row.Place(columns[6]),
            WeeksCell = row.Place(columns[0]),
            JoinKey = lesson,
        };
        if (pattern.Course is null) row.Fail(columns[3], Texts.NameMissing);
        return pattern;
    }

    private static int Number(ListRow row, Column column, Func<string, int> read)
    {
        if (!row.Has(column))
        {
            row.Fail(column, Texts.FormatUntisMissing(column.Header));
            return 0;
        }
        return row.Read(column, cell => read(CellReader.Line(cell)));
    }

    private static string? Join(string? all, string? one) =>
        one is null || (all is not null && all.Split('+').Contains(one)) ? all : all is null ? one : all + "+" + one;
}

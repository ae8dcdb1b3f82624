using System;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Layouts;

/// <summary>Reads the weeks of a row: one column of them, or a first and a last one, and odd or even.</summary>
internal static class WeekCells
{
    /// <summary>Reads them into a pattern; what is wrong becomes an issue of the row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="pattern">Where they go.</param>
    /// <param name="warn">Takes the warning that a date was read as a range.</param>
    internal static void Read(ListRow row, ListColumns columns, LessonPattern pattern, Action<CellPlace, string> warn)
    {
        WeekSet? weeks = null;
        if (columns[ColumnRole.Weeks] is { } column)
        {
            pattern.WeeksCell = row.Place(column);
            weeks = row.Read<WeekSet?>(column, cell =>
                PeriodCells.Damaged(cell) is { } range ? Tell(row, column, range, warn) : WeekPattern.Read(CellReader.Line(cell)));
        }
        else if (columns[ColumnRole.FirstWeek] is { } first)
        {
            pattern.WeeksCell = row.Place(first);
            weeks = FirstAndLast(row, first, columns[ColumnRole.LastWeek]);
        }
        if (columns[ColumnRole.Parity] is { } parity && row.Read<WeekSet?>(parity, cell => Parity(CellReader.Line(cell))) is { } odd)
            weeks = weeks?.And(odd) ?? odd;
        if (weeks is not null) pattern.Weeks = pattern.Weeks?.And(weeks.Value) ?? weeks;
    }

    /// <summary>Reads 全/单/双, or 0/1/2.</summary>
    /// <exception cref="FormatException">It is neither.</exception>
    internal static WeekSet Parity(string text) => Hanzi.Simplify(text).TrimEnd('周').ToLowerInvariant() switch
    {
        "0" or "全" or "全部" or "每" or "单双" or "all" or "every" or "both" => WeekSet.All,
        "1" or "单" or "odd" or "odd weeks" or "odd week" => WeekSet.Odd,
        "2" or "双" or "even" or "even weeks" or "even week" => WeekSet.Even,
        _ => throw new FormatException(Texts.NotAParity),
    };

    private static WeekSet? FirstAndLast(ListRow row, Column first, Column? last)
    {
        if (row.Read<int?>(first, One) is not { } from) return null;
        var to = row.Has(last) ? row.Read<int?>(last, One) : from;
        if (to is null) return null;
        if (to >= from) return WeekPattern.Read($"{from}-{to}");
        row.Fail(last!, Texts.FormatWeeksReversed(from, to));
        return null;
    }

    private static int? One(Cell cell)
    {
        var weeks = WeekPattern.Read(CellReader.Line(cell));
        foreach (var week in weeks.Weeks)
        {
            if (weeks.Bits == 1u << week) return week;
        }
        throw new FormatException(Texts.NotWeeks);
    }

    private static WeekSet Tell(ListRow row, Column column, (int First, int Last) range, Action<CellPlace, string> warn)
    {
        var place = row.Place(column);
        warn(place, Texts.FormatReadAsWeeks(CellText.Show(place.Value), NumberRuns.Show(range)));
        return WeekPattern.Read(NumberRuns.Show(range));
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Layouts;

/// <summary>The columns of a grid: those that hold courses, and what stands beside them.</summary>
internal static class GridHeader
{
    private static readonly ColumnRole[] s_beside = [ColumnRole.Teacher, ColumnRole.Location, ColumnRole.Class, ColumnRole.Weeks];

    /// <summary>The columns that hold courses, from left to right.</summary>
    /// <param name="header">The header.</param>
    /// <exception cref="FormatException">A header ends before it begins.</exception>
    /// <exception cref="CellException">Periods begin anew, or two tables stand side by side.</exception>
    internal static IReadOnlyList<GridPlace> Read(TableHeader header)
    {
        var isClassAxis = LayoutFinder.HasClassesAcross(header);
        var places = new List<GridPlace>();
        foreach (var column in header.Columns)
        {
            if (Slot(column, isClassAxis) is { } slot) places.Add(new GridPlace(column, slot, Beside(header, column)));
        }
        CheckTwins(header, places);
        return WithoutRestarts(header, places);
    }

    /// <summary>The cell of a header.</summary>
    internal static CellPlace Cell(TableHeader header, Column column) => new(header.LastRow, column.Index, column.Header, column.Header);

    /// <summary>The part of the day above a column whose periods count from 1: only the bells show whether they ring then.</summary>
    internal static string? PartFromOne(IReadOnlyList<GridPlace> places, GridPlace place)
    {
        var part = GridAxis.Part(place.Column.Upper) ?? GridAxis.Part(place.Column.Header);
        var isFromOne = places.Any(p => p.Slot.Periods?[0] == 1
            && (GridAxis.Part(p.Column.Upper) ?? GridAxis.Part(p.Column.Header)) == part);
        return isFromOne ? part : null;
    }

    private static GridSlot? Slot(Column column, bool isClassAxis)
    {
        var upper = GridAxis.ReadUpper(column.Upper);
        var slot = column.Role switch
        {
            ColumnRole.DayLabel => new GridSlot(WeekdayReader.Read(column.Header), Weeks: GridAxis.Parity(column.Header)),
            ColumnRole.ParityLabel => new GridSlot(Weeks: GridAxis.Parity(column.Header)),
            ColumnRole.PeriodLabel => GridAxis.BareDayAndPeriod(column.Header)
                ?? GridAxis.DayAndPeriod(column.Header, out _) ?? GridAxis.Read(column.Header),
            ColumnRole.ClassLabel => new GridSlot(Class: column.Header),
            ColumnRole.Course or ColumnRole.Name => upper,
            ColumnRole.Other when isClassAxis => new GridSlot(Class: column.Header),
            _ => null,
        };
        return slot is null || upper is null ? slot : slot.And(upper);
    }

    // Columns below the same weekday belong to its course, wherever among them that stands.
    private static Column[] Beside(TableHeader header, Column course) => !GridAxis.IsUnderLabel(course) ? []
        : header.Columns.Where(c => c.Upper == course.Upper && s_beside.Contains(c.Role)
            && header.Columns.Where(o => o.Upper == course.Upper && o.Role == course.Role).OrderBy(o => Math.Abs(o.Index - c.Index)).First()
                == course).ToArray();

    // The same weekday again, and not directly beside the first: a second table, whose labels are not those of the first.
    private static void CheckTwins(TableHeader header, List<GridPlace> places)
    {
        for (var i = 0; i < places.Count; i++)
        {
            var first = places.FindIndex(p => p.Slot == places[i].Slot && p.Slot.Periods is null);
            if (first < 0 || first == i || places.GetRange(first, i - first).All(p => p.Slot == places[i].Slot)) continue;
            var issue = new CellIssue(Cell(header, places[i].Column), Texts.TwoTables);
            throw new CellException(issue, null);
        }
    }

    // 上午 1 2 3, 下午 1 2: only a clock of its own says which bell the second 1 is.
    private static List<GridPlace> WithoutRestarts(TableHeader header, List<GridPlace> places)
    {
        var last = new Dictionary<(int?, string?), (int Period, string Upper)>();
        for (var i = 0; i < places.Count; i++)
        {
            var (column, slot, _) = places[i];
            if (slot.Periods is not { } periods) continue;
            var key = (slot.Weekday, slot.Class);
            if (last.TryGetValue(key, out var before) && periods[0] <= before.Period && (periods[0] == 1 || before.Upper != column.Upper))
            {
                if (slot.Clock is null)
                    throw new CellException(new CellIssue(Cell(header, column), Texts.FormatPeriodsBeginAnew(periods[0])), null);
                places[i] = places[i] with { Slot = slot with { Periods = null } };
                continue;
            }
            last[key] = (periods[periods.Count - 1], column.Upper);
        }
        return places;
    }
}

using System;
using System.Collections.Generic;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Layouts;

/// <summary>Reads the periods of a row: one column of them, or a first and a last one.</summary>
internal static class PeriodCells
{
    /// <summary>Reads them into a pattern; what is wrong becomes an issue of the row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="pattern">Where they go.</param>
    /// <param name="warn">Takes the warning that a date was read as a range.</param>
    /// <returns>Whether there were any.</returns>
    internal static bool Read(ListRow row, ListColumns columns, LessonPattern pattern, Action<CellPlace, string> warn)
    {
        if (columns[ColumnRole.FirstPeriod] is { } first && row.Has(first)) return ReadFirstAndLast(row, columns, pattern, first);
        if (columns[ColumnRole.Period] is not { } column || !row.Has(column)) return false;
        var slot = row.Read(column, cell => Damaged(cell) is { } range ? Tell(row, column, range, warn) : Label(cell));
        if (slot is null) return false;
        pattern.Periods = slot.Periods is { Count: 1 } single ? Counted(row, columns.PeriodCount, single) : slot.Periods;
        pattern.Clock ??= slot.Clock;
        pattern.PeriodCell = row.Place(column);
        pattern.Part = GridAxis.Part(CellText.Line(row.Cell(column).Cell.Text));
        return true;
    }

    /// <summary>The range that a cell was before a spreadsheet took it for a date; null where it is none.</summary>
    internal static (int First, int Last)? Damaged(in Cell cell)
    {
        if (cell.Kind == CellKind.Date || (cell.Kind == CellKind.Number && cell.Serial > 20000))
        {
            if (cell.Serial < 1 || MomentReader.FromSerial(cell.Serial).Date is not { } date) return null;
            return (Math.Min(date.Month, date.Day), Math.Max(date.Month, date.Day));
        }
        return cell.Kind == CellKind.Text
            && DateReader.TryDamagedRange(CellText.Line(cell.Text), out var first, out var last) ? (first, last) : null;
    }

    private static GridSlot Label(in Cell cell) =>
        GridAxis.Read(CellReader.Line(cell)) is { HasTime: true } label ? label : throw new FormatException(Texts.NotPeriods);

    // 节次 3 and 节数 2 are periods 3 and 4.
    private static IReadOnlyList<int> Counted(ListRow row, Column? count, IReadOnlyList<int> first)
    {
        if (!row.Has(count) || row.Read<int?>(count, cell => PeriodPattern.ReadOne(CellReader.Line(cell))) is not { } number || number < 1)
            return first;
        var periods = new int[number];
        for (var i = 0; i < number; i++) periods[i] = first[0] + i;
        return periods;
    }

    private static GridSlot Tell(ListRow row, Column column, (int First, int Last) range, Action<CellPlace, string> warn)
    {
        var place = row.Place(column);
        warn(place, Texts.FormatReadAsPeriods(CellText.Show(place.Value), NumberRuns.Show(range)));
        return new GridSlot(null, PeriodPattern.Read(NumberRuns.Show(range)));
    }

    private static bool ReadFirstAndLast(ListRow row, ListColumns columns, LessonPattern pattern, Column first)
    {
        var from = row.Read<int?>(first, cell => PeriodPattern.ReadOne(CellReader.Line(cell)));
        if (from is null) return false;
        pattern.PeriodCell = row.Place(first);
        var to = from.Value;
        if (columns[ColumnRole.LastPeriod] is { } last && row.Has(last))
        {
            if (row.Read<int?>(last, cell => PeriodPattern.ReadOne(CellReader.Line(cell))) is not { } end) return false;
            if (end < from)
            {
                row.Fail(last, Texts.FormatPeriodBefore(end, from));
                return false;
            }
            to = end;
            pattern.LastPeriodCell = row.Place(last);
        }
        var periods = new int[to - from.Value + 1];
        for (var i = 0; i < periods.Length; i++) periods[i] = from.Value + i;
        pattern.Periods = periods;
        return true;
    }
}

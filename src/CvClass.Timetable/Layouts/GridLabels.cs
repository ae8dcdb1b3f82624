using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Terms;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Layouts;

/// <summary>Reads the labels at the left of a row of a grid: weekday, period, clock, class, and the columns 开始 and 结束.</summary>
internal sealed class GridLabels
{
    private readonly List<(int Index, Column? Column)> _labels = [];
    private readonly Dictionary<int, PlacedCell> _above = [];
    private readonly HashSet<int> _filled;
    private readonly IReadOnlyList<GridPlace> _slots;
    private readonly TimetableOptions _options;
    private readonly GridWarnings _warnings;
    private readonly GridTitle _title;
    private readonly (Column? Start, Column? End) _bell;

    /// <param name="header">The header.</param>
    /// <param name="slots">The columns of the grid.</param>
    /// <param name="options">The options.</param>
    /// <param name="title">Takes the texts of rows without a label.</param>
    /// <param name="warnings">Where warnings go.</param>
    internal GridLabels(TableHeader header, IReadOnlyList<GridPlace> slots, TimetableOptions options, GridTitle title,
        GridWarnings warnings)
    {
        (_slots, _options, _title, _warnings) = (slots, options, title, warnings);
        var first = slots.SelectMany(s => s.Beside.Append(s.Column)).Min(c => c.Index);
        _bell = (header.Columns.FirstOrDefault(c => c.Role == ColumnRole.Start && c.Index < first),
            header.Columns.FirstOrDefault(c => c.Role == ColumnRole.End && c.Index < first));
        var columns = header.Columns.ToDictionary(c => c.Index);
        // The label nearest to the lessons is the one that counts most.
        for (var index = first - 1; index >= 1; index--) _labels.Add((index, columns.TryGetValue(index, out var column) ? column : null));
        var down = options.FillDown.Select(CellText.Line).ToList();
        _filled =
            new HashSet<int>(header.Columns.Where(c => down.Contains(c.Header, StringComparer.OrdinalIgnoreCase)).Select(c => c.Index));
    }

    /// <summary>Whether a column is filled down.</summary>
    internal bool IsFilledDown => _filled.Count > 0;

    /// <summary>The cell that names the period or the clock of the row; of the row before where it has none.</summary>
    internal CellPlace Cell { get; private set; }

    /// <summary>The part of the day that the labels name, or null.</summary>
    internal string? Part { get; private set; }

    /// <summary>The first row that was left out for want of a label, or null.</summary>
    internal CellPlace? Skipped { get; private set; }

    /// <summary>Reads the labels of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="hasCourses">Whether courses stand above, of which a row 教师 would say more.</param>
    /// <param name="below">What the cells of the row are where it says more of the courses above; otherwise null.</param>
    /// <returns>What they say; null where they say nothing.</returns>
    /// <exception cref="CellException">A label cannot be read.</exception>
    internal GridSlot? Read(TableRow row, bool hasCourses, out ColumnRole? below)
    {
        var slot = new GridSlot();
        string? text = null;
        below = null;
        foreach (var index in _filled)
        {
            if (row.At(index) is { Exists: true } filled) _above[index] = filled;
        }
        Part = null;
        foreach (var (index, column) in _labels)
        {
            var cell = Label(row, index);
            if (!cell.Exists || cell.Cell.Column != index || column?.Role is ColumnRole.Start or ColumnRole.End) continue;
            text = CellText.Line(cell.Cell.Text);
            if (_warnings.TakeRemark(row, text)) return null;
            Part ??= GridAxis.Part(text);
            if (Words.Find(text, out _, out _) is var word && word is ColumnRole.Teacher or ColumnRole.Location or ColumnRole.Class
                && column?.Role != word && hasCourses)
            {
                below ??= word;
                continue;
            }
            if (GridAxis.IsBreak(text) && !PeriodPattern.IsMarked(text)) return null;
            var hadTime = slot.HasTime;
            slot = slot.And(ReadLabel(cell, column, text, slot));
            if (slot.HasTime && !hadTime) Cell = new CellPlace(cell.Row, cell.Cell.Column, column?.Header ?? "", cell.Cell.Text);
        }
        slot = slot.And(ReadBell(row));
        if (slot != new GridSlot()) return slot;
        if (text is null) return slot;
        if (Part is not null && _slots.Any(s => row.At(s.Column.Index) is { Exists: true } cell && CourseCell.IsLesson(cell)
            && !GridAxis.IsBreakCell(CellText.Plain(cell.Cell.Text)))) _warnings.WarnOnce(row, Texts.RowWithoutPeriod);
        _title.Note(text);
        Skipped ??= new CellPlace(row.Number, row.Cells.First(c => c.Exists).Cell.Column, "", text);
        return null;
    }

    private GridSlot ReadLabel(PlacedCell cell, Column? column, string text, GridSlot slot)
    {
        var axis = _slots[0].Slot;
        var place = new CellPlace(cell.Row, cell.Cell.Column, column?.Header ?? "", cell.Cell.Text);
        try
        {
            if (column?.Role is ColumnRole.Class or ColumnRole.Teacher or ColumnRole.Location) return CellsBeside.Said(column.Role, text);
            if (!axis.HasTime && !slot.HasTime && PeriodCells.Damaged(cell.Cell) is { } range) return Damaged(place, range);
            if (cell.Cell is { Kind: CellKind.Date, Number: >= 0 and < 1 })
                return new GridSlot(null, null, new ClockRange(TimeSpan.FromSeconds(Math.Round(cell.Cell.Number * 86400)), null));
            if (axis.Weekday is null && slot.Weekday is null && (column?.Role == ColumnRole.Weekday || axis.HasTime)
                && TryWeekday(text, out var day)) return new GridSlot(day);
            if (column?.Role == ColumnRole.Weeks && axis.Weekday is not null) return new GridSlot(Weeks: WeekPattern.Read(text));
            if (GridAxis.Parity(text) is { } parity) return new GridSlot(Weeks: parity);
            if (column?.Role is ColumnRole.Course or ColumnRole.Name && !SheetClass.IsClass(text)) return new GridSlot(Course: text);
            if (axis.Weekday is not null && axis.HasTime)
                return slot.Class is null ? new GridSlot(Class: text) : new GridSlot();
            if (GridAxis.Read(text) is { } label && (label.Weekday is null || axis.Weekday is null)) return label;
        }
        catch (FormatException e)
        {
            throw new CellException(new CellIssue(place, e.Message), e);
        }
        return new GridSlot();
    }

    // Columns 开始 and 结束 at the left say when the row rings.
    private GridSlot ReadBell(TableRow row)
    {
        if (_bell.Start is not { } column || Label(row, column.Index) is not { Exists: true } cell) return new GridSlot();
        var start = Clock(cell, column);
        var end = _bell.End is { } last && Label(row, last.Index) is { Exists: true } stop ? Clock(stop, last).Start : start.End;
        if (end is not null && end <= start.Start && _bell.End is { } wrong)
        {
            var place = new CellPlace(row.Number, wrong.Index, wrong.Header, Label(row, wrong.Index).Cell.Text);
            var message = Texts.FormatEndBeforeStart(start.Start.ToString(@"hh\:mm", CultureInfo.InvariantCulture));
            throw new CellException(new CellIssue(place, message), null);
        }
        return new GridSlot(null, null, new ClockRange(start.Start, end));
    }

    private ClockRange Clock(PlacedCell cell, Column column)
    {
        try
        {
            return MomentReader.Read(cell.Cell, _options.Dates) is { Start: { } start } moment ? new ClockRange(start, moment.End)
                : throw new FormatException(Texts.NotAClock);
        }
        catch (FormatException e)
        {
            throw new CellException(new CellIssue(new CellPlace(cell.Row, column.Index, column.Header, cell.Cell.Text), e.Message), e);
        }
    }

    private GridSlot Damaged(CellPlace place, (int First, int Last) range)
    {
        var message = Texts.FormatReadAsPeriods(CellText.Show(place.Value), NumberRuns.Show(range));
        _warnings.Warn(place, message);
        return new GridSlot(null, PeriodPattern.Read(NumberRuns.Show(range)));
    }

    private static bool TryWeekday(string text, out int day)
    {
        if (WeekdayReader.TryHeader(text, out day)) return true;
        return text.Length == 1 && (day = WeekdayReader.Bare(text[0])) > 0;
    }

    private PlacedCell Label(TableRow row, int index)
    {
        var cell = row.At(index);
        return !cell.Exists && _above.TryGetValue(index, out var above) ? above : cell;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Timetable.Containers;

namespace CvClass.Timetable.Layouts;

/// <summary>
/// A grid: each column and each row says a part of when (weekday, period, clock) or for whom (class), the cell says the course. Weekdays
/// across or down, and a whole school on one sheet with classes down or across, differ only in what the labels say.
/// </summary>
internal sealed class GridLayout
{
    private readonly SheetSource _source;
    private readonly TableHeader _header;
    private readonly ICollection<string> _warnings;
    private CellPlace? _skipped;
    private readonly List<(Column Column, GridSlot Slot)> _slots = [];
    private readonly List<(int Index, Column? Column)> _labels = [];
    private readonly Dictionary<int, ClockRange> _clocks = [];
    private readonly Dictionary<(int Row, int Column, int Weekday, string? Class), LessonDraft> _open = [];
    private readonly HashSet<int> _filled;
    private readonly Dictionary<int, PlacedCell> _above = [];
    private string? _class;
    private string? _nextClass;
    private bool _hasWarned;
    private int _times;
    private CellPlace _labelCell;

    /// <exception cref="FormatException">A header ends before it begins.</exception>
    internal GridLayout(SheetSource source, TableHeader header, TimetableOptions options, ICollection<string> warnings)
    {
        _source = source;
        _header = header;
        _warnings = warnings;
        _class = header.Class(source.Name);
        var isClassAxis = LayoutFinder.HasClassesAcross(header);
        foreach (var column in header.Columns)
        {
            if (Slot(column, isClassAxis) is { } slot) _slots.Add((column, slot));
        }
        if (header.Has(ColumnRole.Date) && _slots.All(s => s.Slot.HasTime && s.Slot.Weekday is null))
            throw new FormatException(Text.Get("DatedGrid"));
        var first = _slots.Min(s => s.Column.Index);
        var columns = header.Columns.ToDictionary(c => c.Index);
        // The label nearest to the lessons is the one that counts most.
        for (var index = first - 1; index >= 1; index--) _labels.Add((index, columns.TryGetValue(index, out var column) ? column : null));
        var down = options.FillDown.Select(CellText.Line).ToList();
        _filled =
            new HashSet<int>(header.Columns.Where(c => down.Contains(c.Header, StringComparer.OrdinalIgnoreCase)).Select(c => c.Index));
        foreach (var slot in _slots) Learn(slot.Slot);
    }

    /// <summary>Reads the rows below the header: a draft for each cell that holds lessons or a mistake.</summary>
    internal IReadOnlyList<LessonDraft> Read()
    {
        var drafts = new List<LessonDraft>();
        foreach (var row in _source.Rows())
        {
            if (row.Number <= _header.LastRow) continue;
            foreach (var index in _filled)
            {
                if (row.At(index) is { Exists: true } cell) _above[index] = cell;
            }
            Read(row, drafts);
        }
        // Rows of pauses are skipped without a word; a sheet of nothing else is one that was not understood.
        if (drafts.Count == 0 && _skipped is { } place) Warn(place, Text.Get("NoPeriodInGrid"));
        return drafts;
    }

    private static GridSlot? Slot(Column column, bool isClassAxis)
    {
        var upper = column.Upper.Length > 0 ? GridAxis.Read(column.Upper) : null;
        var slot = column.Role switch
        {
            ColumnRole.DayLabel => new GridSlot(WeekdayReader.Read(column.Header)),
            ColumnRole.PeriodLabel => GridAxis.Read(column.Header),
            ColumnRole.Other when isClassAxis => new GridSlot(Class: column.Header),
            _ => null,
        };
        return slot is null || upper is null ? slot : slot.And(upper);
    }

    private void Read(TableRow row, List<LessonDraft> drafts)
    {
        if (IsHeaderAgain(row)) return;
        GridSlot? label;
        try
        {
            label = ReadLabels(row);
        }
        catch (CellException e)
        {
            var draft = new LessonDraft(_source);
            draft.Issues.Add(e.Issue);
            drafts.Add(draft);
            return;
        }
        if (label is null) return;
        Learn(label);
        // Pauses do not count: lessons before and after one are consecutive.
        var number = label.HasTime ? ++_times : 0;
        var hasCells = false;
        for (var i = 0; i < _slots.Count; i++)
        {
            var (column, slot) = _slots[i];
            var cell = row.At(column.Index);
            if (!cell.Exists) continue;
            hasCells = true;
            var both = label.And(slot);
            if (both is { Weekday: not null, HasTime: true })
                Read(cell, column, both, slot.HasTime ? HeaderCell(column) : _labelCell, slot.HasTime ? i + 1 : number, drafts);
        }
        if (hasCells && !label.And(_slots[0].Slot).HasTime) WarnOnce(row);
    }

    private void Read(PlacedCell placed, Column column, GridSlot slot, CellPlace labelCell, int number, List<LessonDraft> drafts)
    {
        var key = (placed.Row, placed.Cell.Column, slot.Weekday!.Value, slot.Class);
        if (_open.TryGetValue(key, out var open))
        {
            foreach (var pattern in open.Patterns) Extend(pattern, slot, number);
            return;
        }
        var place = new CellPlace(placed.Row, placed.Cell.Column, column.Header, placed.Cell.Text);
        var draft = new LessonDraft(_source);
        try
        {
            CellReader.Check(placed.Cell);
            var text = CellText.Plain(placed.Cell.Text);
            if (CourseCell.IsNoLesson(text)) return;
            foreach (var entry in CourseCell.Read(text)) draft.Patterns.Add(Pattern(entry, slot, place, labelCell, number));
        }
        catch (FormatException e)
        {
            draft.Issues.Add(new CellIssue(place, e.Message));
        }
        _open[key] = draft;
        drafts.Add(draft);
    }

    private LessonPattern Pattern(CourseEntry entry, GridSlot slot, CellPlace cell, CellPlace labelCell, int number)
    {
        if (entry.Course.Length == 0) throw new FormatException(Text.Get("NoCourse"));
        return new LessonPattern
        {
            Course = entry.Course,
            Class = slot.Class ?? _class,
            Teacher = entry.Teacher,
            Location = entry.Location,
            Weekday = slot.Weekday!.Value,
            Weeks = entry.Weeks,
            Periods = entry.Periods ?? slot.Periods,
            HasOwnPeriods = entry.Periods is not null || entry.Clock is not null,
            Clock = entry.Clock
                ?? (entry.Periods is null || slot.Periods is { } periods && periods.SequenceEqual(entry.Periods) ? slot.Clock : null),
            ClockIsLabel = entry.Clock is null,
            Labels = _clocks,
            Cell = cell,
            PeriodCell = entry.Periods is not null ? cell : labelCell,
            WeeksCell = cell,
            FirstSlot = number,
            LastSlot = number,
        };
    }

    // A merged cell goes on in the next period.
    private static void Extend(LessonPattern pattern, GridSlot slot, int number)
    {
        if (pattern.HasOwnPeriods) return;
        pattern.LastSlot = number;
        if (slot.Periods is not null) pattern.Periods = (pattern.Periods ?? []).Union(slot.Periods).OrderBy(p => p).ToArray();
        if (slot.Clock is not { } clock) return;
        pattern.Clock = pattern.Clock is not { } before ? clock
            : new ClockRange(clock.Start < before.Start ? clock.Start : before.Start, clock.Start < before.Start ? before.End : clock.End);
    }

    private CellPlace HeaderCell(Column column) => new(_header.LastRow, column.Index, column.Header, column.Header);

    // What a label says of a single period holds for cells with periods of their own too.
    private void Learn(GridSlot slot)
    {
        if (slot is { Periods: { Count: 1 } periods, Clock: { } clock }) _clocks[periods[0]] = clock;
    }

    private GridSlot? ReadLabels(TableRow row)
    {
        var slot = new GridSlot();
        var isRemark = false;
        string? text = null;
        foreach (var (index, column) in _labels)
        {
            var cell = Label(row, index);
            if (!cell.Exists || cell.Cell.Column != index) continue;
            text = CellText.Line(cell.Cell.Text);
            if (GridAxis.IsBreak(text) && !PeriodPattern.IsMarked(text)) return null;
            isRemark |= GridAxis.IsRemark(text);
            var hadTime = slot.HasTime;
            slot = slot.And(ReadLabel(cell, column, text, slot));
            if (slot.HasTime && !hadTime) _labelCell = new CellPlace(cell.Row, cell.Cell.Column, column?.Header ?? "", cell.Cell.Text);
        }
        if (isRemark) WarnRemark(row, text!);
        if (slot.HasTime || slot.Weekday is not null || slot.Class is not null) return slot;
        if (text is null) return slot;
        _nextClass = SheetClass.Find(text) ?? _nextClass;
        _skipped ??= new CellPlace(row.Number, row.Cells.First(c => c.Exists).Cell.Column, "", text);
        return null;
    }

    private GridSlot ReadLabel(PlacedCell cell, Column? column, string text, GridSlot slot)
    {
        var axis = _slots[0].Slot;
        var place = new CellPlace(cell.Row, cell.Cell.Column, column?.Header ?? "", cell.Cell.Text);
        try
        {
            if (column?.Role == ColumnRole.Class) return new GridSlot(Class: text);
            if (!axis.HasTime && !slot.HasTime && PeriodCells.Damaged(cell.Cell) is { } range) return Damaged(place, range);
            if (cell.Cell is { Kind: CellKind.Date, Number: >= 0 and < 1 })
                return new GridSlot(null, null, new ClockRange(TimeSpan.FromSeconds(Math.Round(cell.Cell.Number * 86400)), null));
            if (axis.Weekday is null && slot.Weekday is null && (column?.Role == ColumnRole.Weekday || axis.HasTime)
                && TryWeekday(text, out var day)) return new GridSlot(day);
            if (axis.Weekday is not null && axis.HasTime)
                return slot.Class is null && !GridAxis.IsRemark(text) ? new GridSlot(Class: text) : new GridSlot();
            if (GridAxis.Read(text) is { } label && (label.Weekday is null || axis.Weekday is null)) return label;
        }
        catch (FormatException e)
        {
            throw new CellException(new CellIssue(place, e.Message), e);
        }
        return new GridSlot();
    }

    private GridSlot Damaged(CellPlace place, (int First, int Last) range)
    {
        var message = Text.Get("ReadAsPeriods", CellText.Show(place.Value), NumberRuns.Show(range));
        Warn(place, message);
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

    // Several tables below each other, each with its title and the same header: the title names the next class.
    private bool IsHeaderAgain(TableRow row)
    {
        var same = _slots.Count(s => row.At(s.Column.Index) is { Exists: true } cell && CellText.Line(cell.Cell.Text) == s.Column.Header);
        if (same < 2 || same < _slots.Count) return false;
        _class = _nextClass ?? _class;
        _nextClass = null;
        return true;
    }

    private void WarnRemark(TableRow row, string label)
    {
        foreach (var cell in row.Cells.Where(c => c.Row == row.Number && c.Cell.Column >= _slots[0].Column.Index))
        {
            var text = CellText.Line(cell.Cell.Text);
            if (CourseCell.IsNoLesson(text)) continue;
            Warn(new CellPlace(cell.Row, cell.Cell.Column, "", cell.Cell.Text), Text.Get("RemarkRow", text, label.Trim(' ', ':', '：')));
        }
    }

    private void WarnOnce(TableRow row)
    {
        if (_hasWarned) return;
        _hasWarned = true;
        var cell = row.Cells.First(c => c.Row == row.Number || c.Exists);
        Warn(new CellPlace(row.Number, cell.Cell.Column, "", cell.Cell.Text), Text.Get("RowWithoutPeriod"));
    }

    private void Warn(CellPlace place, string message) => _warnings.Add($"{LessonDraft.Problem(_source, place, message).Place}: {message}");
}

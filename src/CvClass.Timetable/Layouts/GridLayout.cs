using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Terms;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Layouts;

/// <summary>
/// A grid: each column and each row says a part of when (weekday, period, clock) or for whom (class), the cell says the course. Weekdays
/// across or down, and a whole school on one sheet with classes down or across, differ only in what the labels say.
/// </summary>
internal sealed class GridLayout
{
    private readonly SheetSource _source;
    private readonly TableHeader _header;
    private readonly GridWarnings _warnings;
    private readonly GridTitle _title;
    private readonly GridLabels _labels = null!; // set unless the header has an issue, and then no row is read
    private readonly PeriodRestarts _restarts = new();
    private readonly IReadOnlyList<GridPlace> _slots = [];
    private readonly CellIssue? _headerIssue;
    private readonly Dictionary<int, ClockRange> _clocks = [];
    private readonly Dictionary<(int Row, int Column, int Weekday, string? Class), OpenCell> _open = [];
    private readonly Dictionary<int, LessonDraft> _courses = [];
    private CellPlace _courseLabel;
    private int _times;

    /// <exception cref="FormatException">A header ends before it begins, or the grid is one of dates.</exception>
    internal GridLayout(SheetSource source, TableHeader header, TimetableOptions options, ICollection<string> warnings)
    {
        _source = source;
        _header = header;
        _warnings = new GridWarnings(source, header, warnings);
        _title = new GridTitle(header, source.Name);
        try
        {
            _slots = GridHeader.Read(header);
        }
        catch (CellException e)
        {
            _headerIssue = e.Issue;
            return;
        }
        if (header.Has(ColumnRole.Date) && _slots.All(s => s.Slot.HasTime && s.Slot.Weekday is null))
            throw new FormatException(Texts.DatedGrid);
        _labels = new GridLabels(header, _slots, options, _title, _warnings);
        foreach (var slot in _slots) Learn(slot.Slot);
    }

    /// <summary>Reads the rows below the header: a draft for each cell that holds lessons or a mistake.</summary>
    internal IReadOnlyList<LessonDraft> Read()
    {
        var drafts = new List<LessonDraft>();
        if (_headerIssue is { } issue) return [Failed(issue)];
        foreach (var row in _source.Rows())
        {
            if (row.Number <= _header.LastRow) continue;
            Read(row, drafts);
        }
        // Rows of pauses are skipped without a word; a sheet of nothing else is one that was not understood.
        if (drafts.Count == 0 && _labels.Skipped is { } place) _warnings.Warn(place, Texts.NoPeriodInGrid);
        return drafts;
    }

    private void Read(TableRow row, List<LessonDraft> drafts)
    {
        if (IsHeaderAgain(row)) return;
        GridSlot? label;
        try
        {
            label = _labels.Read(row, _courses.Count > 0, out var below);
            if (below is { } role)
            {
                CellsBeside.ReadBelow(row, role, _slots, _courses);
                return;
            }
            label = _restarts.Take(label, _labels.Part, _labels.Cell, _title.Class);
        }
        catch (CellException e)
        {
            drafts.Add(Failed(e.Issue));
            return;
        }
        if (label is null) return;
        Learn(label);
        // Pauses do not count: lessons before and after one are consecutive.
        var number = label.HasTime ? ++_times : 0;
        var hasCells = false;
        if (_labels.Cell != _courseLabel) _courses.Clear();
        _courseLabel = _labels.Cell;
        for (var i = 0; i < _slots.Count; i++)
        {
            var (column, slot, _) = _slots[i];
            var cell = row.At(column.Index);
            if (!cell.Exists) continue;
            var both = label.And(slot);
            if (both.Weekday is null && both.HasTime && CourseCell.IsLesson(cell)) _warnings.WarnOnce(row, Texts.RowWithoutWeekday);
            if (both.Weekday is null || (!both.HasTime && !CourseCell.SaysWhen(CellText.Plain(cell.Cell.Text))))
            {
                hasCells = true;
                continue;
            }
            _warnings.CheckTwin(row, _slots, i);
            var (labelCell, place) = slot.HasTime ? (GridHeader.Cell(_header, column), i + 1)
                : (label.HasTime ? _labels.Cell : new CellPlace(cell.Row, cell.Cell.Column, column.Header, cell.Cell.Text), number);
            Read(row, cell, _slots[i], both, labelCell, place, drafts);
        }
        if (hasCells && !label.And(_slots[0].Slot).HasTime) _warnings.WarnOnce(row, Texts.RowWithoutPeriod);
    }

    private void Read(TableRow row, PlacedCell placed, GridPlace at, GridSlot slot, CellPlace labelCell, int number,
        List<LessonDraft> drafts)
    {
        var key = (placed.Row, placed.Cell.Column, slot.Weekday!.Value, slot.Class);
        if (_open.TryGetValue(key, out var open))
        {
            open.Extend(slot, number);
            return;
        }
        var place = new CellPlace(placed.Row, placed.Cell.Column, at.Column.Header, placed.Cell.Text);
        var draft = new LessonDraft(_source);
        var cell = new OpenCell(draft, slot.Weeks);
        try
        {
            CellReader.Check(placed.Cell);
            var text = CellText.Plain(placed.Cell.Text);
            if (CourseCell.IsNoLesson(text) || GridAxis.IsBreakCell(text)) return;
            if (placed.Cell.Kind == CellKind.Boolean || CourseCell.IsMark(text)) throw new FormatException(Texts.NoCourseButMark);
            var part = at.Slot.HasTime ? GridHeader.PartFromOne(_slots, at) : _restarts.PartFromOne;
            slot = slot.And(CellsBeside.Read(row, at, draft, out var weeks));
            foreach (var entry in CourseCell.Read(text, slot.Class ?? _title.Class, slot.Teacher ?? _title.Teacher, slot.Location))
                cell.Add(Pattern(entry with { Weeks = entry.Weeks ?? weeks }, slot, place, labelCell, number, part));
        }
        catch (FormatException e)
        {
            draft.Issues.Add(new CellIssue(place, e.Message));
        }
        catch (CellException e)
        {
            draft.Issues.Add(e.Issue);
        }
        _open[key] = cell;
        if (!at.Slot.HasTime && slot.HasTime && !_labels.IsFilledDown && _courses.TryGetValue(at.Column.Index, out var above)
            && IsEveryWeek(above, draft))
        {
            _warnings.WarnOnceOf(labelCell, nameof(Texts.PeriodTwice), Texts.FormatPeriodTwice(CellText.Line(labelCell.Value)));
        }
        _courses[at.Column.Index] = draft;
        drafts.Add(draft);
    }

    private LessonDraft Failed(CellIssue issue)
    {
        var draft = new LessonDraft(_source);
        draft.Issues.Add(issue);
        return draft;
    }

    private LessonPattern Pattern(CourseEntry entry, GridSlot slot, CellPlace cell, CellPlace labelCell, int number, string? part)
    {
        var course = entry.Course.Length == 0 || entry.Course == entry.Class ? slot.Course ?? entry.Course : entry.Course;
        if (course.Length == 0) throw new FormatException(Texts.NoCourse);
        if (slot is { IsBig: true, Periods: null, Clock: null } && entry.Periods is null && entry.Clock is null)
            throw new CellException(new CellIssue(labelCell, Texts.BigPeriod), null);
        return new LessonPattern
        {
            Course = course,
            Class = slot.Class ?? _title.Class ?? entry.Class,
            Teacher = entry.Teacher ?? slot.Teacher ?? _title.Teacher,
            Location = entry.Location ?? slot.Location,
            Weekday = slot.Weekday!.Value,
            Weeks = entry.Weeks,
            Periods = entry.Periods ?? slot.Periods,
            Part = entry.Periods is null ? part : null,
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

    // What a label says of a single period holds for cells with periods of their own too.
    private void Learn(GridSlot slot)
    {
        if (slot is { Periods: { Count: 1 } periods, Clock: { } clock }) _clocks[periods[0]] = clock;
    }

    // Several tables below each other, each with its title and the same header: the title names the next class.
    private bool IsHeaderAgain(TableRow row)
    {
        int Same(Func<Column, string> header) =>
            _slots.Count(s => row.At(s.Column.Index) is { Exists: true } cell && CellText.Line(cell.Cell.Text) == header(s.Column));
        if (_slots.Count < 2) return false;
        if (Same(c => c.Upper) == _slots.Count) return true;
        if (Same(c => c.Header) < _slots.Count) return false;
        _title.Next();
        _restarts.Clear();
        return true;
    }

    private static bool IsEveryWeek(LessonDraft first, LessonDraft second) =>
        first.Patterns.Concat(second.Patterns).All(p => p.Weeks is null) && first.Patterns.Count * second.Patterns.Count > 0;
}

using System;
using System.Collections.Generic;
using System.Globalization;
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
    private readonly ICollection<string> _warnings;
    private readonly IReadOnlyList<GridPlace> _slots = [];
    private readonly CellIssue? _headerIssue;
    private readonly TimetableOptions _options;
    private readonly List<(int Index, Column? Column)> _labels = [];
    private readonly Dictionary<int, ClockRange> _clocks = [];
    private readonly Dictionary<(int Row, int Column, int Weekday, string? Class), OpenCell> _open = [];
    private readonly HashSet<int> _filled = [];
    private readonly Dictionary<int, PlacedCell> _above = [];
    private readonly Dictionary<(int?, string?, string?, string?, WeekSet?), (int Period, string? Part, CellPlace Label, bool IsAnew)> _periods = [];
    private readonly Dictionary<int, LessonDraft> _courses = [];
    private readonly HashSet<string> _warned = [];
    private readonly (Column? Start, Column? End) _bell;
    private CellPlace? _skipped;
    private string? _class;
    private string? _nextClass;
    private string? _teacher;
    private string? _nextTeacher;
    private int _times;
    private CellPlace _labelCell;
    private string? _part;
    private string? _lastPart;
    private string? _partFromOne;
    private CellPlace _courseLabel;

    /// <exception cref="FormatException">A header ends before it begins, or the grid is one of dates.</exception>
    internal GridLayout(SheetSource source, TableHeader header, TimetableOptions options, ICollection<string> warnings)
    {
        _source = source;
        _header = header;
        _warnings = warnings;
        _options = options;
        _class = header.Class(source.Name);
        _teacher = header.Teacher(source.Name);
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
        var first = _slots.SelectMany(s => s.Beside.Append(s.Column)).Min(c => c.Index);
        _bell = (header.Columns.FirstOrDefault(c => c.Role == ColumnRole.Start && c.Index < first),
            header.Columns.FirstOrDefault(c => c.Role == ColumnRole.End && c.Index < first));
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
        if (_headerIssue is { } issue) return [Failed(issue)];
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
        if (drafts.Count == 0 && _skipped is { } place) Warn(place, Texts.NoPeriodInGrid);
        return drafts;
    }

    private void Read(TableRow row, List<LessonDraft> drafts)
    {
        if (IsHeaderAgain(row)) return;
        GridSlot? label;
        try
        {
            label = ReadLabels(row, out var below);
            if (below is { } role)
            {
                ReadBelow(row, role);
                return;
            }
            // Saved as text, a merged 上午 stands in its first row only.
            _part = _lastPart = _part ?? _lastPart;
            if (label?.Periods?[0] == 1) _partFromOne = _part;
            if (label is not null) label = WithoutRestart(label);
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
        if (_labelCell != _courseLabel) _courses.Clear();
        _courseLabel = _labelCell;
        for (var i = 0; i < _slots.Count; i++)
        {
            var (column, slot, _) = _slots[i];
            var cell = row.At(column.Index);
            if (!cell.Exists) continue;
            var both = label.And(slot);
            if (both.Weekday is null && both.HasTime && IsLesson(cell)) WarnOnce(row, Texts.RowWithoutWeekday);
            if (both.Weekday is null || (!both.HasTime && !(IsLesson(cell) && CourseCell.SaysWhen(CellText.Plain(cell.Cell.Text)))))
            {
                hasCells = true;
                continue;
            }
            CheckTwin(row, i);
            var (labelCell, place) = slot.HasTime ? (GridHeader.Cell(_header, column), i + 1) : (_labelCell, number);
            Read(row, cell, _slots[i], both, labelCell, place, drafts);
        }
        if (hasCells && !label.And(_slots[0].Slot).HasTime) WarnOnce(row, Texts.RowWithoutPeriod);
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
            var part = at.Slot.HasTime ? GridHeader.PartFromOne(_slots, at) : _partFromOne == _part ? _part : null;
            slot = slot.And(ReadBeside(row, at, draft, out var weeks));
            foreach (var entry in CourseCell.Read(text, slot.Class ?? _class, slot.Teacher ?? _teacher, slot.Location))
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
        if (!at.Slot.HasTime && _filled.Count == 0 && _courses.TryGetValue(at.Column.Index, out var above) && IsEveryWeek(above, draft))
            WarnOnceOf(labelCell, nameof(Texts.PeriodTwice), Texts.FormatPeriodTwice(CellText.Line(labelCell.Value)));
        _courses[at.Column.Index] = draft;
        drafts.Add(draft);
    }

    private static GridSlot ReadBeside(TableRow row, GridPlace at, LessonDraft draft, out WeekSet? weeks)
    {
        var slot = new GridSlot();
        weeks = null;
        foreach (var column in at.Beside)
        {
            if (row.At(column.Index) is not { Exists: true } cell) continue;
            var place = new CellPlace(cell.Row, cell.Cell.Column, column.Header, cell.Cell.Text);
            try
            {
                var text = CellReader.Line(cell.Cell);
                if (CourseCell.IsNoLesson(text)) continue;
                if (column.Role == ColumnRole.Weeks) weeks = WeekPattern.Read(text);
                else slot = slot.And(Said(column.Role, text));
            }
            catch (FormatException e)
            {
                draft.Issues.Add(new CellIssue(place, e.Message));
            }
        }
        return slot;
    }

    // What a column or row says of whom or where.
    private static GridSlot Said(ColumnRole role, string text) => role switch
    {
        ColumnRole.Class => new GridSlot(Class: text),
        ColumnRole.Teacher => new GridSlot(Teacher: PlainNames.Teacher(text)),
        _ => new GridSlot(Location: text),
    };

    // A row 教师 or 地点 below the row of the courses says more of them.
    private void ReadBelow(TableRow row, ColumnRole role)
    {
        foreach (var (column, _, _) in _slots)
        {
            if (!_courses.TryGetValue(column.Index, out var draft) || row.At(column.Index) is not { Exists: true } cell) continue;
            try
            {
                var text = CellReader.Line(cell.Cell);
                if (CourseCell.IsNoLesson(text)) continue;
                var said = Said(role, text);
                foreach (var pattern in draft.Patterns)
                {
                    (pattern.Class, pattern.Teacher, pattern.Location) =
                        (pattern.Class ?? said.Class, pattern.Teacher ?? said.Teacher, pattern.Location ?? said.Location);
                }
            }
            catch (FormatException e)
            {
                draft.Issues.Add(new CellIssue(new CellPlace(cell.Row, cell.Cell.Column, column.Header, cell.Cell.Text), e.Message));
            }
        }
    }

    private LessonDraft Failed(CellIssue issue)
    {
        var draft = new LessonDraft(_source);
        draft.Issues.Add(issue);
        return draft;
    }

    private LessonPattern Pattern(CourseEntry entry, GridSlot slot, CellPlace cell, CellPlace labelCell, int number, string? part)
    {
        if (entry.Course.Length == 0) throw new FormatException(Texts.NoCourse);
        if (slot is { IsBig: true, Periods: null, Clock: null } && entry.Periods is null && entry.Clock is null)
            throw new CellException(new CellIssue(labelCell, Texts.BigPeriod), null);
        return new LessonPattern
        {
            Course = entry.Course == entry.Class ? slot.Course ?? entry.Course : entry.Course,
            Class = slot.Class ?? _class ?? entry.Class,
            Teacher = entry.Teacher ?? slot.Teacher ?? _teacher,
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

    // Periods that begin anew, as 1 2 3 4 in the morning and 1 2 3 in the afternoon, would ring at the wrong bell.
    private GridSlot WithoutRestart(GridSlot label)
    {
        if (label.Periods is not { } periods) return label;
        var key = (label.Weekday, label.Class ?? _class, label.Teacher, label.Location, label.Weeks);
        if (_periods.TryGetValue(key, out var last) && last.Label != _labelCell && (last.IsAnew
            || (periods[0] <= last.Period && last.Part != _part) || (periods[0] < last.Period && periods[0] == 1)))
        {
            _periods[key] = last with { IsAnew = true };
            return label.Clock is not null ? label with { Periods = null }
                : throw new CellException(new CellIssue(_labelCell, Texts.FormatPeriodsBeginAnew(periods[0])), null);
        }
        _periods[key] = (periods[periods.Count - 1], _part, _labelCell, false);
        return label;
    }

    private GridSlot? ReadLabels(TableRow row, out ColumnRole? below)
    {
        var slot = new GridSlot();
        string? text = null;
        below = null;
        _part = null;
        foreach (var (index, column) in _labels)
        {
            var cell = Label(row, index);
            if (!cell.Exists || cell.Cell.Column != index || column?.Role is ColumnRole.Start or ColumnRole.End) continue;
            text = CellText.Line(cell.Cell.Text);
            if (IsRemark(row, text)) return null;
            _part ??= GridAxis.Part(text);
            if (Words.Find(text, out _, out _) is var word && word is ColumnRole.Teacher or ColumnRole.Location or ColumnRole.Class
                && column?.Role != word && _courses.Count > 0)
            {
                below ??= word;
                continue;
            }
            if (GridAxis.IsBreak(text) && !PeriodPattern.IsMarked(text)) return null;
            var hadTime = slot.HasTime;
            slot = slot.And(ReadLabel(cell, column, text, slot));
            if (slot.HasTime && !hadTime) _labelCell = new CellPlace(cell.Row, cell.Cell.Column, column?.Header ?? "", cell.Cell.Text);
        }
        slot = slot.And(ReadBell(row));
        if (slot != new GridSlot()) return slot;
        if (text is null) return slot;
        if (_part is not null && _slots.Any(s => row.At(s.Column.Index) is { Exists: true } cell && IsLesson(cell)
            && !GridAxis.IsBreakCell(CellText.Plain(cell.Cell.Text)))) WarnOnce(row, Texts.RowWithoutPeriod);
        _nextClass = SheetClass.Find(text) ?? SheetClass.Find(TitleTeacher.Without(text)) ?? _nextClass;
        _nextTeacher = TitleTeacher.Find(text) ?? _nextTeacher;
        _skipped ??= new CellPlace(row.Number, row.Cells.First(c => c.Exists).Cell.Column, "", text);
        return null;
    }

    private GridSlot ReadLabel(PlacedCell cell, Column? column, string text, GridSlot slot)
    {
        var axis = _slots[0].Slot;
        var place = new CellPlace(cell.Row, cell.Cell.Column, column?.Header ?? "", cell.Cell.Text);
        try
        {
            if (column?.Role is ColumnRole.Class or ColumnRole.Teacher or ColumnRole.Location) return Said(column.Role, text);
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
        int Same(Func<Column, string> header) =>
            _slots.Count(s => row.At(s.Column.Index) is { Exists: true } cell && CellText.Line(cell.Cell.Text) == header(s.Column));
        if (_slots.Count < 2) return false;
        if (Same(c => c.Upper) == _slots.Count) return true;
        if (Same(c => c.Header) < _slots.Count) return false;
        (_class, _teacher) = (_nextClass ?? _class, _nextTeacher ?? _teacher);
        (_nextClass, _nextTeacher) = (null, null);
        _periods.Clear();
        (_lastPart, _partFromOne) = (null, null);
        return true;
    }

    // Remarks stand in the cells beside their label, or in the same cell: 备注：周二调课.
    private bool IsRemark(TableRow row, string label)
    {
        var whole = GridAxis.Remark(label);
        if (whole is null && !GridAxis.IsRemark(label)) return false;
        foreach (var cell in row.Cells.Where(c => c.Row == row.Number))
        {
            var text = CellText.Line(cell.Cell.Text);
            var remark = text == label ? whole?.Text : text;
            if (remark is null || CourseCell.IsNoLesson(remark)) continue;
            Warn(new CellPlace(cell.Row, cell.Cell.Column, "", cell.Cell.Text),
                Texts.FormatRemarkRow(remark, (whole?.Label ?? label).Trim(' ', ':', '：')));
        }
        return true;
    }

    private static bool IsLesson(PlacedCell cell) => !CourseCell.IsNoLesson(CellText.Plain(cell.Cell.Text));

    private static bool IsEveryWeek(LessonDraft first, LessonDraft second) =>
        first.Patterns.Concat(second.Patterns).All(p => p.Weeks is null) && first.Patterns.Count * second.Patterns.Count > 0;

    // 星期一 over two columns without a header below: a teacher beside the course would become a lesson of its own.
    private void CheckTwin(TableRow row, int i)
    {
        if (i == 0 || _slots[i].Slot != _slots[i - 1].Slot || _slots[i].Beside.Count > 0) return;
        var (first, second) = (row.At(_slots[i - 1].Column.Index), row.At(_slots[i].Column.Index));
        if (!first.Exists || first.Cell.Column == second.Cell.Column || !IsLesson(first) || !IsLesson(second)) return;
        WarnOnceOf(GridHeader.Cell(_header, _slots[i].Column), nameof(Texts.DayTwice),
            Texts.FormatDayTwice(CellText.Line(_slots[i].Column.Header)));
    }

    private void WarnOnceOf(CellPlace place, string kind, string message)
    {
        if (_warned.Add(kind)) Warn(place, message);
    }

    private void WarnOnce(TableRow row, string message)
    {
        if (!_warned.Add(message)) return;
        var cell = row.Cells.First(c => c.Row == row.Number || c.Exists);
        Warn(new CellPlace(row.Number, cell.Cell.Column, "", cell.Cell.Text), message);
    }

    private void Warn(CellPlace place, string message) => _warnings.Add($"{LessonDraft.Problem(_source, place, message).Place}: {message}");
}

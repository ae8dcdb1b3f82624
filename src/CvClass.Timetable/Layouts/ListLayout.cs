using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Terms;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Layouts;

/// <summary>What dated and weekly lists have in common: rows, columns filled down, names, values that travel along.</summary>
internal abstract class ListLayout
{
    private static readonly Func<Cell, string?> s_raw = Raw;

    private readonly Dictionary<int, PlacedCell>? _above;
    private readonly Dictionary<int, Column> _byIndex;
    private readonly bool _isWeekly;
    private readonly string? _sheetTeacher;
    private bool _hasClass;
    private bool _hasWarnedOfClass;

    /// <exception cref="FormatException">Two columns mean the same, or one that is needed is missing.</exception>
    protected ListLayout(SheetSource source, TableHeader header, TimetableOptions options, ICollection<string> warnings, bool isWeekly)
    {
        Source = source;
        Header = header;
        Options = options;
        Warnings = warnings;
        _isWeekly = isWeekly;
        _byIndex = header.Columns.ToDictionary(c => c.Index);
        Columns = new ListColumns(header, isWeekly);
        SheetClassName = header.Class(source.Name);
        _sheetTeacher = header.Teacher(source.Name);
        var down = options.FillDown.Select(CellText.Line).ToList();
        Filled = header.Columns.Where(c => down.Contains(c.Header, StringComparer.OrdinalIgnoreCase)).ToArray();
        if (Filled.Length > 0) _above = [];
    }

    /// <summary>The sheet.</summary>
    protected SheetSource Source { get; }

    /// <summary>The header.</summary>
    protected TableHeader Header { get; }

    /// <summary>The options.</summary>
    protected TimetableOptions Options { get; }

    /// <summary>Where warnings go.</summary>
    protected ICollection<string> Warnings { get; }

    /// <summary>The columns.</summary>
    protected ListColumns Columns { get; }

    /// <summary>The class of the sheet.</summary>
    protected string? SheetClassName { get; }

    private Column[] Filled { get; }

    /// <summary>Reads the rows below the header, one draft for each; rows that are no lesson and no mistake have none.</summary>
    internal IEnumerable<LessonDraft> Read()
    {
        foreach (var row in Source.Rows())
        {
            if (row.Number <= Header.LastRow) continue;
            foreach (var column in Filled)
            {
                if (row.At(column.Index) is { Exists: true } cell) _above![column.Index] = cell;
            }
            var draft = new LessonDraft(Source);
            var list = new ListRow(row, draft, _above);
            if (IsHeaderAgain(row)) continue;
            CheckWidth(row, draft);
            if (!Read(list)) continue;
            yield return draft;
        }
    }

    /// <summary>Reads a row into its draft.</summary>
    /// <returns>Whether there is anything to report or to hold.</returns>
    protected abstract bool Read(ListRow row);

    /// <summary>Fails where a list lacks a column; names those that are missing and those that are there.</summary>
    /// <exception cref="FormatException">It lacks one.</exception>
    protected void Require(params (string Name, bool IsThere)[] needed)
    {
        var missing = needed.Where(n => !n.IsThere).Select(n => n.Name).ToList();
        if (missing.Count == 0) return;
        var headers = string.Join(", ", Header.Columns.Select(c => c.Header));
        throw new FormatException(Texts.FormatColumnsMissing(string.Join(", ", missing), headers));
    }

    /// <summary>A pattern with everything that does not depend on when it is.</summary>
    protected LessonPattern Pattern(ListRow row)
    {
        var name = row.Line(Columns[ColumnRole.Name]);
        var course = row.Line(Columns[ColumnRole.Course]);
        var teacher = row.Line(Columns[ColumnRole.Teacher]);
        if (course is not null && _isWeekly)
        {
            course = PlainNames.Course(course, out var inBrackets);
            teacher ??= inBrackets;
        }
        if (Columns[ColumnRole.Teacher] is null) teacher ??= _sheetTeacher;
        var nameColumn = Columns[ColumnRole.Name] ?? Columns[ColumnRole.Course];
        if (name is null && course is null && nameColumn is not null && !row.Has(Columns[ColumnRole.Name])
            && !row.Has(Columns[ColumnRole.Course]))
        {
            row.Fail(nameColumn, Texts.NameMissingHere);
        }
        if (nameColumn is not null && (name ?? course) is { } said && (CourseCell.IsNoLesson(said) || CourseCell.IsMark(said)))
            row.Fail((name is null ? Columns[ColumnRole.Course] : Columns[ColumnRole.Name])!, Texts.NotAName);
        if (name is null) CheckClass(row);
        return new LessonPattern
        {
            Name = name,
            Course = course,
            Class = row.Line(Columns[ColumnRole.Class]) ?? SheetClassName,
            Teacher = teacher is not null && _isWeekly ? PlainNames.Teacher(teacher) : teacher,
            Location = row.Line(Columns[ColumnRole.Location]),
            Cell = nameColumn is null ? default : row.Place(nameColumn),
            Values = Values(row),
            Others = Others(row),
        };
    }

    /// <summary>The issue of a row that says nothing of when, such as a footer.</summary>
    protected static void FailAsFooter(ListRow row, TableHeader header, string message)
    {
        var first = row.Row.Cells.First(c => c.Row == row.Row.Number || c.Exists);
        var column = header.Columns.FirstOrDefault(c => c.Index == first.Cell.Column);
        row.Draft.Issues.Clear();
        row.Draft.Issues.Add(new CellIssue(new CellPlace(first.Row, first.Cell.Column, column?.Header ?? "", first.Cell.Text), message));
    }

    /// <summary>A warning that names a cell.</summary>
    protected void Warn(CellPlace place, string message)
    {
        var problem = LessonDraft.Problem(Source, place, message);
        Warnings.Add($"{problem.Place}: {message}");
    }

    // A class in the first row of a block only would leave the other rows without one.
    private void CheckClass(ListRow row)
    {
        if (_hasWarnedOfClass || Columns[ColumnRole.Class] is not { } column) return;
        if (row.Has(column))
        {
            _hasClass = true;
            return;
        }
        if (!_hasClass) return;
        _hasWarnedOfClass = true;
        Warn(row.Place(column), Texts.FormatClassMissing(column.Header));
    }

    // A printed list repeats its header on every page.
    private bool IsHeaderAgain(TableRow row)
    {
        var cells = 0;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var placed = row.Cells[i];
            if (placed.Row != row.Number) continue;
            if (!_byIndex.TryGetValue(placed.Cell.Column, out var column) || column.Header != CellText.Line(placed.Cell.Text)) return false;
            cells++;
        }
        return cells >= 2;
    }

    // In a text file a cell beyond the header is a sign of a delimiter that should have been quoted.
    private void CheckWidth(TableRow row, LessonDraft draft)
    {
        if (!Source.IsText || Header.Columns.Count == 0) return;
        var last = Header.Columns[Header.Columns.Count - 1].Index;
        for (var i = row.Cells.Count - 1; i >= 0 && row.Cells[i].Cell.Column > last; i--)
        {
            var placed = row.Cells[i];
            var place = new CellPlace(row.Number, placed.Cell.Column, $"#{placed.Cell.Column}", placed.Cell.Text);
            draft.Issues.Add(new CellIssue(place, Texts.FormatCellBeyondHeader(last)));
        }
    }

    private List<KeyValuePair<string, string>> Values(ListRow row)
    {
        if (Columns.Services.Count == 0) return [];
        var values = new List<KeyValuePair<string, string>>(Columns.Services.Count);
        foreach (var column in Columns.Services)
        {
            // As it stands: a password may hold any character.
            if (row.Read(column, s_raw) is not { Length: > 0 } text) continue;
            values.Add(new KeyValuePair<string, string>(column.Service!, text));
            if (Options.CheckValue?.Invoke(column.Service!, text) is { } message) row.Fail(column, message);
        }
        return values;
    }

    private KeyValuePair<string, string>[] Others(ListRow row)
    {
        if (Columns.Others.Count == 0) return [];
        var others = new KeyValuePair<string, string>[Columns.Others.Count];
        for (var i = 0; i < others.Length; i++)
        {
            var cell = row.Cell(Columns.Others[i]);
            others[i] = new KeyValuePair<string, string>(Columns.Others[i].Header, cell.Exists ? CellText.Line(cell.Cell.Text) : "");
        }
        return others;
    }

    private static string Raw(Cell cell)
    {
        CellReader.Check(cell);
        return cell.Text.Trim();
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Terms;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Tests;

/// <summary>
/// Sheets in memory: a row is a text with | between its cells; \n in a cell is a line break, "^" a cell that is merged with the one above,
/// "&lt;" with the left one.
/// </summary>
internal sealed class Tables : ISheetContainer
{
    private readonly List<ISheet> _sheets = [];

    private Tables(bool isText) => Delimiter = isText ? ',' : null;

    public string Kind => Delimiter is null ? "xlsx" : "CSV";

    public string? Encoding => null;

    public char? Delimiter { get; }

    public IReadOnlyList<ISheet> Sheets => _sheets;

    public IReadOnlyList<string> Warnings => [];

    internal static Tables Text(params string[] rows) => new Tables(isText: true).And("", rows);

    internal static Tables Sheet(string name, params string[] rows) => new Tables(isText: false).And(name, rows);

    internal Tables And(string name, params string[] rows)
    {
        _sheets.Add(new Table(name, rows));
        return this;
    }

    internal Tables AndHidden(string name, params string[] rows)
    {
        _sheets.Add(new Table(name, rows) { IsHidden = true });
        return this;
    }

    public void Dispose()
    {
    }

    /// <summary>A term of one week, with eight periods on the hour from 8:00, 45 minutes each.</summary>
    internal static TimetableOptions Term(string? week = "1")
    {
        var options = new TimetableOptions { TermStart = new DateTime(2026, 8, 31), BellSchedule = Bells() };
        if (week is not null) options.Week = WeekPattern.Read(week);
        return options;
    }

    internal static BellSchedule Bells() =>
        BellSchedule.FromMap(Enumerable.Range(1, 12).Select(p => new KeyValuePair<string, string>($"{p}", $"{p + 7}:00-{p + 7}:45")), null);

    /// <summary>Everything in one list: a line for each lesson, then problems, then warnings.</summary>
    internal IReadOnlyList<string> Read(TimetableOptions? options = null)
    {
        var result = TimetableReader.Read(this, options ?? new TimetableOptions());
        var lessons = result.Lessons.Select(Show).ToList();
        return [.. lessons, .. result.Problems.Select(p => $"! {p.Place} = {p.Value}: {p.Message}"), .. result.Warnings
            .Select(w => $"? {w}")];
    }

    internal static string Show(Lesson lesson)
    {
        var parts = new[] { lesson.Name, $"{lesson.Start:MM-dd HH:mm}-{lesson.End:HH:mm}", lesson.Class, lesson.Teacher, lesson.Location };
        return string.Join(" | ", parts).TrimEnd(' ', '|');
    }

    private sealed class Table(string name, string[] rows) : ISheet
    {
        public string Name => name;

        public bool IsHidden { get; init; }

        public IReadOnlyCollection<int> HiddenColumns => [];

        public IEnumerable<SheetRow> Rows
        {
            get
            {
                var cells = rows.Select(r => r.Split('|').Select(c => c.Trim(' ').Replace("\\n", "\n")).ToArray()).ToArray();
                for (var r = 0; r < cells.Length; r++)
                {
                    var row = new List<Cell>();
                    for (var c = 0; c < cells[r].Length; c++)
                    {
                        if (cells[r][c] is "" or "^" or "<") continue;
                        row.Add(Of(c + 1, cells[r][c]) with { RowSpan = Down(cells, r, c), ColumnSpan = Across(cells, r, c) });
                    }
                    if (row.Count > 0) yield return new SheetRow(r + 1, row);
                }
            }
        }

        // #46266 is a number, d46266 a date cell, =A1 a formula, #N/A an error, bTRUE a boolean.
        private static Cell Of(int column, string text)
        {
            if (text.Length > 1 && text[0] is '#' or 'd'
                && double.TryParse(text[1..], System.Globalization.CultureInfo.InvariantCulture, out var number))
            {
                return new Cell(column, text[0] == '#' ? CellKind.Number : CellKind.Date, text[1..], number);
            }
            if (text is "#N/A" or "#REF!") return new Cell(column, CellKind.Error, text);
            if (text is "bTRUE" or "bFALSE") return new Cell(column, CellKind.Boolean, text[1..]);
            return new Cell(column, text[0] == '=' ? CellKind.Formula : CellKind.Text, text);
        }

        private static int Down(string[][] cells, int r, int c)
        {
            var span = 1;
            while (r + span < cells.Length && c < cells[r + span].Length && cells[r + span][c] == "^") span++;
            return span;
        }

        private static int Across(string[][] cells, int r, int c)
        {
            var span = 1;
            while (c + span < cells[r].Length && cells[r][c + span] == "<") span++;
            return span;
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Client.Endpoints;

namespace CvClass.PowerShell.Timetable;

/// <summary>Turns the rows of a table into timetable entries, and says of each bad one what is wrong with it.</summary>
internal sealed class TimetableReader
{
    private const string Masked = "***";

    private static readonly string[] s_required = ["Name", "StartTime"];

    private readonly string _file;
    private readonly TimeZoneInfo _zone;
    private readonly IReadOnlyList<string> _headers;
    private readonly string?[] _columns;

    /// <exception cref="FormatException">The header lacks a column that a room needs, or has one twice.</exception>
    internal TimetableReader(string file, CsvRow header, TimeZoneInfo zone)
    {
        _file = file;
        _zone = zone;
        _headers = header.Cells.Select(c => c.Trim()).ToArray();
        _columns = _headers.Select(TimetableColumns.Find).ToArray();
        var missing = s_required.Where(r => !_columns.Contains(r)).ToList();
        if (!_columns.Contains("EndTime") && !_columns.Contains(TimetableColumns.Duration)) missing.Add("EndTime");
        if (missing.Count > 0) throw new FormatException(Text.Get("ColumnsMissing", file, string.Join(", ", missing), string.Join(", ", _headers)));
        var twice = _columns.Where(c => c is not null).GroupBy(c => c).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null) throw new FormatException(Text.Get("ColumnTwice", file, twice.Key, string.Join(", ", _headers.Where((_, i) => _columns[i] == twice.Key))));
    }

    /// <summary>Headers that mean nothing here.</summary>
    internal IReadOnlyList<string> Unknown => _headers.Where((h, i) => _columns[i] is null && h.Length > 0).ToArray();

    /// <summary>The entry of a row; all that is wrong with it goes into <paramref name="problems"/>.</summary>
    internal TimetableEntry Read(CsvRow row, List<(TimetableProblem Where, string Message)> problems)
    {
        var entry = new TimetableEntry { File = _file, Line = row.Line };
        for (var i = _columns.Length; i < row.Cells.Count; i++)
        {
            if (row.Cells[i].Trim().Length == 0) continue;
            var shown = MayHoldPassword(row, i) ? Masked : row.Cells[i];
            problems.Add((Problem(row, $"#{i + 1}", shown), Text.Get("CellBeyondHeader", _columns.Length)));
        }
        var cells = _columns.Select((column, i) => (Column: column, Text: i < row.Cells.Count ? OneLine(row.Cells[i]) : ""))
            .Where(c => c.Column is not null).ToDictionary(c => c.Column!, c => c.Text);
        foreach (var cell in cells) Try(row, cell.Key, problems, () => Set(entry, cell.Key, cell.Value, cells));
        if (problems.Count == 0) Check(entry, row, problems);
        return entry;
    }

    private void Set(TimetableEntry entry, string column, string text, Dictionary<string, string> cells)
    {
        if (column is TimetableColumns.Date or TimetableColumns.Duration) return; // used with the times
        if (column is "StartTime" or "EndTime")
        {
            if (Time(text, cells) is { } time) typeof(TimetableEntry).GetProperty(column)!.SetValue(entry, time);
            return;
        }
        var property = typeof(TimetableEntry).GetProperty(column)!;
        property.SetValue(entry, InputValue.Read(text, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType));
    }

    // A clock alone belongs to the day in the date column.
    private DateTimeOffset? Time(string text, Dictionary<string, string> cells)
    {
        if (text.Length > 0 && !CvTime.TryParse(text, out _) && cells.TryGetValue(TimetableColumns.Date, out var date) && date.Length > 0 && CvTime.TryParse($"{date} {text}", out var joined)) return joined!.In(_zone);
        return (InputValue.Read(text, typeof(CvTime)) as CvTime)?.In(_zone);
    }

    private void Check(TimetableEntry entry, CsvRow row, List<(TimetableProblem Where, string Message)> problems)
    {
        if (entry.EndTime is null && Cell(row, TimetableColumns.Duration) is { Length: > 0 } length)
        {
            Try(row, TimetableColumns.Duration, problems, () => entry.EndTime = entry.StartTime + (TimeSpan?)InputValue.Read(length, typeof(TimeSpan)));
        }
        var request = new CreateRoom();
        foreach (var field in RequestField.Of(typeof(CreateRoom)))
        {
            if (typeof(TimetableEntry).GetProperty(field.Property.Name) is { } from) field.Property.SetValue(request, from.GetValue(entry));
        }
        foreach (var problem in RequestShape.Of(typeof(CreateRoom)).Read(request).Problems())
        {
            // A password that is not given is generated; everything else must be right here.
            var value = typeof(CreateRoom).GetProperty(problem.Property)!.GetValue(request);
            if (value is null && problem.Property.EndsWith("Password", StringComparison.Ordinal)) continue;
            problems.Add((Problem(row, problem.Property), problem.Message));
        }
    }

    private void Try(CsvRow row, string column, List<(TimetableProblem Where, string Message)> problems, Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            var problem = Problem(row, column);
            // The message quotes the cell once more.
            var isQuoted = problem.Value == Masked && Cell(row, column) is { Length: > 0 };
            problems.Add((problem, isQuoted ? e.Message.Replace(Quoted.Of(Cell(row, column)!), Masked) : e.Message));
        }
    }

    private string? Cell(CsvRow row, string column)
    {
        var index = Array.IndexOf(_columns, column);
        return index >= 0 && index < row.Cells.Count ? OneLine(row.Cells[index]) : null;
    }

    // A comma without quotes moves all that follows to the right, a missing cell to the left: then any of these may be a password.
    private bool MayHoldPassword(CsvRow row, int index)
    {
        var first = Array.FindIndex(_columns, c => c?.EndsWith("Password", StringComparison.Ordinal) == true);
        var shift = Math.Abs(row.Cells.Count - _columns.Length);
        return first >= 0 && shift > 0 && index >= first - shift;
    }

    // Excel wraps cells; a name has one line.
    private static string OneLine(string cell) =>
        string.Join(" ", cell.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(p => p.Trim())).Trim();

    private TimetableProblem Problem(CsvRow row, string column)
    {
        var index = Array.IndexOf(_columns, column);
        var isSecret = column.EndsWith("Password", StringComparison.Ordinal) || (index >= 0 && MayHoldPassword(row, index));
        return Problem(row, index >= 0 ? _headers[index] : column, isSecret ? Masked : Cell(row, column) ?? "");
    }

    private TimetableProblem Problem(CsvRow row, string header, string value) => new(_file, row.Line, header, value);
}

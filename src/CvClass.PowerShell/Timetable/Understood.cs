using System.Collections.Generic;
using System.Linq;
using CvClass.Timetable;

namespace CvClass.PowerShell.Timetable;

/// <summary>Shows how a file was understood.</summary>
internal static class Understood
{
    /// <summary>A few lines for -Verbose.</summary>
    internal static IReadOnlyList<string> Lines(string file, Understanding understanding)
    {
        var name = System.IO.Path.GetFileName(file);
        if (understanding.Container.Length == 0) return [];
        var delimiter = understanding.Delimiter is { } d ? Text.Get("VerboseDelimiter", d == '\t' ? "tab" : d.ToString()) : "";
        var encoding = understanding.Encoding is { } e ? Text.Get("VerboseEncoding", e) : "";
        var lines = new List<string> { Text.Get("VerboseFile", name, understanding.Container, encoding + delimiter, understanding.TimeZone) };
        foreach (var sheet in understanding.Sheets)
        {
            var place = string.IsNullOrEmpty(sheet.Sheet) ? name : $"{name}, {sheet.Sheet}";
            var header = sheet.HeaderRow is { } row ? Text.Get("VerboseHeader", row) : "";
            var columns = string.Join(", ", sheet.Columns.Select(c => Column(c).ToString()));
            lines.Add(Text.Get("VerboseSheet", place, sheet.Layout, header, columns));
        }
        if (understanding.Weeks is { } weeks) lines.Add(Text.Get("VerboseWeeks", name, weeks));
        if (understanding.Bells.Count > 0) lines.Add(Text.Get("VerboseBells", name, string.Join(", ", understanding.Bells)));
        lines.Add(Text.Get("VerboseLessons", name, understanding.Lessons, understanding.Refused));
        return lines;
    }

    /// <summary>The object for -Preview.</summary>
    internal static TimetablePreview Preview(string file, Understanding understanding, SheetUnderstanding sheet) => new()
    {
        File = file,
        Sheet = sheet.Sheet,
        Container = understanding.Container,
        Encoding = understanding.Encoding,
        Layout = sheet.Layout.ToString(),
        HeaderRow = sheet.HeaderRow,
        Class = sheet.Class,
        Columns = sheet.Columns.Select(Column).ToArray(),
        Weeks = understanding.Weeks,
        Bells = understanding.Bells,
        TimeZone = understanding.TimeZone,
        Lessons = sheet.Lessons,
        Refused = sheet.Refused,
    };

    private static TimetableColumn Column(ColumnMeaning column) => new(column.Column, column.Header, column.Meaning);
}

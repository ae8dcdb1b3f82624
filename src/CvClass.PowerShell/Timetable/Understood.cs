using System.Collections.Generic;
using System.Linq;
using CvClass.Timetable;

namespace CvClass.PowerShell.Timetable;

/// <summary>Shows how a file was understood.</summary>
internal static class Understood
{
    /// <summary>Messages for -Verbose.</summary>
    internal static IReadOnlyList<string> Lines(string file, Understanding understanding)
    {
        var name = System.IO.Path.GetFileName(file);
        if (understanding.Container.Length == 0) return [];
        var delimiter = understanding.Delimiter is { } d ? Texts.FormatVerboseDelimiter(d == '\t' ? "tab" : d.ToString()) : "";
        var encoding = understanding.Encoding is { } e ? Texts.FormatVerboseEncoding(e) : "";
        var lines = new List<string> { Texts.FormatVerboseFile(name, understanding.Container, encoding + delimiter,
            understanding.TimeZone) };
        foreach (var sheet in understanding.Sheets)
        {
            var place = string.IsNullOrEmpty(sheet.Sheet) ? name : $"{name}, {sheet.Sheet}";
            var header = sheet.HeaderRow is { } row ? Texts.FormatVerboseHeader(row) : "";
            var columns = string.Join(", ", sheet.Columns.Select(c => Column(c).ToString()));
            lines.Add(Texts.FormatVerboseSheet(place, sheet.Layout, header, columns));
        }
        if (understanding.Weeks is { } weeks) lines.Add(Texts.FormatVerboseWeeks(name, weeks));
        if (understanding.Bells.Count > 0) lines.Add(Texts.FormatVerboseBells(name, string.Join(", ", understanding.Bells)));
        lines.Add(understanding.Lessons == 1
            ? Texts.FormatVerboseOneLesson(name, understanding.Refused)
            : Texts.FormatVerboseLessons(name, understanding.Lessons, understanding.Refused));
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

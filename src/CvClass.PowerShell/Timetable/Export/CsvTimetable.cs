using System.IO;
using System.Linq;
using System.Text;

namespace CvClass.PowerShell.Timetable.Export;

/// <summary>Writes CSV that Excel and Import-CvTimetable read in every culture.</summary>
internal static class CsvTimetable
{
    private static readonly char[] s_quoted = [',', ';', '\t', '"', '\r', '\n'];

    /// <summary>Writes a table.</summary>
    /// <exception cref="EncoderFallbackException">The encoding lacks a character.</exception>
    internal static void Write(Stream stream, ExportTable table, HeaderLanguage language, Encoding encoding)
    {
        using var writer = new StreamWriter(stream, encoding) { NewLine = "\r\n" };
        writer.WriteLine(string.Join(",", table.Headers(language).Select(Cell)));
        foreach (var row in table.Rows(null)) writer.WriteLine(string.Join(",", row.Select(c => Cell(ExportColumn.Show(c, language)))));
    }

    private static string Cell(string text) =>
        text.IndexOfAny(s_quoted) < 0 && text.Trim().Length == text.Length ? text : $"\"{text.Replace("\"", "\"\"")}\"";
}

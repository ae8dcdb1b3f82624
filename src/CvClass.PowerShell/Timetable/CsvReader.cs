using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace CvClass.PowerShell.Timetable;

/// <summary>One record of a CSV file with the line on which it begins.</summary>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Cells)
{
    internal bool IsBlank => Cells.All(c => c.Trim().Length == 0);
}

/// <summary>
/// Reads CSV as RFC 4180 and Excel have it: quoted cells with delimiters, doubled quotes and line breaks in them. Own code, because the
/// line of a row is what people need to mend it, and the library that tells it brings eight more assemblies into their process.
/// </summary>
internal static class CsvReader
{
    private static readonly char[] s_delimiters = [',', ';', '\t'];

    /// <summary>The delimiter that the first line holds most of, outside of quotes.</summary>
    internal static char FindDelimiter(string text)
    {
        var counts = s_delimiters.ToDictionary(d => d, _ => 0);
        var quoted = false;
        foreach (var c in text)
        {
            if (c == '"') quoted = !quoted;
            else if (!quoted && (c is '\r' or '\n')) break;
            else if (!quoted && counts.TryGetValue(c, out var count)) counts[c] = count + 1;
        }
        return s_delimiters.OrderByDescending(d => counts[d]).First();
    }

    /// <summary>All records, blank ones included.</summary>
    /// <exception cref="FormatException">A quote is never closed.</exception>
    internal static IEnumerable<CsvRow> Read(string text, char delimiter)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (line, first, opened) = (1, 1, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (opened > 0)
            {
                if (c == '\n') line++;
                if (c != '"') cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
                else opened = 0;
            }
            else if (c == '"' && cell.Length == 0)
            {
                opened = line;
            }
            else if (c == delimiter)
            {
                Take(cells, cell);
            }
            else if (c is '\r' or '\n')
            {
                if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n') i++;
                Take(cells, cell);
                yield return new CsvRow(first, cells);
                (cells, first) = ([], ++line);
            }
            else
            {
                cell.Append(c);
            }
        }
        if (opened > 0) throw new FormatException(Text.Get("QuoteNotClosed", opened));
        if (cells.Count == 0 && cell.Length == 0) yield break;
        Take(cells, cell);
        yield return new CsvRow(first, cells);
    }

    private static void Take(List<string> cells, StringBuilder cell)
    {
        cells.Add(cell.ToString());
        cell.Clear();
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace CvClass.Timetable.Containers.Csv;

/// <summary>Finds the delimiter of a text: what it says itself, or what parts most of its records into the same number of cells.</summary>
internal static class DelimiterGuess
{
    private const int Records = 50;
    private const string SeparatorKey = "sep=";
    private const char FullWidthComma = '，';

    private static readonly char[] s_delimiters = [',', ';', '\t', '|'];

    /// <summary>The delimiter, and the length of Excel's sep= line with its line break; 0 without one.</summary>
    /// <param name="head">The beginning of the text.</param>
    /// <param name="isAll">Whether it is all of the text.</param>
    internal static (char Delimiter, int Skip) Find(string head, bool isAll)
    {
        if (Given(head) is { } given) return given;
        var best = (Delimiter: s_delimiters[0], Score: 0d);
        foreach (var delimiter in s_delimiters)
        {
            var score = Score(head, delimiter, isAll);
            if (score > best.Score) best = (delimiter, score);
        }
        // Typed by hand with a Chinese keyboard: 课程，星期，节次.
        return (best.Score == 0 && Score(head, FullWidthComma, isAll, 0.9) > 0 ? FullWidthComma : best.Delimiter, 0);
    }

    // sep=; also as a quoted cell, in capitals, with the delimiters that a spreadsheet hangs behind it, and with \t for a tab.
    private static (char, int)? Given(string head)
    {
        var end = head.IndexOfAny(['\r', '\n']);
        var line = end < 0 ? head : head.Substring(0, end);
        var at = line.StartsWith("\"", StringComparison.Ordinal) ? 1 : 0;
        if (string.Compare(line, at, SeparatorKey, 0, SeparatorKey.Length, StringComparison.OrdinalIgnoreCase) != 0) return null;
        var rest = line.Substring(at + SeparatorKey.Length);
        if (rest.Length == 0 || rest[0] == '"') return null;
        var delimiter = rest.StartsWith("\\t", StringComparison.Ordinal) ? '\t' : rest[0];
        var behind = rest.Substring(delimiter == '\t' && rest[0] == '\\' ? 2 : 1);
        if (behind.Any(c => c != '"' && c != delimiter && !s_delimiters.Contains(c) && !char.IsWhiteSpace(c))) return null;
        var breakLength = end < 0 ? 0 : head[end] == '\r' && end + 1 < head.Length && head[end + 1] == '\n' ? 2 : 1;
        return (delimiter, line.Length + breakLength);
    }

    private static double Score(string head, char delimiter, bool isAll, double leastShare = 0)
    {
        var scanner = new CsvScanner(new StringReader(head), delimiter);
        var counts = new List<int>();
        while (counts.Count <= Records && scanner.Read())
        {
            if (Enumerable.Range(0, scanner.Count).All(i => IsBlank(scanner.Text(i)))) continue;
            counts.Add(scanner.Count);
        }
        if (!isAll && counts.Count is > 1 and <= Records) counts.RemoveAt(counts.Count - 1); // cut off
        var usual = counts.Where(c => c > 1).GroupBy(c => c).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key)
            .FirstOrDefault();
        var share = usual is null ? 0 : (double)usual.Count() / counts.Count;
        return share < leastShare || usual is null ? 0 : share * (1 - (1d / usual.Key));
    }

    // A row of delimiters alone says nothing, whichever of them is the one.
    private static bool IsBlank(string cell) => cell.All(c => char.IsWhiteSpace(c) || s_delimiters.Contains(c));
}

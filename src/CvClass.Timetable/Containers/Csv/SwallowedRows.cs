using System.Collections.Generic;

namespace CvClass.Timetable.Containers.Csv;

/// <summary>
/// Finds records that two stray quotation marks have made of several rows: with the delimiters inside their quoted cells they have enough
/// for as many rows as they have lines.
/// </summary>
internal sealed class SwallowedRows
{
    private readonly List<(int First, int Last)> _found = [];
    private int _columns;
    private int _more;

    /// <summary>Looks at the record where the scanner stands.</summary>
    internal void Look(CsvScanner scanner)
    {
        if (scanner.QuotedBreaks == 0)
        {
            if (scanner.Count > _columns) _columns = scanner.Count;
            return;
        }
        var delimiters = (long)scanner.Count - 1 + scanner.QuotedDelimiters;
        if (_columns < 2 || delimiters < (scanner.QuotedBreaks + 1L) * (_columns - 1)) return;
        if (_found.Count < Limits.Warnings) _found.Add((scanner.QuoteLine, scanner.Line + scanner.QuotedBreaks));
        else _more++;
    }

    /// <summary>A sentence for each of them.</summary>
    internal IEnumerable<string> Warnings()
    {
        foreach (var (first, last) in _found) yield return Texts.FormatQuoteSwallows(first, last);
        if (_more > 0) yield return Texts.FormatQuoteSwallowsMore(Shown.Count(_more));
    }
}

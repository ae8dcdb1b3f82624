using System.Collections.Generic;
using System.IO;

namespace CvClass.Timetable.Containers.Csv;

/// <summary>The rows of a delimited text file, decoded as they are asked for.</summary>
internal sealed class TextSheet(ContainerSource source, TextForm form, char delimiter, int skip, List<string> warnings) : ISheet
{
    private bool _warned;

    public string Name => "";

    public bool IsHidden => false;

    public IReadOnlyCollection<int> HiddenColumns => [];

    public IEnumerable<SheetRow> Rows
    {
        get
        {
            using var text = form.OpenText(source);
            var scanner = Scan(text);
            var swallowed = _warned ? null : new SwallowedRows();
            while (scanner.Read())
            {
                swallowed?.Look(scanner);
                if (Cells(scanner) is { Length: > 0 } cells) yield return new SheetRow(scanner.Line, cells);
            }
            if (swallowed is not null) warnings.AddRange(swallowed.Warnings());
            _warned = true;
        }
    }

    /// <summary>Looks for a quotation mark that is never closed.</summary>
    /// <exception cref="ContainerException">There is one; the line is that on which it opens.</exception>
    internal void CheckQuotes()
    {
        if (form.HasNoQuotes) return;
        using var text = form.OpenText(source);
        var scanner = Scan(text);
        while (scanner.Read())
        {
            if (scanner.OpenQuoteLine > 0)
            {
                throw new ContainerException(Texts.FormatQuoteNotClosed(scanner.OpenQuoteLine), scanner.OpenQuoteLine);
            }
        }
    }

    private CsvScanner Scan(TextReader text)
    {
        if (skip > 0) text.ReadBlock(new char[skip], 0, skip);
        return new CsvScanner(text, delimiter, skip > 0 ? 2 : 1);
    }

    private static Cell[] Cells(CsvScanner scanner)
    {
        var filled = 0;
        for (var i = 0; i < scanner.Count; i++)
        {
            if (!scanner.IsBlank(i)) filled++;
        }
        if (filled == 0) return [];
        var cells = new Cell[filled];
        for (int i = 0, n = 0; i < scanner.Count; i++)
        {
            if (!scanner.IsBlank(i)) cells[n++] = new Cell(i + 1, CellKind.Text, scanner.Text(i));
        }
        return cells;
    }
}

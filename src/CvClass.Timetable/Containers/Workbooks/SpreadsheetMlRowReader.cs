using System;
using System.Collections.Generic;
using System.IO;
using System.Xml;

namespace CvClass.Timetable.Containers.Workbooks;

/// <summary>Goes through the rows of one sheet of a SpreadsheetML 2003 file once.</summary>
internal sealed class SpreadsheetMlRowReader : IDisposable
{
    private readonly XmlReader _xml;
    private readonly HashSet<string> _dateStyles;
    private readonly int _depth;
    private bool _ended;
    private int _row;
    private int _count;

    /// <summary>Goes to the sheet.</summary>
    internal SpreadsheetMlRowReader(TextReader text, int index, HashSet<string> dateStyles)
    {
        (_xml, _dateStyles) = (SafeXml.Open(text), dateStyles);
        for (var seen = -1; seen < index && !_ended;)
        {
            _ended = !_xml.Step();
            if (_xml.Opens("Row")) _xml.SkipElement();
            else if (_xml.Opens("Worksheet")) seen++;
        }
        _depth = _xml.Depth;
        _ended |= _xml.IsEmptyElement;
    }

    /// <summary>The next row, which may have no cells; null at the end.</summary>
    /// <exception cref="ContainerException">The sheet is damaged.</exception>
    internal SheetRow? Next()
    {
        try
        {
            while (!_ended)
            {
                _ended = !_xml.Step() || _xml.Depth <= _depth;
                if (!_ended && _xml.Opens("Row")) return ReadRow();
            }
            return null;
        }
        catch (Exception e) when (Damage.Is(e))
        {
            throw Damage.Of(e, _row);
        }
    }

    public void Dispose() => _xml.Dispose();

    private SheetRow ReadRow()
    {
        var number = _xml.Count("Index", int.MaxValue, _row + 1);
        if (number <= _row) throw new ContainerException(Texts.FormatRowsOutOfOrder(number, _row), _row);
        if (number > Limits.Rows) throw new ContainerException(Texts.FormatTooManyRows(Shown.Count(Limits.Rows)), _row);
        var isHidden = _xml.Attribute("Hidden") == "1";
        // Span counts the empty rows that follow.
        _row = Math.Min(number + _xml.Count("Span", Limits.Rows, 0, 0), Limits.Rows);
        return new SheetRow(number, ReadCells(number), isHidden);
    }

    private List<Cell> ReadCells(int row)
    {
        var cells = new List<Cell>();
        if (_xml.IsEmptyElement) return cells;
        var (depth, column) = (_xml.Depth, 0);
        while (_xml.Step() && _xml.Depth > depth)
        {
            if (!_xml.Opens("Cell")) continue;
            var at = _xml.Count("Index", int.MaxValue, column + 1);
            if (at <= column) throw new ContainerException(Texts.FormatColumnsOutOfOrder(at, column), row);
            if (at > Limits.Columns) throw new ContainerException(Texts.FormatTooManyColumns(Shown.Count(Limits.Columns)), row);
            if (++_count > Limits.Cells) throw new ContainerException(Texts.FormatTooManyCells(Shown.Count(Limits.Cells)), row);
            var across = _xml.Count("MergeAcross", Limits.Columns - at, 0, 0);
            var down = _xml.Count("MergeDown", Limits.Rows - row, 0, 0);
            column = at + across;
            if (ReadCell(at) is { } cell) cells.Add(cell with { ColumnSpan = across + 1, RowSpan = down + 1 });
        }
        return cells;
    }

    private Cell? ReadCell(int column)
    {
        var isDate = _dateStyles.Contains(_xml.Attribute("StyleID") ?? "");
        var formula = _xml.Attribute("Formula")?.TrimStart('=');
        var (type, text) = ("", (string?)null);
        if (!_xml.IsEmptyElement)
        {
            var depth = _xml.Depth;
            while (_xml.Step() && _xml.Depth > depth)
            {
                if (_xml.NodeType != XmlNodeType.Element) continue;
                if (_xml.LocalName == "Data") (type, text) = (_xml.Attribute("Type") ?? "", _xml.ReadText());
                else _xml.SkipElement(); // a comment
            }
        }
        if (text is null) return formula is null ? null : CellValue.Formula(column, formula);
        return type switch
        {
            "Number" when CellValue.TryParse(text, out var number) => CellValue.Number(column, number, isDate),
            "DateTime" when Serial.TryParse(text, out var date) => CellValue.Number(column, date, isDate: true),
            "Boolean" => CellValue.Boolean(column, text == "1"),
            "Error" => new Cell(column, CellKind.Error, text),
            _ => string.IsNullOrWhiteSpace(text) ? null : new Cell(column, CellKind.Text, text),
        };
    }
}

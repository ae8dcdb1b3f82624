using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Xml;

namespace CvClass.Timetable.Containers.Workbooks;

/// <summary>Goes through the rows of one table of an OpenDocument file once.</summary>
internal sealed class OpenDocumentRowReader : IDisposable
{
    private readonly XmlReader _xml;
    private readonly int _depth;
    private readonly List<Cell> _cells = [];
    private readonly StringBuilder _text = new();
    private readonly int _zero;
    private bool _ended;

    /// <summary>Goes to the table.</summary>
    internal OpenDocumentRowReader(Stream content, int index, int zero = 0)
    {
        _zero = zero;
        _xml = SafeXml.Open(content);
        for (var seen = -1; seen < index;)
        {
            if (!_xml.Step())
            {
                _ended = true;
                return;
            }
            if (_xml.Opens("table-row") || _xml.Opens("shapes") || _xml.Opens("forms") || _xml.Opens("tracked-changes")) _xml.SkipElement();
            else if (_xml.Opens("table") && _xml.Attribute("name") is not null) seen++;
        }
        _depth = _xml.Depth;
        _ended = _xml.IsEmptyElement;
    }

    /// <summary>The next row, how often it stands there, and whether it is hidden; null at the end of the table.</summary>
    /// <exception cref="ContainerException">The file is damaged.</exception>
    internal (Cell[] Cells, int Repeat, bool IsHidden)? Next()
    {
        try
        {
            while (!_ended)
            {
                _ended = !_xml.Step() || _xml.Depth <= _depth;
                if (_ended || _xml.NodeType != XmlNodeType.Element) continue;
                if (_xml.LocalName == "table-row") return ReadRow();
                if (_xml.LocalName is not ("table-header-rows" or "table-rows" or "table-row-group")) _xml.SkipElement();
            }
            return null;
        }
        catch (Exception e) when (Damage.Is(e))
        {
            throw Damage.Of(e);
        }
    }

    public void Dispose() => _xml.Dispose();

    private (Cell[] Cells, int Repeat, bool IsHidden) ReadRow()
    {
        var repeat = _xml.Count("number-rows-repeated", Limits.Rows);
        var isHidden = _xml.Attribute("visibility") is "collapse" or "filter";
        _cells.Clear();
        if (!_xml.IsEmptyElement)
        {
            var (depth, column) = (_xml.Depth, 0);
            while (_xml.Step() && _xml.Depth > depth)
            {
                if (_xml.NodeType != XmlNodeType.Element) continue;
                if (_xml.LocalName is "table-cell" or "covered-table-cell") column = ReadCells(column);
                else _xml.SkipElement();
            }
        }
        return (_cells.Count == 0 ? [] : _cells.ToArray(), repeat, isHidden);
    }

    // A cell and those like it to its right; gives the last column.
    private int ReadCells(int column)
    {
        var repeat = _xml.Count("number-columns-repeated", Limits.Columns);
        if (_xml.LocalName == "covered-table-cell")
        {
            _xml.SkipElement();
        }
        else if (ReadCell() is { } cell)
        {
            if (column + repeat > Limits.Columns) throw new ContainerException(Texts.FormatTooManyColumns(Shown.Count(Limits.Columns)));
            for (var i = 1; i <= repeat; i++) _cells.Add(cell with { Column = column + i });
        }
        return Math.Min(column + repeat, Limits.Columns);
    }

    private Cell? ReadCell()
    {
        var (rows, columns) = (_xml.Count("number-rows-spanned", Limits.Rows), _xml.Count("number-columns-spanned", Limits.Columns));
        string? type = null, value = null, formula = null;
        var isError = false;
        while (_xml.MoveToNextAttribute())
        {
            switch (_xml.LocalName)
            {
                case "value-type" when _xml.Value == "error":
                    isError = true;
                    break;
                case "value-type":
                    type = _xml.Value;
                    break;
                case "value" or "date-value" or "time-value" or "boolean-value" or "string-value":
                    value = _xml.Value;
                    break;
                case "formula":
                    formula = _xml.Value.Substring(_xml.Value.IndexOf('=') + 1);
                    break;
                default:
                    break;
            }
        }
        _xml.MoveToElement();
        var text = ReadParagraphs();
        return Value(type, value, text, isError, formula) is { } cell
            ? cell with { RowSpan = rows, ColumnSpan = columns, Zero = cell.Kind == CellKind.Number ? _zero : 0 } : null;
    }

    private static Cell? Value(string? type, string? value, string text, bool isError, string? formula)
    {
        if (isError) return new Cell(0, CellKind.Error, text);
        if (type is null && formula is not null && text.Length == 0) return CellValue.Formula(0, formula);
        switch (type)
        {
            case "float" or "percentage" or "currency" when value is not null && CellValue.TryParse(value, out var number):
                return CellValue.Number(0, number, isDate: false);
            case "date" when value is not null && Serial.TryParse(value, out var date):
                return CellValue.Number(0, date, isDate: true);
            case "time" when value is not null && TryParseTime(value, out var time):
                return CellValue.Number(0, time, isDate: true);
            case "boolean" when value is not null:
                return CellValue.Boolean(0, value == "true");
            default:
                if (text.Length == 0 && value is not null) text = value;
                return string.IsNullOrWhiteSpace(text) ? null : new Cell(0, CellKind.Text, text);
        }
    }

    private static bool TryParseTime(string duration, out double days)
    {
        days = 0;
        try
        {
            days = XmlConvert.ToTimeSpan(duration).TotalDays;
            return true;
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return false;
        }
    }

    // Paragraphs are lines; comments and phonetic text are no part of the value.
    private string ReadParagraphs()
    {
        if (_xml.IsEmptyElement) return "";
        _text.Clear();
        var (depth, paragraphs) = (_xml.Depth, 0);
        while (_xml.Step() && _xml.Depth > depth)
        {
            if (_xml.NodeType != XmlNodeType.Element)
            {
                // Blanks between the paragraphs are layout of the file.
                if (_xml.IsText() && _xml.Depth > depth + 1) AppendCollapsed(_xml.Value);
                continue;
            }
            switch (_xml.LocalName)
            {
                case "p" or "h":
                    if (paragraphs++ > 0) _text.Append('\n');
                    break;
                case "s":
                    _text.Append(' ', _xml.Count("c", 1000));
                    break;
                case "tab":
                    _text.Append('\t');
                    break;
                case "line-break":
                    _text.Append('\n');
                    break;
                case "a" or "span" or "ruby" or "ruby-base" or "meta" or "bookmark":
                    break;
                default:
                    _xml.SkipElement();
                    break;
            }
            if (_text.Length > Limits.CellLength) throw new ContainerException(Texts.FormatCellTooLong(Shown.Count(Limits.CellLength)));
        }
        return _text.ToString();
    }

    // Runs of white space are one space; several are written as elements.
    private void AppendCollapsed(string text)
    {
        foreach (var c in text)
        {
            var isSpace = c is ' ' or '\t' or '\r' or '\n';
            if (!isSpace) _text.Append(c);
            else if (_text.Length > 0 && _text[_text.Length - 1] is not (' ' or '\n')) _text.Append(' ');
        }
        if (_text.Length > Limits.CellLength) throw new ContainerException(Texts.FormatCellTooLong(Shown.Count(Limits.CellLength)));
    }
}

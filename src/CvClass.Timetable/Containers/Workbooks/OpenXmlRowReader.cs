using System;
using System.Collections.Generic;
using System.Globalization;
using System.Xml;

namespace CvClass.Timetable.Containers.Workbooks;

/// <summary>Goes through the rows of an .xlsx sheet once.</summary>
internal sealed class OpenXmlRowReader : IDisposable
{
    private readonly OpenXmlParts _workbook;
    private readonly Merges _merges;
    private readonly XmlReader _xml;
    private readonly Names _names;
    private readonly List<Cell> _cells = [];
    private readonly Dictionary<string, string> _sharedFormulas = [];
    private int _row;
    private int _column;
    private int _count;

    internal OpenXmlRowReader(OpenXmlParts workbook, Merges merges, string part)
    {
        (_workbook, _merges) = (workbook, merges);
        var table = SafeXml.NewNames();
        _names = new Names(table);
        var sheet = workbook.Package.OpenSheet(part);
        _xml = Damage.Guard(() => SafeXml.Open(sheet, table));
    }

    /// <summary>The next row that has cells; null at the end.</summary>
    /// <exception cref="ContainerException">The sheet is damaged.</exception>
    internal SheetRow? Next()
    {
        try
        {
            while (_xml.Step())
            {
                if (_xml.NodeType != XmlNodeType.Element || !ReferenceEquals(_xml.LocalName, _names.Row)) continue;
                if (ReadRow() is { } row) return row;
            }
            return null;
        }
        catch (Exception e) when (Damage.Is(e))
        {
            throw Damage.Of(e, _row);
        }
    }

    public void Dispose() => _xml.Dispose();

    private SheetRow? ReadRow()
    {
        var (number, isHidden) = (_row + 1, false);
        while (_xml.MoveToNextAttribute())
        {
            if (ReferenceEquals(_xml.LocalName, _names.R)) number = RowNumber(_xml.Value);
            else if (ReferenceEquals(_xml.LocalName, _names.Hidden)) isHidden = OpenXmlContainer.IsTrue(_xml.Value);
        }
        _xml.MoveToElement();
        if (number <= _row) throw new ContainerException(Texts.FormatRowsOutOfOrder(number, _row), _row);
        if (number > Limits.Rows) throw new ContainerException(Texts.FormatTooManyRows(Shown.Count(Limits.Rows)), _row);
        (_row, _column) = (number, 0);
        if (_xml.IsEmptyElement) return null;
        _cells.Clear();
        var (last, inOrder) = (0, true);
        while (_xml.Step() && _xml.NodeType != XmlNodeType.EndElement)
        {
            if (_xml.NodeType != XmlNodeType.Element) continue;
            if (!ReferenceEquals(_xml.LocalName, _names.C))
            {
                _xml.SkipElement();
                continue;
            }
            if (ReadCell() is not { } cell) continue;
            inOrder &= cell.Column > last;
            last = cell.Column;
            _cells.Add(_merges.Spread(_row, cell));
            if (++_count > Limits.Cells) throw new ContainerException(Texts.FormatTooManyCells(Shown.Count(Limits.Cells)), _row);
        }
        if (!inOrder) Order();
        return _cells.Count == 0 ? null : new SheetRow(_row, _cells.ToArray(), isHidden);
    }

    // Of two cells at one place the later one counts, as it would by writing one over the other.
    private void Order()
    {
        var byColumn = new SortedDictionary<int, Cell>();
        foreach (var cell in _cells) byColumn[cell.Column] = cell;
        _cells.Clear();
        _cells.AddRange(byColumn.Values);
    }

    private Cell? ReadCell()
    {
        var (column, style, type) = (_column + 1, 0, "n");
        while (_xml.MoveToNextAttribute())
        {
            var attribute = _xml.LocalName;
            if (ReferenceEquals(attribute, _names.R)) column = Column(_xml.Value, column);
            else if (ReferenceEquals(attribute, _names.S)) style = Small(_xml.Value);
            else if (ReferenceEquals(attribute, _names.T)) type = _xml.Value;
        }
        _xml.MoveToElement();
        if (column > Limits.Columns) throw new ContainerException(Texts.FormatTooManyColumns(Shown.Count(Limits.Columns)), _row);
        _column = column;
        if (_xml.IsEmptyElement) return null;
        string? value = null, formula = null;
        // What is inside is read or skipped to its own end, so the first end that is met is the cell's.
        while (_xml.Step() && _xml.NodeType != XmlNodeType.EndElement)
        {
            if (_xml.NodeType != XmlNodeType.Element) continue;
            if (ReferenceEquals(_xml.LocalName, _names.V)) value = _xml.ReadText();
            else if (ReferenceEquals(_xml.LocalName, _names.Is)) value = SharedStrings.ReadString(_xml);
            else if (ReferenceEquals(_xml.LocalName, _names.F)) formula = ReadFormula();
            else _xml.SkipElement();
        }
        if (string.IsNullOrEmpty(value))
        {
            // A formula whose text is empty has been calculated; one without any value has not.
            return formula is null || (type == "str" && value is not null) ? null : CellValue.Formula(column, formula);
        }
        return ReadValue(column, style, type, value!);
    }

    private Cell? ReadValue(int column, int style, string type, string value)
    {
        switch (type)
        {
            case "s":
                var index = Small(value.Trim());
                var strings = _workbook.Strings.Value;
                if (index < 0 || index >= strings.Count) throw new ContainerException(Texts.FormatNoSuchString(value), _row);
                return TextCell(column, strings[index]);
            case "b":
                return CellValue.Boolean(column, OpenXmlContainer.IsTrue(value.Trim()));
            case "e":
                return new Cell(column, CellKind.Error, value);
            case "d" when Serial.TryParse(value.Trim(), out var date):
                return CellValue.Number(column, date, isDate: true);
            case "n" when CellValue.TryParse(value, out var number):
                return CellValue.Number(column, number, _workbook.Styles.IsDate(style), _workbook.Is1904);
            case "inlineStr":
                return TextCell(column, value);
            default:
                return TextCell(column, SharedStrings.Unescape(value));
        }
    }

    private static Cell? TextCell(int column, string text) =>
        string.IsNullOrWhiteSpace(text) ? null : new Cell(column, CellKind.Text, text);

    // Of a shared formula only the first cell has the text.
    private string ReadFormula()
    {
        var shared = _xml.GetAttribute("si");
        var formula = _xml.ReadText();
        if (shared is null) return formula;
        if (formula.Length == 0) return _sharedFormulas.TryGetValue(shared, out var first) ? first : "";
        if (_sharedFormulas.Count < Limits.XmlNames) _sharedFormulas[shared] = formula;
        return formula;
    }

    private int RowNumber(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0) return number;
        throw new ContainerException(Texts.FormatBadReference(text), _row);
    }

    private int Column(string reference, int next)
    {
        if (CellReference.TryParse(reference, 0, reference.Length, out _, out var column)) return column;
        return reference.Length == 0 ? next : throw new ContainerException(Texts.FormatBadReference(reference), _row);
    }

    private static int Small(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    // Compared by reference, which is what makes a reader of XML fast.
    private sealed class Names(XmlNameTable table)
    {
        internal string Row { get; } = table.Add("row");

        internal string C { get; } = table.Add("c");

        internal string R { get; } = table.Add("r");

        internal string S { get; } = table.Add("s");

        internal string T { get; } = table.Add("t");

        internal string V { get; } = table.Add("v");

        internal string F { get; } = table.Add("f");

        internal string Is { get; } = table.Add("is");

        internal string Hidden { get; } = table.Add("hidden");
    }
}

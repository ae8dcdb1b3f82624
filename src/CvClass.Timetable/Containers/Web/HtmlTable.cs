using System;
using System.Collections.Generic;
using System.Linq;

namespace CvClass.Timetable.Containers.Web;

/// <summary>A table of a web page while it is read: which columns cells of rows above still cover, and the rows so far.</summary>
internal sealed class HtmlTable
{
    // The limits that browsers keep.
    private const int MaxColumnSpan = 1000;
    private const int MaxRowSpan = 65_534;
    private const long MaxSteps = 200_000_000;

    private readonly List<SheetRow> _rows = [];
    private readonly List<int> _coveredTo = [];
    private readonly List<Cell> _cells = [];
    private long _steps;
    private int _row;
    private bool _rowIsHidden;
    private int _column;
    private (int Rows, int Columns) _span;

    /// <param name="above">Lines of the page that stand above the table; they become rows, as they do in Excel.</param>
    internal HtmlTable(IEnumerable<string> above)
    {
        foreach (var line in above) _rows.Add(new SheetRow(++_row, [new Cell(1, CellKind.Text, line)]));
        RowsAbove = _row;
    }

    /// <summary>Rows that are lines from above the table.</summary>
    internal int RowsAbove { get; }

    /// <summary>Caption; empty without one.</summary>
    internal string Caption { get; set; } = "";

    /// <summary>The text of the cell that is open; null outside of cells.</summary>
    internal HtmlText? Open { get; private set; }

    /// <summary>Whether a row is open.</summary>
    internal bool IsInRow { get; private set; }

    /// <summary>The rows that have cells.</summary>
    internal IReadOnlyList<SheetRow> Rows => _rows;

    /// <summary>Begins a row; an open one ends.</summary>
    internal void BeginRow(bool isHidden)
    {
        EndRow();
        if (++_row > Limits.Rows) throw new ContainerException(Texts.FormatTooManyRows(Shown.Count(Limits.Rows)), _row);
        (IsInRow, _rowIsHidden, _column) = (true, isHidden, 0);
    }

    /// <summary>Begins a cell; an open one ends.</summary>
    internal void BeginCell(int rows, int columns)
    {
        if (!IsInRow) BeginRow(false);
        EndCell();
        while (_column < _coveredTo.Count && _coveredTo[_column] >= _row) Step();
        _span = (Math.Min(rows, MaxRowSpan), Math.Min(columns, MaxColumnSpan));
        if (_column + _span.Columns > Limits.Columns)
        {
            throw new ContainerException(Texts.FormatTooManyColumns(Shown.Count(Limits.Columns)), _row);
        }
        Open = new HtmlText();
    }

    /// <summary>Ends the cell, if one is open.</summary>
    internal void EndCell()
    {
        if (Open is null) return;
        var text = Open.ToString();
        Open = null;
        if (!string.IsNullOrWhiteSpace(text)) _cells.Add(new Cell(_column + 1, CellKind.Text, text, 0, _span.Rows, _span.Columns));
        for (var i = 0; i < _span.Columns; i++)
        {
            if (_column == _coveredTo.Count) _coveredTo.Add(0);
            _coveredTo[_column] = _row + _span.Rows - 1;
            Step();
        }
    }

    /// <summary>Ends the row, if one is open.</summary>
    internal void EndRow()
    {
        EndCell();
        IsInRow = false;
        if (_cells.Count > 0) _rows.Add(new SheetRow(_row, _cells.ToArray(), _rowIsHidden));
        _cells.Clear();
    }

    /// <summary>
    /// The lines of a table that lays text out: a single cell, or inside of another table one row or one column. Null if it holds data.
    /// </summary>
    internal IEnumerable<string>? AsLines(bool isNested)
    {
        var own = _rows.Skip(RowsAbove).ToList();
        var isColumn = own.All(r => r.Cells.Count == 1 && r.Cells[0].Column == 1);
        var isLayout = isNested ? own.Count <= 1 || isColumn : own.Count <= 1 && isColumn;
        return isLayout ? own.Select(r => string.Join(" ", r.Cells.Select(c => c.Text))) : null;
    }

    private void Step()
    {
        _column++;
        if (++_steps > MaxSteps) throw new ContainerException(Texts.FormatTooManyCells(Shown.Count(Limits.Cells)), _row);
    }
}

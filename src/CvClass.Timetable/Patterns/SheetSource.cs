using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Patterns;

/// <summary>
/// A sheet as layouts read it: without blank cells, without hidden ones if asked for, merged cells in every row that they cover.
/// </summary>
internal sealed class SheetSource
{
    /// <summary>Rows in which a header is looked for.</summary>
    internal const int HeaderRows = 20;

    private const int MostHeadRows = 10000;

    private readonly ISheet _sheet;
    private readonly bool _excludesHidden;
    private readonly int _headRows;
    private readonly CancellationToken _cancellation;
    private List<TableRow>? _head;

    /// <param name="sheet">The sheet.</param>
    /// <param name="isText">Whether it comes from a text file, whose places are lines.</param>
    /// <param name="excludesHidden">Whether hidden rows and columns are left out.</param>
    /// <param name="headerRow">The row of the header, where it was given.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    internal SheetSource(ISheet sheet, bool isText, bool excludesHidden, int? headerRow = null, CancellationToken cancellation = default)
    {
        _cancellation = cancellation;
        _headRows = (2 * HeaderRows) + Math.Max(HeaderRows, Math.Min(headerRow ?? 0, MostHeadRows));
        _sheet = sheet;
        _excludesHidden = excludesHidden;
        IsText = isText;
    }

    /// <summary>Name; null where the container has none.</summary>
    internal string? Name => _sheet.Name.Length > 0 ? _sheet.Name : null;

    /// <summary>Whether its places are lines.</summary>
    internal bool IsText { get; }

    /// <summary>Hidden rows that were read since the last call of <see cref="Rows"/>.</summary>
    internal int HiddenRows { get; private set; }

    /// <summary>The first rows, enough to find out what the sheet is.</summary>
    internal IReadOnlyList<TableRow> Head => _head ??= Rows().Take(_headRows).ToList();

    /// <summary>Whether there is nothing on the sheet.</summary>
    internal bool IsBlank => Head.Count == 0;

    /// <summary>Reads the rows from the top.</summary>
    internal IEnumerable<TableRow> Rows()
    {
        HiddenRows = 0;
        var reaching = new List<PlacedCell>();
        foreach (var row in _sheet.Rows)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (row.IsHidden && _excludesHidden) continue;
            if (reaching.Count > 0) reaching.RemoveAll(c => (long)c.Row + c.Cell.RowSpan <= row.Number);
            if (reaching.Count == 0 && IsSimple(row))
            {
                if (row.IsHidden) HiddenRows++;
                yield return new TableRow(row.Number, Place(row));
                continue;
            }
            var cells = new List<PlacedCell>(row.Cells.Count + reaching.Count);
            foreach (var cell in row.Cells)
            {
                if (CellReader.IsBlank(cell) || (_excludesHidden && _sheet.HiddenColumns.Contains(cell.Column))) continue;
                cells.Add(new PlacedCell(cell, row.Number));
            }
            if (cells.Count == 0) continue;
            if (row.IsHidden) HiddenRows++;
            if (reaching.Count > 0)
            {
                cells.AddRange(reaching);
                cells.Sort((a, b) => a.Cell.Column.CompareTo(b.Cell.Column));
            }
            foreach (var cell in row.Cells)
            {
                if (cell.RowSpan > 1 && !CellReader.IsBlank(cell)) reaching.Add(new PlacedCell(cell, row.Number));
            }
            yield return new TableRow(row.Number, cells);
        }
    }

    // Nothing merged, blank or hidden: the cells are as they are.
    private bool IsSimple(SheetRow row)
    {
        if (_excludesHidden && _sheet.HiddenColumns.Count > 0) return false;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var cell = row.Cells[i];
            if (cell.RowSpan > 1 || CellReader.IsBlank(cell)) return false;
        }
        return row.Cells.Count > 0;
    }

    private static PlacedCell[] Place(SheetRow row)
    {
        var cells = new PlacedCell[row.Cells.Count];
        for (var i = 0; i < cells.Length; i++) cells[i] = new PlacedCell(row.Cells[i], row.Number);
        return cells;
    }
}

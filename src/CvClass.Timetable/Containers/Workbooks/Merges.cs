using System;
using System.Collections.Generic;

namespace CvClass.Timetable.Containers.Workbooks;

/// <summary>The merged cells of a sheet, by their upper left corner.</summary>
internal sealed class Merges
{
    private readonly Dictionary<long, (int Rows, int Columns)> _spans = [];

    /// <summary>A sheet without merged cells.</summary>
    internal static Merges None { get; } = new();

    /// <summary>Adds a merged cell; what lies outside of a sheet is cut off, and what ends before it begins is none.</summary>
    internal void Add(int top, int left, int bottom, int right)
    {
        if (top > Limits.Rows || left > Limits.Columns || bottom < top || right < left) return;
        _spans[Key(top, left)] = (Math.Min(bottom, Limits.Rows) - top + 1, Math.Min(right, Limits.Columns) - left + 1);
    }

    /// <summary>The cell with the rows and columns that it covers.</summary>
    internal Cell Spread(int row, in Cell cell) =>
        _spans.Count > 0 && _spans.TryGetValue(Key(row, cell.Column), out var span)
            ? cell with { RowSpan = span.Rows, ColumnSpan = span.Columns } : cell;

    private static long Key(int row, int column) => ((long)row << 16) | (uint)column;
}

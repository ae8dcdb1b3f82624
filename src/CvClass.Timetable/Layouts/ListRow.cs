using System;
using System.Collections.Generic;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Layouts;

/// <summary>One row of a list while it is read: gives cells by column, and keeps what is wrong with them.</summary>
internal sealed class ListRow
{
    private static readonly Func<Cell, string?> s_line = cell => CellReader.Line(cell);

    private readonly IReadOnlyDictionary<int, PlacedCell>? _above;

    /// <param name="row">The row.</param>
    /// <param name="draft">Where its issues go.</param>
    /// <param name="above">Cells above that fill empty ones, by column.</param>
    internal ListRow(TableRow row, LessonDraft draft, IReadOnlyDictionary<int, PlacedCell>? above)
    {
        Row = row;
        Draft = draft;
        _above = above;
    }

    /// <summary>The row.</summary>
    internal TableRow Row { get; }

    /// <summary>Where its issues go.</summary>
    internal LessonDraft Draft { get; }

    /// <summary>The cell of a column; one that does not exist where it is empty or there is no such column.</summary>
    internal PlacedCell Cell(Column? column)
    {
        if (column is null) return default;
        var cell = Row.At(column.Index);
        return !cell.Exists && _above is not null && _above.TryGetValue(column.Index, out var above) ? above : cell;
    }

    /// <summary>Whether a column has something.</summary>
    internal bool Has(Column? column) => Cell(column).Exists;

    /// <summary>Where a column's cell stands; an empty one in this row.</summary>
    internal CellPlace Place(Column column)
    {
        var cell = Cell(column);
        var isSecret = column.Service is { } service && service.EndsWith("Password", StringComparison.Ordinal);
        return cell.Exists
            ? new CellPlace(cell.Row, cell.Cell.Column, column.Header, cell.Cell.Text, isSecret)
            : new CellPlace(Row.Number, column.Index, column.Header, "", isSecret);
    }

    /// <summary>The plain text of a column; null where it is empty or wrong, which is then an issue.</summary>
    internal string? Line(Column? column) => Read(column, s_line) is { Length: > 0 } text ? text : null;

    /// <summary>Reads a column; the default where it is empty or wrong, which is then an issue.</summary>
    internal T? Read<T>(Column? column, Func<Cell, T> read)
    {
        var cell = Cell(column);
        if (!cell.Exists) return default;
        try
        {
            return read(cell.Cell);
        }
        catch (FormatException e)
        {
            Fail(column!, e.Message);
            return default;
        }
    }

    /// <summary>Notes that a column is wrong.</summary>
    internal void Fail(Column column, string message) => Draft.Issues.Add(new CellIssue(Place(column), message));
}

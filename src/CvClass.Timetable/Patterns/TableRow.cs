using System.Collections.Generic;

namespace CvClass.Timetable.Patterns;

/// <summary>A row with the cells that stand in it and those that reach into it from above.</summary>
/// <param name="Number">Row or line.</param>
/// <param name="Cells">Cells in the order of their columns.</param>
internal sealed record TableRow(int Number, IReadOnlyList<PlacedCell> Cells)
{
    /// <summary>The cell that covers a column; one that does not exist where there is none.</summary>
    internal PlacedCell At(int column)
    {
        var (low, high) = (0, Cells.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var cell = Cells[middle].Cell;
            if (cell.Column > column) high = middle - 1;
            else if (cell.Column + cell.ColumnSpan <= column) low = middle + 1;
            else return Cells[middle];
        }
        return default;
    }
}

using System.Collections.Generic;

namespace CvClass.Timetable.Containers;

/// <summary>A row that has at least one cell.</summary>
/// <param name="Number">Row of the sheet, from 1; of a text file the line on which the record begins.</param>
/// <param name="Cells">The cells that are not empty, in order of their columns.</param>
/// <param name="IsHidden">Whether the row is hidden.</param>
internal sealed record SheetRow(int Number, IReadOnlyList<Cell> Cells, bool IsHidden = false);

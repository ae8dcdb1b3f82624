namespace CvClass.Timetable.Containers;

/// <summary>A cell that is not empty, where it stands, and how many rows and columns it covers.</summary>
/// <param name="Column">Column, from 1; the leftmost one of a merged cell.</param>
/// <param name="Kind">What the file says that it is.</param>
/// <param name="Text">The text as a person would see it: untrimmed, with line breaks as \n; never null.</param>
/// <param name="Number">The value of a number or date; 0 otherwise.</param>
/// <param name="RowSpan">Rows that it covers, itself included; 1 where it is not merged.</param>
/// <param name="ColumnSpan">Columns that it covers, itself included; 1 where it is not merged.</param>
internal readonly record struct Cell(int Column, CellKind Kind, string Text, double Number = 0, int RowSpan = 1, int ColumnSpan = 1);

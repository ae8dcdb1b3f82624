using CvClass.Timetable.Values;

namespace CvClass.Timetable.Patterns;

/// <summary>A column with a header.</summary>
/// <param name="Index">Column of the sheet, from 1.</param>
/// <param name="Header">Header as the file has it, on one line.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Service">Name of the parameter where it is one of the service; null otherwise.</param>
/// <param name="Rank">Of several columns with one role the one with the lowest rank has it.</param>
/// <param name="Upper">Header above the header, of two header rows; empty otherwise.</param>
internal sealed record Column(int Index, string Header, ColumnRole Role, string? Service = null, int Rank = 0, string Upper = "");

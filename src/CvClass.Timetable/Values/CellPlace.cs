namespace CvClass.Timetable.Values;

/// <summary>Where a value stands.</summary>
/// <param name="Line">Line or row.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Header">Header of the column; empty where it has none.</param>
/// <param name="Value">The text of the cell.</param>
/// <param name="IsSecret">Whether the value is a password.</param>
internal readonly record struct CellPlace(int Line, int Column, string Header, string Value, bool IsSecret = false);

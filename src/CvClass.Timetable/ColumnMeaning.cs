namespace CvClass.Timetable;

/// <summary>How a column was understood.</summary>
/// <param name="Column">Column from 1.</param>
/// <param name="Header">Header as the file has it.</param>
/// <param name="Meaning">What it means; null where it travels along.</param>
internal sealed record ColumnMeaning(int Column, string Header, string? Meaning);

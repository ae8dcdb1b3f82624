namespace CvClass.Timetable.Values;

/// <summary>A cell that is wrong, and why.</summary>
/// <param name="Place">The cell.</param>
/// <param name="Message">What is wrong and the way out.</param>
internal readonly record struct CellIssue(CellPlace Place, string Message);

namespace CvClass.Timetable.Patterns;

/// <summary>Something in a file that is wrong, and the way out.</summary>
/// <param name="Sheet">Sheet; null where the container has no names, or where the whole file is meant.</param>
/// <param name="Line">Line or row, from 1; 0 where the whole file is meant.</param>
/// <param name="Column">Header of the column; empty where it has none.</param>
/// <param name="Cell">Address as D5; null in text files.</param>
/// <param name="Value">What the cell shows; invisible characters as \u200B, passwords as ***.</param>
/// <param name="Message">What is wrong, the rule, and the one parameter that is the way out.</param>
internal sealed record Problem(string? Sheet, int Line, string Column, string? Cell, string Value, string Message)
{
    /// <summary>Where it is, without the file: Sheet1!D5, or line 9, 日期; empty for the whole file.</summary>
    internal string Place => TimetablePlace.Show(Sheet, Line, Column, Cell);
}

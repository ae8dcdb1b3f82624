namespace CvClass;

/// <summary>Where a timetable is wrong: the target of the error that Import-CvTimetable writes.</summary>
/// <param name="File">The file.</param>
/// <param name="Sheet">Sheet; null where the file has none, or where the whole file is meant.</param>
/// <param name="Line">Line or row, from 1; 0 where the whole file is meant.</param>
/// <param name="Column">Header of the column as the file has it; empty where there is none.</param>
/// <param name="Cell">Address of the cell, such as D5; null in text files.</param>
/// <param name="Value">What the cell shows; *** where it is a password.</param>
public sealed record TimetableProblem(string File, string? Sheet, int Line, string Column, string? Cell, string Value)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        var sheet = string.IsNullOrEmpty(Sheet) ? "" : Sheet + "!";
        if (Cell is not null) return $"{File}:{sheet}{Cell}";
        return Line == 0 ? File : Column.Length == 0 ? $"{File}:{Line}" : $"{File}:{Line}:{Column}";
    }
}

namespace CvClass;

/// <summary>Where a timetable row is wrong: the target of the error that Import-CvTimetable writes.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">Line on which the row begins.</param>
/// <param name="Column">Header of the column as the file has it.</param>
/// <param name="Value">The cell; masked where it is a password.</param>
public sealed record TimetableProblem(string File, int Line, string Column, string Value)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}:{Column}";
}

namespace CvClass;

/// <summary>How Import-CvTimetable understands a column.</summary>
/// <param name="Column">Number of the column, from 1.</param>
/// <param name="Header">Header as the file has it.</param>
/// <param name="Meaning">What it means: Course, StartTime, TeacherPassword, ...; null where it only travels along.</param>
public sealed record TimetableColumn(int Column, string Header, string? Meaning)
{
    /// <inheritdoc/>
    public override string ToString() => Meaning is null ? Header : $"{Header} = {Meaning}";
}

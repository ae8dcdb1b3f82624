using System;

namespace CvClass.Timetable.Values;

/// <summary>A cell that is wrong, where the way to its row is long.</summary>
/// <param name="issue">The cell and why.</param>
/// <param name="inner">The cause.</param>
internal sealed class CellException(CellIssue issue, Exception? inner) : Exception(issue.Message, inner)
{
    /// <summary>The cell and why.</summary>
    internal CellIssue Issue { get; } = issue;
}

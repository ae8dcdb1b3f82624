using System.Collections.Generic;

namespace CvClass.Timetable.Values;

/// <summary>
/// What one entry of a time cell says: weeks, weekday, periods and clock, each null where it is silent, and the text around them.
/// </summary>
/// <param name="Weeks">Weeks.</param>
/// <param name="Weekday">1 to 7.</param>
/// <param name="Periods">Periods in order.</param>
/// <param name="Clock">Time of day.</param>
/// <param name="Before">Text in front of the pattern.</param>
/// <param name="After">Parts behind the pattern: place, teacher, and anything else.</param>
internal sealed record TimeEntry(WeekSet? Weeks, int? Weekday, IReadOnlyList<int>? Periods, ClockRange? Clock, string Before,
    IReadOnlyList<string> After)
{
    /// <summary>Whether there was any pattern.</summary>
    internal bool HasPattern => Weeks is not null || Weekday is not null || Periods is not null || Clock is not null;
}

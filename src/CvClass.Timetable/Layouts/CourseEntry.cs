using System.Collections.Generic;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Layouts;

/// <summary>One course of a grid cell; null is what the cell does not say.</summary>
/// <param name="Course">Name without codes and marks.</param>
/// <param name="Teacher">Teacher without codes and titles.</param>
/// <param name="Location">Place.</param>
/// <param name="Weeks">Weeks.</param>
/// <param name="Periods">Periods of its own.</param>
/// <param name="Clock">Clock of its own.</param>
/// <param name="Class">Class.</param>
internal sealed record CourseEntry(string Course, string? Teacher, string? Location, WeekSet? Weeks, IReadOnlyList<int>? Periods,
    ClockRange? Clock, string? Class = null);

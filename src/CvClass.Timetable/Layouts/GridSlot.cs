using System.Collections.Generic;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Layouts;

/// <summary>What the label of a row or column of a grid says; null is what it does not say.</summary>
/// <param name="Weekday">1 to 7.</param>
/// <param name="Periods">Periods.</param>
/// <param name="Clock">Clock.</param>
/// <param name="Class">Class.</param>
/// <param name="Teacher">Teacher.</param>
/// <param name="Location">Place.</param>
/// <param name="IsBig">Whether it numbers double periods (第一大节) and does not say which periods are in them.</param>
/// <param name="Weeks">Weeks.</param>
/// <param name="Course">Course of cells that name only a class.</param>
internal sealed record GridSlot(int? Weekday = null, IReadOnlyList<int>? Periods = null, ClockRange? Clock = null, string? Class = null,
    string? Teacher = null, string? Location = null, bool IsBig = false, WeekSet? Weeks = null, string? Course = null)
{
    /// <summary>What both labels say together.</summary>
    internal GridSlot And(GridSlot other) =>
        new(Weekday ?? other.Weekday, Periods ?? other.Periods, Clock ?? other.Clock, Class ?? other.Class, Teacher ?? other.Teacher,
            Location ?? other.Location, IsBig || other.IsBig,
            Weeks is { } weeks && other.Weeks is { } more ? weeks.And(more) : Weeks ?? other.Weeks,
            Course ?? other.Course);

    /// <summary>Whether it says a period or a clock, or means to.</summary>
    internal bool HasTime => Periods is not null || Clock is not null || IsBig;
}

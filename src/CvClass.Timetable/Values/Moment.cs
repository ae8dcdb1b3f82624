using System;

namespace CvClass.Timetable.Values;

/// <summary>What a cell says of when: a date, a time of day, a range of them, or all of it.</summary>
/// <param name="Date">Day, where it has one.</param>
/// <param name="Start">Time of day, where it has one.</param>
/// <param name="End">End of the range, where it has one.</param>
/// <param name="EndDate">Day of the end, where the range names it.</param>
/// <param name="Offset">Offset from UTC, where it has one.</param>
internal readonly record struct Moment(DateTime? Date, TimeSpan? Start, TimeSpan? End = null, DateTime? EndDate = null,
    TimeSpan? Offset = null);

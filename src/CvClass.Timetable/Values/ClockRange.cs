using System;

namespace CvClass.Timetable.Values;

/// <summary>From one time of a day to another.</summary>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends; null where only the start is known.</param>
internal readonly record struct ClockRange(TimeSpan Start, TimeSpan? End);

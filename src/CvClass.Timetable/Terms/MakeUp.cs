using System;

namespace CvClass.Timetable.Terms;

/// <summary>Whose lessons a make-up day holds: those of another date, or of a weekday of its own week.</summary>
/// <param name="Date">The other date; null where a weekday is meant.</param>
/// <param name="Weekday">1 to 7; 0 where a date is meant.</param>
internal readonly record struct MakeUp(DateTime? Date, int Weekday = 0);

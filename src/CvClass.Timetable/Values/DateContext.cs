using System;

namespace CvClass.Timetable.Values;

/// <summary>The options about dates.</summary>
/// <param name="Order">Order of the parts of a date that does not begin with its year; null where it was not given.</param>
/// <param name="TermStart">A day of the first week: the year of dates without one; null where it was not given.</param>
internal sealed record DateContext(DateOrder? Order, DateTime? TermStart);

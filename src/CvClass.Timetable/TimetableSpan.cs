using System;

namespace CvClass.Timetable;

/// <summary>The days that a timetable covers, so that a room in between that it does not name is one too many.</summary>
/// <param name="First">First moment.</param>
/// <param name="Last">Last moment; included.</param>
/// <param name="IsTold">Whether the weeks of a term or a window say so; false where these are only the days of the rows.</param>
internal sealed record TimetableSpan(DateTime First, DateTime Last, bool IsTold);

namespace CvClass.Timetable.Containers.ICalendar;

/// <summary>Something in a calendar that becomes no event.</summary>
/// <param name="Line">Line of the file.</param>
/// <param name="Property">Property that is meant, such as RRULE.</param>
/// <param name="Value">Its value as it stands in the file.</param>
/// <param name="Message">What is wrong and the way out.</param>
/// <param name="IsWarning">Whether nothing is missing that should be there, as with an all-day event.</param>
internal sealed record CalendarProblem(int Line, string Property, string Value, string Message, bool IsWarning = false);

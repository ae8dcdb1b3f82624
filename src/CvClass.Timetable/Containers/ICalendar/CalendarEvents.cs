using System.Collections.Generic;

namespace CvClass.Timetable.Containers.ICalendar;

/// <summary>The occurrences of a calendar in the order of their start, and what became none.</summary>
/// <param name="Events">Occurrences.</param>
/// <param name="Problems">Events and lines that became none, in the order of the file.</param>
internal sealed record CalendarEvents(IReadOnlyList<CalendarEvent> Events, IReadOnlyList<CalendarProblem> Problems);

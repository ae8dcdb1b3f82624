using System.Collections.Generic;

namespace CvClass.Timetable.Containers.ICalendar;

/// <summary>A calendar file as it stands, before events are expanded.</summary>
/// <param name="Components">The calendars in it, usually one.</param>
/// <param name="Encoding">Name of the text encoding.</param>
/// <param name="Warnings">What a person should know of how it was read.</param>
/// <param name="Problems">Lines that are no content lines.</param>
internal sealed record CalendarFile(
    IReadOnlyList<CalendarComponent> Components, string Encoding, IReadOnlyList<string> Warnings, IReadOnlyList<CalendarProblem> Problems);

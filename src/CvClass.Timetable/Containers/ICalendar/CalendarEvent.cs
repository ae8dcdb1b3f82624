using System;
using System.Collections.Generic;

namespace CvClass.Timetable.Containers.ICalendar;

/// <summary>One occurrence of an event.</summary>
/// <param name="Line">Line of the file on which the event begins.</param>
/// <param name="Uid">Its identifier; empty without one.</param>
/// <param name="Summary">What it is called; may hold line breaks.</param>
/// <param name="Start">When it starts; the offset is that of the event's own zone.</param>
/// <param name="End">When it ends; later than the start.</param>
/// <param name="Location">Where it is; empty if the file does not say.</param>
/// <param name="Description">What else is said of it; empty if nothing is.</param>
/// <param name="Categories">Its categories.</param>
internal sealed record CalendarEvent(
    int Line,
    string Uid,
    string Summary,
    DateTimeOffset Start,
    DateTimeOffset End,
    string Location,
    string Description,
    IReadOnlyList<string> Categories);

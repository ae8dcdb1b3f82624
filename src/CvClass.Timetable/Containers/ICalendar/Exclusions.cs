using System;
using System.Collections.Generic;

namespace CvClass.Timetable.Containers.ICalendar;

/// <summary>Occurrences that are left out: at an instant, or all of a day.</summary>
/// <param name="others">Further ones; null without any.</param>
internal sealed class Exclusions(Exclusions? others = null)
{
    private readonly HashSet<DateTimeOffset> _instants = [];
    private readonly HashSet<DateTime> _days = [];

    /// <summary>Adds a value of EXDATE or RECURRENCE-ID.</summary>
    /// <exception cref="CalendarException">It is not a time, or its zone is not known.</exception>
    internal void Add(CalendarProperty property, string value, CalendarClock clock)
    {
        var time = CalendarClock.Read(property, value);
        if (time.IsDate) _days.Add(time.Local);
        else _instants.Add(clock.InstantOf(property, time));
    }

    /// <summary>Whether an occurrence is left out; days are those of its own zone.</summary>
    internal bool Has(DateTimeOffset start) => _instants.Contains(start) || _days.Contains(start.Date) || others?.Has(start) == true;
}

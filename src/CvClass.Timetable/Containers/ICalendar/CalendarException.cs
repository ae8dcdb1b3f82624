using System;

namespace CvClass.Timetable.Containers.ICalendar;

/// <summary>A property that makes its event unreadable; it ends the event and not the file.</summary>
/// <param name="property">The property.</param>
/// <param name="value">Its value, or the part of it that is meant.</param>
/// <param name="message">What is wrong and the way out.</param>
/// <param name="isWarning">Whether the event is rightly no event.</param>
internal sealed class CalendarException(CalendarProperty property, string value, string message, bool isWarning = false)
    : Exception(message)
{
    /// <summary>The message for people.</summary>
    internal CalendarProblem Problem { get; } = new(property.Line, property.Name, value, message, isWarning);
}

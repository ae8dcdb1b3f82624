using System;
using System.Threading;

namespace CvClass.Timetable.Containers.ICalendar;

/// <summary>What a calendar does not say itself.</summary>
internal sealed class CalendarOptions
{
    /// <summary>Zone of times that name none.</summary>
    internal TimeZoneInfo Zone { get; init; } = ZoneNames.China;

    /// <summary>Occurrences that start earlier are left out; null for no bound.</summary>
    internal DateTimeOffset? From { get; init; }

    /// <summary>Occurrences that start then or later are left out; null for no bound, and rules without an end are an error.</summary>
    internal DateTimeOffset? Before { get; init; }

    /// <summary>How long events are that say neither end nor duration; null if that is an error.</summary>
    internal TimeSpan? Duration { get; init; }

    /// <summary>Ends the expansion early.</summary>
    internal CancellationToken Cancellation { get; init; }
}

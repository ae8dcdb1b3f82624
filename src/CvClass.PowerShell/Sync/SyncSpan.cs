using System;
using System.Collections.Generic;
using System.Linq;

namespace CvClass.PowerShell.Sync;

/// <summary>
/// The time range in which a timetable determines which rooms exist, so that any other room may be removed: one or more intervals, ends
/// excluded.
/// </summary>
internal sealed class SyncSpan
{
    private readonly (DateTimeOffset From, DateTimeOffset To)[] _intervals;

    internal SyncSpan(IEnumerable<(DateTimeOffset From, DateTimeOffset To)> intervals)
    {
        _intervals = intervals.OrderBy(i => i.From).ToArray();
    }

    internal SyncSpan(DateTimeOffset from, DateTimeOffset to)
        : this([(from, to)])
    {
    }

    /// <summary>Start of the first interval.</summary>
    internal DateTimeOffset From => _intervals[0].From;

    /// <summary>End of the last interval.</summary>
    internal DateTimeOffset To => _intervals.Max(i => i.To);

    /// <summary>How many intervals there are.</summary>
    internal int Count => _intervals.Length;

    /// <summary>Whether a lesson with this start is in the span.</summary>
    /// <param name="start">Start of the lesson; null is never in the span.</param>
    internal bool Contains(DateTimeOffset? start) => start is { } time && _intervals.Any(i => i.From <= time && time < i.To);

    /// <summary>The days on which some lessons start, in a zone.</summary>
    /// <param name="starts">Starts of lessons.</param>
    /// <param name="zone">Zone of the days.</param>
    internal static SyncSpan DaysOf(IEnumerable<DateTimeOffset> starts, TimeZoneInfo zone) =>
        new(starts.Select(s => DayOf(s, zone)).Distinct().Select(d => (StartOf(d, zone), StartOf(d.AddDays(1), zone))));

    /// <summary>The day of a time, in a zone.</summary>
    internal static DateTime DayOf(DateTimeOffset time, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(time, zone).Date;

    /// <summary>The first moment of a day, in a zone: later than midnight where the clock skips it.</summary>
    internal static DateTimeOffset StartOf(DateTime day, TimeZoneInfo zone)
    {
        var plain = DateTime.SpecifyKind(day, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(plain)) plain = plain.AddMinutes(1);
        var offset = zone.IsAmbiguousTime(plain) ? zone.GetAmbiguousTimeOffsets(plain).Max() : zone.GetUtcOffset(plain);
        return new DateTimeOffset(plain, offset);
    }
}

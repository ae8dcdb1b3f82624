using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.PowerShell.Binding;

namespace CvClass.PowerShell.Sync;

/// <summary>Determines the time range in which rooms without a row may be removed.</summary>
internal static class SpanFinder
{
    /// <summary>
    /// The span of a run: the given one, otherwise what the imports cover if everything they emitted has arrived unmoved, otherwise the
    /// days of the rows.
    /// </summary>
    /// <param name="wanted">The rows; at least one.</param>
    /// <param name="arrivals">Their imports.</param>
    /// <param name="from">The given start.</param>
    /// <param name="to">The given end, exclusive; a date without a time of day includes that day.</param>
    /// <param name="zone">Zone of the days.</param>
    /// <returns>The span and a message for the user.</returns>
    /// <exception cref="ArgumentException">The span ends before it starts.</exception>
    internal static (SyncSpan Span, string? Warning) Find(
        IReadOnlyList<WantedRoom> wanted, TimetableArrivals arrivals, CvTime? from, CvTime? to, TimeZoneInfo zone) =>
        Find(wanted, arrivals, from?.In(zone), End(to, zone), zone);

    private static (SyncSpan Span, string? Warning) Find(
        IReadOnlyList<WantedRoom> wanted, TimetableArrivals arrivals, DateTimeOffset? from, DateTimeOffset? to, TimeZoneInfo zone)
    {
        var covered = arrivals.AreWhole ? new SyncSpan(arrivals.Covered) : null;
        var holds = covered is not null && wanted.All(w => covered.Contains(w.StartTime));
        var found = holds ? covered! : SyncSpan.DaysOf(wanted.Select(w => w.StartTime), zone);
        var span = from is null && to is null ? found : new SyncSpan(from ?? found.From, to ?? found.To);
        if (span.From >= span.To) throw new ArgumentException(Texts.FormatSpanEmpty(SyncText.Time(span.From), SyncText.Time(span.To)));
        if (holds || (from is not null && to is not null)) return (span, null);
        if (!arrivals.HasEntries) return (span, Texts.FormatSpanOfRows(found.Count));
        if (covered is null) return (span, Texts.FormatSpanOfPart(arrivals.Arrived, arrivals.Emitted, found.Count));
        return (span, Texts.FormatSpanMoved(found.Count));
    }

    private static DateTimeOffset? End(CvTime? to, TimeZoneInfo zone)
    {
        var end = to?.In(zone);
        return to is { IsDay: true } ? SyncSpan.StartOf(SyncSpan.DayOf(end!.Value, zone).AddDays(1), zone) : end;
    }
}

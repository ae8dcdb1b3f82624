using System;
using System.Collections.Generic;

namespace CvClass.Timetable.Containers.ICalendar;

/// <summary>Turns the times of one calendar into instants.</summary>
internal sealed class CalendarClock
{
    private const int FirstYear = 1900;
    private const int LastYear = 9000;

    private static readonly CalendarZone s_utc = CalendarZone.Of(TimeZoneInfo.Utc);

    private readonly CalendarZone _floating;
    private readonly Dictionary<string, RuleZone?> _described = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, CalendarZone?> _found = new(StringComparer.OrdinalIgnoreCase);

    internal CalendarClock(CalendarComponent calendar, TimeZoneInfo floating)
    {
        _floating = CalendarZone.Of(floating);
        foreach (var component in calendar.Components)
        {
            if (component.Name == "VTIMEZONE") _described[component.TextOf("TZID").Trim()] = RuleZone.Read(component);
        }
    }

    /// <summary>Zone names whose description in the file says something else than the zone of that name; empty as a rule.</summary>
    internal HashSet<string> Disagreeing { get; } = [];

    /// <summary>The zone of a time: UTC, that of TZID, or the one of times without any.</summary>
    /// <exception cref="CalendarException">The zone is not known.</exception>
    internal CalendarZone ZoneOf(CalendarProperty property, CalendarTime time)
    {
        if (time.IsUtc) return s_utc;
        if (property.Parameter("TZID") is not { Length: > 0 } id) return _floating;
        if (!_found.TryGetValue(id, out var zone))
        {
            // The name goes first: descriptions in files are often cut down to one offset. Where no machine knows the name, the description
            // counts.
            _described.TryGetValue(id.Trim(), out var described);
            var named = ZoneNames.Find(id) is { } known ? CalendarZone.Of(known) : null;
            if (named is not null && described is not null && !Agree(named, described, time.Local)) Disagreeing.Add(id);
            _found[id] = zone = named ?? described;
        }
        return zone ?? throw new CalendarException(property, id, Texts.FormatCalendarZoneUnknown(id));
    }

    /// <summary>Reads a time of a property.</summary>
    /// <exception cref="CalendarException">It is none.</exception>
    internal static CalendarTime Read(CalendarProperty property, string value)
    {
        if (CalendarTime.TryParse(value, out var time) && time.Local.Year is >= FirstYear and <= LastYear) return time;
        throw new CalendarException(property, value, Texts.FormatCalendarTimeBad(value));
    }

    /// <summary>The instant of a clock time.</summary>
    /// <exception cref="CalendarException">The zone's clock skips it, or shows it twice.</exception>
    internal static DateTimeOffset At(CalendarProperty property, DateTime local, CalendarZone zone)
    {
        var offsets = zone.Offsets(local);
        if (offsets.Count == 1) return new DateTimeOffset(local, Minutes(offsets[0]));
        throw new CalendarException(property, property.Value,
            offsets.Count == 0
                ? Texts.FormatCalendarTimeSkipped(Shown.Moment(local))
                : Texts.FormatCalendarTimeTwice(Shown.Moment(local)));
    }

    /// <summary>The instant of a time of a property, in its own zone.</summary>
    /// <exception cref="CalendarException">It is none, or of no known zone.</exception>
    internal DateTimeOffset InstantOf(CalendarProperty property, CalendarTime time) => At(property, time.Local, ZoneOf(property, time));

    private static bool Agree(CalendarZone named, CalendarZone described, DateTime local)
    {
        var (a, b) = (named.Offsets(local), described.Offsets(local));
        return a.Count != 1 || b.Count != 1 || a[0] == b[0];
    }

    // Offsets before standard time had seconds, which .NET does not take.
    private static TimeSpan Minutes(TimeSpan offset) => TimeSpan.FromMinutes(Math.Round(offset.TotalMinutes));
}

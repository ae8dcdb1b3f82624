using System;
using System.Collections.Generic;
using System.Linq;

namespace CvClass.Timetable.Containers.ICalendar;

/// <summary>Makes occurrences of the events of a calendar (RFC 5545, 3.8.5).</summary>
internal sealed class CalendarExpander
{
    private readonly CalendarOptions _options;
    private readonly List<CalendarEvent> _events = [];
    private readonly List<CalendarProblem> _problems = [];

    private CalendarExpander(CalendarOptions options) => _options = options;

    /// <summary>Expands all events of a file.</summary>
    internal static CalendarEvents Expand(CalendarFile file, CalendarOptions? options = null)
    {
        var expander = new CalendarExpander(options ?? new());
        expander._problems.AddRange(file.Problems);
        foreach (var calendar in file.Components) expander.Take(calendar);
        return new(expander._events.OrderBy(e => e.Start).ToList(), expander._problems.OrderBy(p => p.Line).ToList());
    }

    private void Take(CalendarComponent calendar)
    {
        // What such a calendar holds is called off.
        if (calendar.TextOf("METHOD").Trim().Equals("CANCEL", StringComparison.OrdinalIgnoreCase)) return;
        var clock = new CalendarClock(calendar, _options.Zone);
        var events = calendar.Components.Where(c => c.Name == "VEVENT").ToList();
        var replaced = new Dictionary<string, Exclusions>();
        foreach (var single in events.Where(e => e.Find("RECURRENCE-ID") is not null))
        {
            var uid = single.TextOf("UID");
            if (!replaced.TryGetValue(uid, out var times)) replaced[uid] = times = new();
            Try(() => Replace(single, times, clock));
        }
        foreach (var component in events.Where(e => e.Find("RECURRENCE-ID") is null))
        {
            replaced.TryGetValue(component.TextOf("UID"), out var times);
            Try(() => Expand(component, times, clock));
        }
        foreach (var zone in clock.Disagreeing)
        {
            _problems.Add(new(calendar.Line, "VTIMEZONE", zone, Texts.FormatCalendarZonesDisagree(zone), IsWarning: true));
        }
    }

    private void Try(Action read)
    {
        _options.Cancellation.ThrowIfCancellationRequested();
        try
        {
            read();
        }
        catch (CalendarException e)
        {
            _problems.Add(e.Problem);
        }
    }

    // An event that stands in the place of one occurrence of another.
    private void Replace(CalendarComponent single, Exclusions times, CalendarClock clock)
    {
        var id = single.Find("RECURRENCE-ID")!;
        if (id.Parameter("RANGE") is { } range) throw new CalendarException(id, range, Texts.FormatCalendarRange(range));
        times.Add(id, id.Value, clock);
        Expand(single, null, clock);
    }

    private void Expand(CalendarComponent component, Exclusions? replaced, CalendarClock clock)
    {
        if (component.TextOf("STATUS").Trim().Equals("CANCELLED", StringComparison.OrdinalIgnoreCase)) return;
        var property = component.Find("DTSTART") ?? throw Missing(component, "DTSTART");
        var start = CalendarClock.Read(property, property.Value);
        if (start.IsDate)
        {
            throw new CalendarException(property, property.Value, Texts.FormatCalendarAllDay(component.TextOf("SUMMARY")), isWarning: true);
        }
        var zone = clock.ZoneOf(property, start);
        var first = CalendarClock.At(property, start.Local, zone);
        var length = LengthOf(component, property, first, clock);
        var excluded = new Exclusions(replaced);
        foreach (var exdate in component.All("EXDATE"))
        {
            foreach (var value in exdate.Value.Split(',')) excluded.Add(exdate, value, clock);
        }
        var starts = new SortedDictionary<DateTimeOffset, TimeSpan>();
        var inRule = component.Find("RECURRENCE-ID") is null;
        var recurring = inRule ? FromRule(component, property, start, zone) : [first];
        foreach (var at in recurring) Add(starts, excluded, at, length, component);
        foreach (var rdate in component.All("RDATE").Where(_ => inRule))
        {
            foreach (var value in rdate.Value.Split(','))
            {
                var (at, own) = ReadDate(rdate, value, start.Local.TimeOfDay, zone, clock);
                Add(starts, excluded, at, own ?? length, component);
            }
        }
        var (summary, location, description) = (component.TextOf("SUMMARY"), component.TextOf("LOCATION"), component.TextOf("DESCRIPTION"));
        var categories = component.All("CATEGORIES").SelectMany(c => c.Texts).Where(c => c.Length > 0).ToList();
        foreach (var pair in starts)
        {
            _events.Add(new(component.Line, component.TextOf("UID"), summary, pair.Key, pair.Key + pair.Value, location, description,
                categories));
        }
    }

    private void Add(
        SortedDictionary<DateTimeOffset, TimeSpan> starts,
        Exclusions excluded,
        DateTimeOffset at,
        TimeSpan length,
        CalendarComponent component)
    {
        _options.Cancellation.ThrowIfCancellationRequested();
        if (at < _options.From || at >= _options.Before || excluded.Has(at) || starts.ContainsKey(at)) return;
        if (starts.Count == Limits.Occurrences)
        {
            var rule = component.Find("RRULE") ?? component.Find("RDATE")!;
            throw new CalendarException(rule, rule.Value, Texts.FormatCalendarTooMany(Shown.Count(Limits.Occurrences)));
        }
        starts.Add(at, length);
    }

    private IEnumerable<DateTimeOffset> FromRule(CalendarComponent component, CalendarProperty property, CalendarTime start,
        CalendarZone zone)
    {
        var first = CalendarClock.At(property, start.Local, zone);
        var rules = component.All("RRULE").Concat(component.All("EXRULE")).ToList();
        if (rules.Count == 0) return [first];
        var text = rules[rules.Count - 1];
        var rule = rules.Count == 1 && text.Name == "RRULE" ? RecurrenceRule.Parse(text.Value) : null;
        if (rule is null) throw new CalendarException(text, text.Value, Texts.FormatCalendarRuleUnknown(text.Value));
        if (rule.Count is null && rule.Until is null && _options.Before is null)
        {
            throw new CalendarException(text, text.Value, Texts.FormatCalendarRuleEndless(text.Value));
        }
        return Days(rule, text, start, zone, first);
    }

    private IEnumerable<DateTimeOffset> Days(RecurrenceRule rule, CalendarProperty text, CalendarTime start, CalendarZone zone,
        DateTimeOffset first)
    {
        // The start is the first occurrence, also where the rule does not name its day.
        var count = 1;
        var isNamed = false;
        yield return first;
        foreach (var day in rule.Days(start.Local))
        {
            if (day == start.Local.Date)
            {
                isNamed = true;
                continue;
            }
            if (!isNamed)
            {
                isNamed = true;
                _problems.Add(new(text.Line, text.Name, text.Value, Texts.FormatCalendarStartNotInRule(Shown.Day(start.Local)),
                    IsWarning: true));
            }
            if (count++ >= rule.Count) yield break;
            var local = day + start.Local.TimeOfDay;
            // A day more than the widest offset: past the end in whatever zone.
            if (_options.Before is { } before && (local - before.UtcDateTime).TotalDays > 1) yield break;
            if (rule.Until is { IsUtc: false } until && (until.IsDate ? local.Date > until.Local : local > until.Local)) yield break;
            var at = CalendarClock.At(text, local, zone);
            if (rule.Until is { IsUtc: true } last && at.UtcDateTime > last.Local) yield break;
            yield return at;
        }
    }

    private static (DateTimeOffset At, TimeSpan? Length) ReadDate(CalendarProperty property, string value, TimeSpan clockTime,
        CalendarZone zone, CalendarClock clock)
    {
        var slash = value.IndexOf('/');
        var time = CalendarClock.Read(property, slash < 0 ? value : value.Substring(0, slash));
        if (time.IsDate) return (CalendarClock.At(property, time.Local + clockTime, zone), null);
        var at = clock.InstantOf(property, time);
        if (slash < 0) return (at, null);
        var end = value.Substring(slash + 1);
        if (CalendarDuration.TryParse(end, out var length)) return (at, length);
        length = clock.InstantOf(property, CalendarClock.Read(property, end)) - at;
        return length > TimeSpan.Zero ? (at, length)
            : throw new CalendarException(property, value, Texts.FormatCalendarEndsBeforeStart(end));
    }

    private TimeSpan LengthOf(CalendarComponent component, CalendarProperty start, DateTimeOffset first, CalendarClock clock)
    {
        if (component.Find("DTEND") is { } end)
        {
            var time = CalendarClock.Read(end, end.Value);
            var length = clock.InstantOf(end, time) - first;
            return length > TimeSpan.Zero ? length
                : throw new CalendarException(end, end.Value, Texts.FormatCalendarEndsBeforeStart(end.Value));
        }
        if (component.Find("DURATION") is { } duration)
        {
            if (CalendarDuration.TryParse(duration.Value, out var length)) return length;
            throw new CalendarException(duration, duration.Value, Texts.FormatCalendarDurationBad(duration.Value));
        }
        return _options.Duration ?? throw new CalendarException(start, start.Value, Texts.CalendarNoEnd);
    }

    private static CalendarException Missing(CalendarComponent component, string name) =>
        new(new CalendarProperty(name, new Dictionary<string, string>(), "", component.Line), "", Texts.FormatCalendarMissing(name));
}

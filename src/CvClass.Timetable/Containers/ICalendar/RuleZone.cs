using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace CvClass.Timetable.Containers.ICalendar;

/// <summary>A zone as a calendar describes it (VTIMEZONE, RFC 5545, 3.6.5).</summary>
internal sealed class RuleZone : CalendarZone
{
    private static readonly Regex s_offset = new(@"\A([+-])(\d{2})(\d{2})(\d{2})?\z");
    private static readonly Regex s_yearly = new(@"\AFREQ=YEARLY\b", RegexOptions.IgnoreCase);

    private readonly List<Observance> _observances;

    private RuleZone(List<Observance> observances) => _observances = observances;

    /// <summary>Reads a VTIMEZONE; null where it has no offsets that can be read.</summary>
    internal static RuleZone? Read(CalendarComponent component)
    {
        var observances = component.Components.Where(c => c.Name is "STANDARD" or "DAYLIGHT").Select(Observance.Read).OfType<Observance>()
            .ToList();
        return observances.Count == 0 ? null : new(observances);
    }

    internal override IReadOnlyList<TimeSpan> Offsets(DateTime local)
    {
        var possible = _observances.SelectMany(o => new[] { o.From, o.To }).Distinct();
        return possible.Where(offset => At(local - offset) == offset).OrderBy(o => o).ToList();
    }

    // The offset at an instant of UTC: that of the observance which began last.
    private TimeSpan At(DateTime utc)
    {
        var (begun, offset) = (DateTime.MinValue, (TimeSpan?)null);
        foreach (var observance in _observances)
        {
            foreach (var onset in observance.Onsets(utc.Year).Where(o => o <= utc && o >= begun)) (begun, offset) = (onset, observance.To);
        }
        return offset ?? _observances.OrderBy(o => o.Start).First().From;
    }

    private sealed record Observance(DateTime Start, TimeSpan From, TimeSpan To, YearlyRule? Rule, IReadOnlyList<DateTime> Dates)
    {
        internal static Observance? Read(CalendarComponent component)
        {
            if (!CalendarTime.TryParse(component.Find("DTSTART")?.Value ?? "", out var start) || start.Local.Year < 2) return null;
            if (Offset(component.Find("TZOFFSETFROM")?.Value) is not { } from || Offset(component.Find("TZOFFSETTO")?.Value) is not { } to)
            {
                return null;
            }
            var dates = new List<DateTime>();
            foreach (var value in component.All("RDATE").SelectMany(p => p.Value.Split(',')))
            {
                if (CalendarTime.TryParse(value, out var date) && date.Local.Year > 1)
                {
                    dates.Add(date.IsUtc ? date.Local + from : date.Local);
                }
            }
            var rule = component.Find("RRULE")?.Value;
            return new(start.Local, from, to, rule is not null && s_yearly.IsMatch(rule) ? YearlyRule.Parse(rule) : null, dates);
        }

        // When it begins in and around a year, in UTC; the year before is enough to know what holds at its beginning.
        internal IEnumerable<DateTime> Onsets(int year)
        {
            yield return Start - From;
            foreach (var date in Dates) yield return date - From;
            if (Rule is null) yield break;
            for (var y = Math.Max(year - 1, Start.Year); y <= year + 1; y++)
            {
                if (Rule.DayIn(y) is not { } day) continue;
                var local = day + Start.TimeOfDay;
                if (local < Start) continue;
                if (Rule.Until is { } until && (until.IsUtc ? local - From : local) > (until.IsDate ? until.Local.AddDays(1) : until.Local))
                {
                    continue;
                }
                yield return local - From;
            }
        }

        private static TimeSpan? Offset(string? text)
        {
            var match = s_offset.Match(text?.Trim() ?? "");
            if (!match.Success) return null;
            var offset = new TimeSpan(Number(2), Number(3), match.Groups[4].Success ? Number(4) : 0);
            if (offset > TimeSpan.FromHours(14)) return null;
            return match.Groups[1].Value == "-" ? -offset : offset;

            int Number(int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
        }
    }
}

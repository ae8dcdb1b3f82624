using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CvClass.Timetable.Containers.ICalendar;

/// <summary>A daily or weekly rule (RFC 5545, 3.3.10).</summary>
internal sealed class RecurrenceRule
{
    private static readonly string[] s_days = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    // A rule that nothing else ends ends here, long before dates do.
    private static readonly DateTime s_lastDay = new(9990, 1, 1);

    private bool _isWeekly;
    private int _interval = 1;
    private readonly HashSet<DayOfWeek> _days = [];
    private DayOfWeek _weekStart = DayOfWeek.Monday;

    private RecurrenceRule()
    {
    }

    /// <summary>Number of occurrences; null where the rule does not count.</summary>
    internal int? Count { get; private set; }

    /// <summary>The last time of the rule; null where it names none.</summary>
    internal CalendarTime? Until { get; private set; }

    /// <summary>Reads a rule.</summary>
    /// <returns>Null where it is of another kind, or says what is not in the standard.</returns>
    internal static RecurrenceRule? Parse(string text)
    {
        var rule = new RecurrenceRule();
        var isDaily = false;
        foreach (var part in text.Trim().TrimEnd(';').Split(';'))
        {
            var equals = part.IndexOf('=');
            if (equals < 0) return null;
            var value = part.Substring(equals + 1).Trim().ToUpperInvariant();
            var isKnown = part.Substring(0, equals).Trim().ToUpperInvariant() switch
            {
                "FREQ" => (rule._isWeekly = value == "WEEKLY") || (isDaily = value == "DAILY"),
                "INTERVAL" => Number(value, out rule._interval),
                "COUNT" => rule.TakeCount(value),
                "UNTIL" => rule.TakeUntil(value),
                "BYDAY" => rule.TakeDays(value),
                "WKST" => Day(value, out rule._weekStart),
                _ => false,
            };
            if (!isKnown) return null;
        }
        return rule._isWeekly || isDaily ? rule : null;
    }

    /// <summary>The days of the rule from the day of the start on, without end but for that of the calendar.</summary>
    internal IEnumerable<DateTime> Days(DateTime start) => _isWeekly ? Weekly(start.Date) : Daily(start.Date);

    private IEnumerable<DateTime> Daily(DateTime start)
    {
        for (var day = start; day < s_lastDay; day = Plus(day, _interval))
        {
            if (_days.Count == 0 || _days.Contains(day.DayOfWeek)) yield return day;
        }
    }

    private IEnumerable<DateTime> Weekly(DateTime start)
    {
        if (_days.Count == 0) _days.Add(start.DayOfWeek);
        var offsets = _days.Select(d => ((int)d - (int)_weekStart + 7) % 7).OrderBy(o => o).ToList();
        var week = start.AddDays(-(((int)start.DayOfWeek - (int)_weekStart + 7) % 7));
        for (; week < s_lastDay; week = Plus(week, _interval * 7L))
        {
            foreach (var offset in offsets)
            {
                if (week.AddDays(offset) >= start) yield return week.AddDays(offset);
            }
        }
    }

    private static DateTime Plus(DateTime day, long days) => (s_lastDay - day).TotalDays > days ? day.AddDays(days) : s_lastDay;

    private bool TakeCount(string value)
    {
        var isNumber = Number(value, out var count);
        Count = count;
        return isNumber;
    }

    private bool TakeUntil(string value)
    {
        var isTime = CalendarTime.TryParse(value, out var until);
        Until = until;
        return isTime;
    }

    // Days with a number before them, such as 1MO, belong to monthly rules.
    private bool TakeDays(string value)
    {
        foreach (var name in value.Split(','))
        {
            if (!Day(name.Trim(), out var day)) return false;
            _days.Add(day);
        }
        return true;
    }

    private static bool Day(string name, out DayOfWeek day)
    {
        var index = Array.IndexOf(s_days, name);
        day = (DayOfWeek)Math.Max(index, 0);
        return index >= 0;
    }

    private static bool Number(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}

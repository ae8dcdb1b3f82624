using System;
using System.Globalization;
using System.Linq;

namespace CvClass.Timetable.Containers.ICalendar;

/// <summary>The day of a year on which clocks change: BYMONTH with BYDAY, such as the last Sunday in March, or with BYMONTHDAY.</summary>
/// <param name="Month">Month.</param>
/// <param name="Week">Which of those weekdays of the month, from its end where negative; 0 where days of the month say it.</param>
/// <param name="Weekday">Weekday; null where the day of the month alone counts.</param>
/// <param name="Days">Days of the month; empty where the week counts.</param>
/// <param name="Until">The last time; null without one.</param>
internal sealed record YearlyRule(int Month, int Week, DayOfWeek? Weekday, int[] Days, CalendarTime? Until)
{
    private static readonly string[] s_days = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    /// <summary>Reads a rule; null where it says something else.</summary>
    internal static YearlyRule? Parse(string text)
    {
        var (month, week, weekday, days, until) = (0, 0, (DayOfWeek?)null, Array.Empty<int>(), (CalendarTime?)null);
        foreach (var part in text.ToUpperInvariant().Split(';'))
        {
            var value = part.Substring(part.IndexOf('=') + 1).Trim();
            if (part.StartsWith("BYMONTH=", StringComparison.Ordinal)) month = Number(value);
            else if (part.StartsWith("BYMONTHDAY=", StringComparison.Ordinal))
            {
                days = value.Split(',').Select(Number).Where(d => d is >= 1 and <= 31).ToArray();
            }
            else if (part.StartsWith("UNTIL=", StringComparison.Ordinal) && CalendarTime.TryParse(value, out var end)) until = end;
            else if (part.StartsWith("BYDAY=", StringComparison.Ordinal) && value.Length >= 2
                && Array.IndexOf(s_days, value.Substring(value.Length - 2)) is >= 0 and var day)
            {
                (weekday, week) = ((DayOfWeek)day, value.Length > 2 ? Number(value.Substring(0, value.Length - 2)) : 0);
            }
        }
        var isWhole = month is >= 1 and <= 12
            && (weekday is not null ? week is >= -5 and <= 5 && (week != 0 || days.Length > 0) : days.Length > 0);
        return isWhole ? new(month, week, weekday, days, until) : null;
    }

    /// <summary>The day in a year; null where the year has none.</summary>
    internal DateTime? DayIn(int year)
    {
        if (year is < 1 or > 9998) return null;
        var days = Enumerable.Range(1, DateTime.DaysInMonth(year, Month)).Where(d => Days.Length == 0 || Days.Contains(d))
            .Select(d => new DateTime(year, Month, d)).Where(d => Weekday is null || d.DayOfWeek == Weekday).ToList();
        var index = Week == 0 ? 0 : Week > 0 ? Week - 1 : days.Count + Week;
        return index >= 0 && index < days.Count ? days[index] : null;
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

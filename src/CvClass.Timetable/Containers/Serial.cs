using System;
using System.Globalization;

namespace CvClass.Timetable.Containers;

/// <summary>
/// Excel's serial numbers of the 1900 system: days since 1899-12-31 with a 29 February 1900 that never was; the fraction is the time.
/// </summary>
internal static class Serial
{
    private const double SecondsPerDay = 86_400;
    private const int LeapThatNeverWas = 60;

    // 9999-12-31, the last day that Excel shows.
    private const double End = 2_958_466;

    private static readonly DateTime s_zero = new(1899, 12, 31);

    [ThreadStatic]
    private static char[]? s_text;

    /// <summary>Days between the zero of the 1900 and that of the 1904 system.</summary>
    internal const int Days1904 = 1462;

    /// <summary>Whether the number can be a date or a time.</summary>
    internal static bool IsDate(double number) => number is >= 0 and < End;

    /// <summary>The serial of a date with or without a time.</summary>
    internal static double From(DateTime time)
    {
        var days = (time - s_zero).TotalDays;
        return days >= LeapThatNeverWas ? days + 1 : days;
    }

    /// <summary>The date, the time of day, or both, to the second: 2026-09-01 08:00; without what is zero.</summary>
    internal static string ToText(double number)
    {
        var seconds = (long)Math.Round(number * SecondsPerDay);
        var (days, rest) = ((int)(seconds / (long)SecondsPerDay), (int)(seconds % (long)SecondsPerDay));
        // Written by hand: a sheet has more dates than anything else, and formatting them took longer than reading them.
        var text = s_text ??= new char[20];
        var length = 0;
        if (days > 0)
        {
            var date = s_zero.AddDays(days >= LeapThatNeverWas ? days - 1 : days);
            length = Put(text, 0, date.Year, 4, '-');
            length = Put(text, length, days == LeapThatNeverWas ? 2 : date.Month, 2, '-');
            length = Put(text, length, days == LeapThatNeverWas ? 29 : date.Day, 2, ' ');
        }
        if (days == 0 || rest > 0)
        {
            length = Put(text, length, rest / 3600, 2, ':');
            length = Put(text, length, rest / 60 % 60, 2, ':');
            if (rest % 60 > 0) length = Put(text, length, rest % 60, 2, ' ');
        }
        return new string(text, 0, length - 1);
    }

    /// <summary>The serial of an ISO 8601 date, time or both, as XML workbooks write them.</summary>
    internal static bool TryParse(string text, out double number)
    {
        number = 0;
        var clock = text.StartsWith("T", StringComparison.Ordinal) ? text.Substring(1) : text;
        if (text.IndexOf('-') <= 0)
        {
            if (!TimeSpan.TryParseExact(clock, [@"hh\:mm", @"hh\:mm\:ss", @"hh\:mm\:ss\.FFFFFFF"], CultureInfo.InvariantCulture,
                out var time)) return false;
            number = time.TotalDays;
            return true;
        }
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at)) return false;
        // A clock on the day zero of either count is a time of day.
        number = at.Date == s_zero || at.Date == s_zero.AddDays(-1) ? at.TimeOfDay.TotalDays : From(at.Date.Add(at.TimeOfDay));
        return number >= 0;
    }

    // Digits and what parts them from the next; gives the index behind it.
    private static int Put(char[] text, int at, int value, int digits, char separator)
    {
        for (var i = at + digits - 1; i >= at; i--, value /= 10) text[i] = (char)('0' + (value % 10));
        text[at + digits] = separator;
        return at + digits + 1;
    }
}

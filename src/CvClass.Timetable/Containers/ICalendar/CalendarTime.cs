using System;
using System.Globalization;

namespace CvClass.Timetable.Containers.ICalendar;

/// <summary>A date or time of iCalendar (RFC 5545, 3.3.4 and 3.3.5), before its zone is known.</summary>
/// <param name="Local">Date and clock as they are written.</param>
/// <param name="IsDate">Whether it is a date without a clock.</param>
/// <param name="IsUtc">Whether it ends in Z.</param>
internal readonly record struct CalendarTime(DateTime Local, bool IsDate, bool IsUtc)
{
    /// <summary>Reads a value such as 20260901, 20260901T080000 or 20260901T000000Z.</summary>
    internal static bool TryParse(string text, out CalendarTime time)
    {
        text = text.Trim();
        var isUtc = text.EndsWith("Z", StringComparison.OrdinalIgnoreCase);
        var digits = isUtc ? text.Substring(0, text.Length - 1) : text;
        var isDate = digits.Length == 8 && !isUtc;
        // Some programs leave the seconds out.
        string[] formats = isDate ? ["yyyyMMdd"] : ["yyyyMMdd'T'HHmmss", "yyyyMMdd'T'HHmm"];
        var isIt = DateTime.TryParseExact(digits.ToUpperInvariant(), formats, CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var local);
        time = new(local, isDate, isUtc);
        return isIt;
    }
}

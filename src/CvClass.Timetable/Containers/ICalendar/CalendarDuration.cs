using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CvClass.Timetable.Containers.ICalendar;

/// <summary>A duration of iCalendar (RFC 5545, 3.3.6), such as PT45M or P1W.</summary>
internal static class CalendarDuration
{
    private static readonly Regex s_form = new(
        @"\A\+?P(?:(?<w>\d{1,4})W)?(?:(?<d>\d{1,4})D)?(?:T(?:(?<h>\d{1,5})H)?(?:(?<m>\d{1,6})M)?(?:(?<s>\d{1,7})S)?)?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Reads a duration of more than zero.</summary>
    internal static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        var match = s_form.Match(text.Trim());
        if (!match.Success) return false;
        duration = new TimeSpan((Number("w") * 7) + Number("d"), Number("h"), Number("m"), Number("s"));
        return duration > TimeSpan.Zero;

        int Number(string group) => match.Groups[group] is { Success: true } g ? int.Parse(g.Value, CultureInfo.InvariantCulture) : 0;
    }
}

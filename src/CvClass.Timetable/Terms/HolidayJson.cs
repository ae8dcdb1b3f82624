using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace CvClass.Timetable.Terms;

/// <summary>Reads the days of a file in holiday-cn's form, without a JSON library: the form is flat and fixed.</summary>
internal static class HolidayJson
{
    private static readonly Regex s_day = new(@"\{[^{}]*\}", RegexOptions.CultureInvariant);
    private static readonly Regex s_date = new(@"""date""\s*:\s*""(?<d>[0-9]{4}-[0-9]{2}-[0-9]{2})""", RegexOptions.CultureInvariant);
    private static readonly Regex s_off = new(@"""isOffDay""\s*:\s*(?<b>true|false)", RegexOptions.CultureInvariant);

    /// <summary>Each day, and whether it is one off; worked days are in the file too.</summary>
    /// <param name="json">Text of the file.</param>
    /// <exception cref="FormatException">It is not of that form.</exception>
    internal static IReadOnlyList<(DateTime Date, bool IsOff)> Read(string json)
    {
        var days = s_day.Matches(json).Cast<Match>().Select(m => (Date: s_date.Match(m.Value), Off: s_off.Match(m.Value)))
            .Where(d => d.Date.Success && d.Off.Success).ToList();
        if (days.Count == 0) throw new FormatException(Texts.HolidayJsonUnknown);
        return days.Select(d => (Day(d.Date.Groups["d"].Value), d.Off.Groups["b"].Value == "true")).ToArray();
    }

    private static DateTime Day(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException(Texts.HolidayJsonUnknown);
}

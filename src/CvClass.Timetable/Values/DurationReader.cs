using System;
using System.Globalization;
using System.Text.RegularExpressions;
using CvClass.Timetable.Containers;

namespace CvClass.Timetable.Values;

/// <summary>Reads how long something lasts: 45, 45分钟, 0:45, 1小时30分, 1.5小时, 90 min, PT45M; a bare number is minutes.</summary>
internal static class DurationReader
{
    private static readonly Regex s_pattern = new(
        @"^(?:pt)?(?:(?<h>[0-9]{1,2}(?:\.[0-9]+)?)\s*(?:个?小时|h(?:ours?|rs?)?|个?钟头))?\s*" +
        @"(?:(?<m>[0-9]{1,4})\s*(?:分钟?|m(?:in(?:ute)?s?)?)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Reads a cell.</summary>
    /// <exception cref="FormatException">It is not a duration.</exception>
    internal static TimeSpan Read(in Cell cell)
    {
        if (cell.Kind == CellKind.Date && cell.Number is > 0 and < 1) return TimeSpan.FromSeconds(Math.Round(cell.Number * 86400));
        return Read(CellReader.Line(cell));
    }

    /// <summary>Reads plain text.</summary>
    /// <exception cref="FormatException">It is not a duration.</exception>
    internal static TimeSpan Read(string text)
    {
        var even = PatternText.Even(text).Trim();
        var length = TimeSpan.Zero;
        if (even.IndexOf(':') > 0) length = ClockReader.Read(even);
        else if (even.Length > 0 && s_pattern.Match(even) is { Success: true } match)
            length = TimeSpan.FromHours(Number(match, "h")) + TimeSpan.FromMinutes(Number(match, "m"));
        return length > TimeSpan.Zero && length <= TimeSpan.FromDays(1) ? length : throw new FormatException(Texts.NotADuration);
    }

    private static double Number(Match match, string group) =>
        match.Groups[group].Success ? double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;
}

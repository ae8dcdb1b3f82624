using System;
using System.Text.RegularExpressions;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Layouts;

/// <summary>FET's timetable CSV: a weekly list in which one activity has a row for each of its hours.</summary>
internal static class FetLayout
{
    /// <summary>The column that numbers the activities.</summary>
    internal const string ActivityId = "Activity Id";

    private static readonly Regex s_week =
        new(@"^(?:week\s*)?\b(?<w>[AB])\b[\s:,\-]*|[\s:,\-]*\b(?:week\s*)?\b(?<w>[AB])$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Whether a header is FET's.</summary>
    internal static bool IsFet(TableHeader header)
    {
        var (hasSets, hasId) = (false, false);
        foreach (var column in header.Columns)
        {
            hasSets |= string.Equals(column.Header, "Students Sets", StringComparison.OrdinalIgnoreCase);
            hasId |= string.Equals(column.Header, ActivityId, StringComparison.OrdinalIgnoreCase);
        }
        return hasSets && hasId;
    }

    /// <summary>Takes the week off the name of a day: Monday A is a Monday of the odd weeks, week B the even ones.</summary>
    internal static string Day(string day, out WeekSet? weeks)
    {
        weeks = null;
        var match = s_week.Match(day);
        if (!match.Success || match.Length == day.Length) return day;
        weeks = match.Groups["w"].Value is "A" or "a" ? WeekSet.Odd : WeekSet.Even;
        return day.Remove(match.Index, match.Length).Trim();
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CvClass.Timetable.Values;

/// <summary>Weekdays as people write them; 1 is Monday, 7 the Sunday at the end of the week.</summary>
internal static class WeekdayReader
{
    private const string Hanzi7 = "一二三四五六日";

    private static readonly Regex s_date =
        new("^(?=.*[-/.月])(?:[0-9]{4}[-/.年])?[0-9]{1,2}[-/.月][0-9]{1,2}[日号]?$", RegexOptions.CultureInvariant);

    private static readonly string[] s_prefixes = ["星期", "礼拜", "周"];

    private static readonly Dictionary<string, int> s_english = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Monday"] = 1, ["Mon"] = 1, ["Mo"] = 1, ["Tuesday"] = 2, ["Tues"] = 2, ["Tue"] = 2, ["Tu"] = 2, ["Wednesday"] = 3, ["Wed"] = 3,
        ["We"] = 3,
        ["Thursday"] = 4, ["Thurs"] = 4, ["Thur"] = 4, ["Thu"] = 4, ["Th"] = 4, ["Friday"] = 5, ["Fri"] = 5, ["Fr"] = 5,
        ["Saturday"] = 6, ["Sat"] = 6, ["Sa"] = 6, ["Sunday"] = 7, ["Sun"] = 7, ["Su"] = 7,
    };

    /// <summary>Reads 星期一, 周一, 一, 1, Mon or Monday.</summary>
    /// <param name="text">Plain text.</param>
    /// <exception cref="FormatException">It is not a weekday.</exception>
    internal static int Read(string text)
    {
        if (TryHeader(text, out var day)) return day;
        var bare = text.Trim();
        if (bare.Length == 1 && (day = Bare(bare[0])) > 0) return day;
        if (int.TryParse(bare, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 7)
            return number;
        throw new FormatException(Texts.NotAWeekday);
    }

    /// <summary>Reads a cell of one or several weekdays: 星期一; 一、三; 周一至周五; Mon/Wed.</summary>
    /// <param name="text">Plain text.</param>
    /// <exception cref="FormatException">It is anything else.</exception>
    internal static IReadOnlyList<int> ReadAll(string text) =>
        TryHeader(text, out var day) ? [day] : WeekdayGroup.TryRead(text) ?? [Read(text)];

    /// <summary>
    /// Whether a header or a cell on its own is a weekday: 星期一, 周一, Monday; not a bare 一 or 1, which could be anything.
    /// </summary>
    internal static bool TryLabel(string label, out int day)
    {
        var text = Simple(label);
        day = 0;
        foreach (var prefix in s_prefixes)
        {
            if (text.Length == prefix.Length + 1 && text.StartsWith(prefix, StringComparison.Ordinal))
                return (day = Bare(text[prefix.Length])) > 0;
        }
        return s_english.TryGetValue(text.TrimEnd('.'), out day);
    }

    /// <summary>
    /// Whether a header is a weekday, with a note in brackets, its date or in two languages too: 星期一 (9月1日), 周一 9/7, 星期一/Monday.
    /// </summary>
    internal static bool TryHeader(string label, out int day)
    {
        if (TryLabel(label, out day)) return true;
        if (label.Length > 40) return false;
        var end = label.IndexOfAny(['(', '（']);
        var parts = (end > 0 ? label.Substring(0, end) : label).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0) return false;
        foreach (var part in parts)
        {
            if (s_date.IsMatch(part)) continue;
            foreach (var name in part.Split('/'))
            {
                if (!TryLabel(name, out var other) || (day != 0 && other != day)) return false;
                day = other;
            }
        }
        return day != 0;
    }

    /// <summary>The weekday of a single character, or 0.</summary>
    internal static int Bare(char c) => c switch
    {
        '天' => 7,
        >= '1' and <= '7' => c - '0',
        _ => Hanzi7.IndexOf(c) + 1,
    };

    /// <summary>The weekday of a date.</summary>
    internal static int Of(DateTime date) => date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;

    /// <summary>The name of a weekday in the language of the user interface.</summary>
    internal static string Name(int day) => CultureInfo.CurrentUICulture.DateTimeFormat.GetDayName((DayOfWeek)(day % 7));

    private static string Simple(string text) => Hanzi.Simplify(text).Replace(" ", "").Replace("\n", "");
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace CvClass.Timetable.Values;

/// <summary>
/// Several weekdays in one: 周一、周三; 周二、四; 周一至周五; 周一三五; Mon/Wed. In a cell of weekdays also 一、三 and 1,3.
/// </summary>
internal static class WeekdayGroup
{
    private const string Days = "一二三四五六日";
    private const string Bare = "[一二三四五六日天]";
    private const string Named = "(?:每?(?:星期|礼拜) *[一二三四五六日天1-7]|(?<![0-9第)单双次])每?周" + Bare
        + "|(?<![A-Za-z])(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?(?![A-Za-z]))";
    private const string And = " *(?:[,/&+]|和|及|与|and(?![A-Za-z])) *";

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    // A bare numeral continues the weekdays only if it is not the number of a period or week: 周二、四第3-4节, but not 周二、四节.
    private static readonly Regex s_inText = new(
        $"{Named}(?:(?:{And}| *- *| +){Named}|(?:{And}| *- *){Bare}(?![0-9{Days}]*[节单双周])|{Bare}+(?= |[0-9第(]|$))+", Options);

    private static readonly Regex s_token = new(
        $"(?<to>-)|(?<day>{Named})|(?<bare>{Bare}|(?<![0-9])[1-7](?![0-9]))|{And}| +", Options);

    /// <summary>Replaces the first group in a text by each of its weekdays: 周一、周三 1-2节 is 星期一 1-2节 and 星期三 1-2节.</summary>
    /// <param name="text">Plain text.</param>
    /// <exception cref="FormatException">The group is a range that ends before it begins.</exception>
    internal static IEnumerable<string> Expand(string text)
    {
        var group = s_inText.Match(PatternText.Even(text));
        if (!group.Success) return [text];
        var (before, behind) = (text.Substring(0, group.Index), text.Substring(group.Index + group.Length));
        return Tokens(group.Value).Select(day => $"{before}星期{Days[day - 1]}{behind}");
    }

    /// <summary>Where the weekdays of a text begin; a group counts once.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="single">Finds a single weekday.</param>
    internal static IReadOnlyList<int> Starts(string text, Regex single)
    {
        var even = PatternText.Even(text);
        var groups = s_inText.Matches(even).Cast<Match>().ToList();
        return [.. single.Matches(even).Cast<Match>().Select(m => m.Index)
            .Where(i => !groups.Any(g => g.Index < i && i < g.Index + g.Length))];
    }

    /// <summary>Reads a cell that is nothing but weekdays.</summary>
    /// <param name="text">Plain text.</param>
    /// <returns>The weekdays, 1 to 7, each once; null if it is anything else.</returns>
    /// <exception cref="FormatException">A range ends before it begins.</exception>
    internal static IReadOnlyList<int>? TryRead(string text)
    {
        var even = PatternText.Even(text).Trim();
        var end = 0;
        foreach (Match token in s_token.Matches(even))
        {
            if (token.Index != end) return null;
            end += token.Length;
        }
        return end == even.Length && Tokens(even) is { Count: > 0 } days ? days : null;
    }

    private static List<int> Tokens(string even)
    {
        var days = new List<int>();
        var isRange = false;
        foreach (Match token in s_token.Matches(even))
        {
            if (token.Groups["to"].Success)
            {
                isRange = true;
                continue;
            }
            if (!token.Groups["day"].Success && !token.Groups["bare"].Success) continue;
            var day = WeekdayReader.Read(token.Value.TrimStart('每'));
            if (isRange && days.Count > 0)
            {
                var first = days[days.Count - 1];
                if (day <= first) throw new FormatException(Texts.WeekdaysReversed);
                days.AddRange(Enumerable.Range(first + 1, day - first - 1));
            }
            days.Add(day);
            isRange = false;
        }
        return [.. days.Distinct()];
    }
}

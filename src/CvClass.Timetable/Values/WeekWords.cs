using System;
using System.Text.RegularExpressions;

namespace CvClass.Timetable.Values;

/// <summary>Words for weeks, as the patterns that they stand for: 前8周 is 1-8周, 每周 and 全学期 are all weeks.</summary>
internal static class WeekWords
{
    private static readonly Regex s_first =
        new("前 *(?<n>[0-9]{1,2}|[一二三四五六七八九十]{1,3}) *个?(?:教学)?周", RegexOptions.CultureInvariant);

    // 后8周 and 第9周起 depend on when the term ends: read without the word they would be another week.
    private static readonly Regex s_open = new(
        "后 *(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}) *个?(?:教学)?周"
        + "|(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}) *周 *(?:起|开始|[以之]?[前后])"
        + "(?![0-9一二三四五六七八九十])", RegexOptions.CultureInvariant);

    private static readonly Regex s_every =
        new("(?:每个?周|每个?星期|每礼拜)(?! *[一二三四五六日天1-7])|[全整]个?学期|整学期", RegexOptions.CultureInvariant);

    /// <summary>Replaces the words in a text about times.</summary>
    internal static string Plain(string text) =>
        text.IndexOfAny(['每', '全', '整']) < 0 ? FromFirst(text) : s_every.Replace(FromFirst(text), "全周");

    /// <summary>Replaces 前8周 in any text: read without its first word it would be the eighth week alone.</summary>
    /// <exception cref="FormatException">It says from or up to which week without saying where the weeks end or begin.</exception>
    internal static string FromFirst(string text) =>
        s_open.Match(text) is { Success: true } open ? throw new FormatException(Texts.FormatWeeksOpen(open.Value))
            : text.IndexOf('前') < 0 ? text : s_first.Replace(text, "1-${n}周");
}

using System;
using System.Linq;
using System.Text.RegularExpressions;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Layouts;

/// <summary>Reads the labels of a grid.</summary>
internal static class GridAxis
{
    private static readonly string[] s_breaks =
        ["午休", "大课间", "课间", "眼保健操", "眼操", "午餐", "午饭", "早餐", "晚餐", "午睡", "休息", "放学", "升旗", "就餐", "用餐",
            "Break", "Lunch", "Recess"];

    private static readonly string[] s_remarks = ["备注", "说明", "注", "注意事项", "Remark", "Remarks", "Note", "Notes"];

    private static readonly Regex s_dayAndRest = new(
        "^(?<day>(?:星期|礼拜|周) *(?:[一二三四五六日天]|(?<n>[1-7]))|(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?)"
        + @" *[-_/.:,(]* *(?<rest>[0-9第一二三四五六七八九十A-Za-z].*?)\)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex s_parity = new(@"(?:^|\() *(?<p>[单双])(?:周|(?=\))) *(?:\)|$)", RegexOptions.CultureInvariant);
    private static readonly Regex s_bareDay = new("^[一二三四五六日天] *(?<n>[1-9][0-9]?)$", RegexOptions.CultureInvariant);

    private static readonly string[] s_parts = ["上午", "下午", "晚上", "早上", "中午", "晚间"];

    private static readonly string[] s_breakCells =
        ["午休", "大课间", "课间", "课间操", "午餐", "午饭", "早餐", "晚餐", "午睡", "休息", "放学", "Break", "Lunch", "Lunch Break",
            "Recess"];

    /// <summary>Whether a cell holds nothing but a pause.</summary>
    internal static bool IsBreakCell(string text) => s_breakCells.Contains(Hanzi.Simplify(text), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a label is a pause.</summary>
    internal static bool IsBreak(string label) =>
        s_breaks.Any(b => Hanzi.Simplify(label).IndexOf(b, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Whether a label is a part of the day: 上午.</summary>
    internal static bool IsPart(string label) => s_parts.Contains(label);

    /// <summary>The part of the day that a label is or begins with; null where it has none.</summary>
    internal static string? Part(string label) => Array.Find(s_parts, p => label.StartsWith(p, StringComparison.Ordinal));

    /// <summary>What a label in the upper of two header rows says: a weekday, a period or a class; null where it is none of them.</summary>
    internal static GridSlot? ReadUpper(string label) => label.Length == 0 || IsPart(label) ? null
        : Read(label) ?? (SheetClass.IsClass(label) ? new GridSlot(Class: label) : null);

    /// <summary>Whether a column stands below a weekday, period or class, as 课程 and 教师 do below 星期一.</summary>
    internal static bool IsUnderLabel(Column column)
    {
        try
        {
            return !ListColumns.IsLabel(column.Role) && ReadUpper(column.Upper) is not null;
        }
        catch (FormatException)
        {
            return false; // 3-2: an error where it is read
        }
    }

    /// <summary>The weeks of a label 单周 or 双周, or of such a note behind a weekday: 星期一(单周); null where it has none.</summary>
    internal static WeekSet? Parity(string label) => s_parity.Match(PatternText.Even(label)).Groups["p"].Value switch
    {
        "单" => WeekSet.Odd,
        "双" => WeekSet.Even,
        _ => null,
    };

    /// <summary>The weekday and the period of a label such as 一1; null where it is none.</summary>
    internal static GridSlot? BareDayAndPeriod(string label) => s_bareDay.Match(label) is { Success: true } match
        ? new GridSlot(WeekdayReader.Bare(label[0]), PeriodPattern.Read(match.Groups["n"].Value)) : null;

    /// <summary>The label and the text of a cell such as 备注：周二调课; null where it is none.</summary>
    internal static (string Label, string Text)? Remark(string text) =>
        text.IndexOf(':') is > 0 and var colon && IsRemark(text.Substring(0, colon))
            && text.Substring(colon + 1).Trim() is { Length: > 0 } rest ? (text.Substring(0, colon), rest) : null;

    /// <summary>Whether a label heads remarks.</summary>
    internal static bool IsRemark(string label) =>
        s_remarks.Contains(Hanzi.Simplify(label).Trim(' ', ':', '：'), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a header is a period by its own words or a clock range: 第1节, 8:00-8:45; not a plain number.</summary>
    internal static bool IsPeriodLabel(string label)
    {
        if (ClockReader.TryFindRange(label, out _, out var rest))
            return rest.Trim(' ', '(', ')') is var bare && (bare.Length == 0 || IsPart(bare)) || PeriodPattern.IsLabel(WithoutPart(rest));
        return PeriodPattern.IsMarked(label) && PeriodPattern.IsLabel(WithoutPart(label));
    }

    /// <summary>Whether a header is a weekday and a period: 周一第1节, Mon P1; not 周一1, which could be a day of the month.</summary>
    internal static bool IsDayAndPeriod(string label)
    {
        if (label.Length is < 3 or > 20) return false;
        if (DayAndPeriod(label, out var isMarked) is not null) return isMarked;
        try
        {
            return TimePattern.Scan(label) is { Weekday: not null, Before.Length: 0, After.Count: 0 } entry
                && (entry.Periods is not null || entry.Clock is not null);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>
    /// The weekday and the period that a label names together: 周一1, 星期一-1, 周一(1), 周一第1节, Mon P1; null where it does not.
    /// </summary>
    /// <param name="label">Plain text.</param>
    /// <param name="isMarked">Whether the number says itself that it is a period.</param>
    internal static GridSlot? DayAndPeriod(string label, out bool isMarked)
    {
        isMarked = false;
        if (s_dayAndRest.Match(PatternText.Even(label).Trim()) is not { Success: true } match) return null;
        var rest = match.Groups["rest"].Value.Trim();
        isMarked = PeriodPattern.IsMarked(rest);
        // 周一二 are two weekdays, and 周1-2 could be.
        if ((!isMarked && (rest[0] is < '0' or > '9' || match.Groups["n"].Success)) || !PeriodPattern.IsLabel(rest)) return null;
        return WeekdayReader.TryLabel(match.Groups["day"].Value, out var day) ? new GridSlot(day, PeriodPattern.Read(rest)) : null;
    }

    /// <summary>What a label says; null where it is not a label of a time or day.</summary>
    /// <param name="label">Plain text.</param>
    /// <exception cref="FormatException">Its periods end before they begin.</exception>
    internal static GridSlot? Read(string label)
    {
        if (WeekdayReader.TryHeader(label, out var day)) return new GridSlot(day);
        if (ClockReader.TryFindRange(label, out var range, out var rest))
        {
            rest = WithoutPart(rest);
            return new GridSlot(null, PeriodPattern.IsLabel(rest) ? PeriodPattern.Read(rest) : null, range);
        }
        var bare = WithoutPart(label);
        if (PeriodPattern.IsLabel(bare)) return new GridSlot(null, PeriodPattern.Read(bare));
        if (PeriodPattern.IsBig(bare)) return new GridSlot(IsBig: true);
        if (ClockReader.IsThreeDigits(PatternText.Even(bare), 0)) throw new FormatException(Texts.ClockThreeDigits);
        if (DayAndPeriod(label, out _) is { } both) return both;
        if (IsDayAndPeriod(label) && TimePattern.Scan(label) is { } entry) return new GridSlot(entry.Weekday, entry.Periods, entry.Clock);
        return TryStart(bare, out var start) ? new GridSlot(null, null, new ClockRange(start, null)) : null;
    }

    private static bool TryStart(string label, out TimeSpan start)
    {
        start = default;
        var even = PatternText.Even(label);
        var at = 0;
        return ClockReader.TryScan(even, ref at, out start, out _) && at == even.Length;
    }

    // 上午 in front of a period says nothing more.
    private static string WithoutPart(string label)
    {
        foreach (var part in s_parts)
        {
            if (label.StartsWith(part, StringComparison.Ordinal) && label.Length > part.Length && !label.Contains(":"))
                return label.Substring(part.Length).Trim();
        }
        return label.Trim();
    }
}

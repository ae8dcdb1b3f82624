using System;
using System.Collections.Generic;

namespace CvClass.Timetable.Values;

/// <summary>
/// Times of day as people write them: 8:00, 上午8:00, 下午2:30, 晚上7点, 8点半, 8点一刻, 14时30分, 8:00 AM, 0800, and ranges of them.
/// </summary>
internal static class ClockReader
{
    private const string NotBehindCompact = "./:年月日号周节小学级班";
    private const int ThreeDigits = 3;
    private const char NoHalf = '\0';
    private const char Morning = 'A';
    private const char EnglishMorning = 'a';
    private const char Noon = 'N';
    private const char Afternoon = 'P';
    private const char Evening = 'E';

    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);

    private static readonly KeyValuePair<string, char>[] s_halves =
    [
        new("上午", Morning), new("早上", Morning), new("早晨", Morning), new("清晨", Morning), new("凌晨", EnglishMorning),
            new("中午", Noon),
        new("下午", Afternoon), new("傍晚", Afternoon), new("午后", Afternoon), new("晚上", Evening), new("晚间", Evening),
            new("夜里", Evening),
        new("a.m.", EnglishMorning), new("p.m.", Afternoon), new("am", EnglishMorning), new("pm", Afternoon),
    ];

    /// <summary>Reads a text that is nothing but a time of day.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    internal static TimeSpan Read(string text)
    {
        var even = PatternText.Even(text).Trim();
        var at = 0;
        return TryScan(even, ref at, out var time, out _) && at == even.Length ? time : throw new FormatException(Texts.NotAClock);
    }

    /// <summary>Whether a text is nothing but a range such as 8:00-8:45; false too where it ends before it begins.</summary>
    internal static bool TryRange(string text, out ClockRange range)
    {
        range = default;
        var even = PatternText.Even(text).Trim();
        var at = 0;
        return TryScanRange(even, ref at, out range) && range.End is not null && at == even.Length;
    }

    /// <summary>Finds a range anywhere in a label, as in 第1节 (8:00-8:45); <paramref name="rest"/> is the text without it.</summary>
    internal static bool TryFindRange(string text, out ClockRange range, out string rest)
    {
        range = default;
        rest = text;
        var even = PatternText.Even(text);
        for (var start = 0; start < even.Length; start++)
        {
            if (start > 0 && char.IsDigit(even[start]) && char.IsDigit(even[start - 1])) continue;
            var at = start;
            if (!TryScanRange(even, ref at, out range) || range.End is null || IsYears(even, start, at, range)) continue;
            rest = text.Substring(0, start).TrimEnd(' ', '(', '[', '（') + "\n" + text.Substring(at).TrimStart(' ', ')', ']', '）');
            rest = rest.Trim();
            return true;
        }
        return false;
    }

    // 2026-2027 is a school year and no minute of the evening.
    private static bool IsYears(string text, int start, int end, ClockRange range) => text.IndexOf(':', start, end - start) < 0
        && (range.End!.Value - range.Start).Duration() <= s_minute;

    /// <summary>Reads a time, and the second one of a range where a dash follows, and moves behind it.</summary>
    internal static bool TryScanRange(string text, ref int at, out ClockRange range)
    {
        range = default;
        var i = at;
        if (!TryScan(text, ref i, out var start, out var half)) return false;
        var dash = PatternText.Skip(text, i, " ");
        var next = PatternText.Skip(text, dash, "-");
        if (next > dash)
        {
            next = PatternText.Skip(text, next, " ");
            if (TryScan(text, ref next, out var end, out var endHalf))
            {
                (start, end) = Agree(start, half, end, endHalf);
                at = next;
                range = new ClockRange(start, end);
                return true;
            }
        }
        at = i;
        range = new ClockRange(start, null);
        return true;
    }

    /// <summary>Reads a time and moves behind it; text must be evened.</summary>
    /// <exception cref="FormatException">The half of the day and the hour do not fit.</exception>
    internal static bool TryScan(string text, ref int at, out TimeSpan time, out char half)
    {
        time = default;
        var i = at;
        half = ScanHalf(text, ref i);
        i = PatternText.Skip(text, i, " ");
        if (half == NoHalf && TryCompact(text, ref i, out time))
        {
            at = i;
            return true;
        }
        if (!TryNumber(text, ref i, out var hour)) return false;
        if (!TryMinutes(text, ref i, out var minute, out var second)) return false;
        if (half == NoHalf)
        {
            var behind = PatternText.Skip(text, i, " ");
            half = ScanHalf(text, ref behind, isEnglish: true);
            if (half != NoHalf) i = behind;
        }
        if (hour > 24 || minute > 59 || second > 59 || (hour == 24 && minute + second > 0)) return false;
        time = new TimeSpan(InHalf(hour, half), minute, second);
        at = i;
        return true;
    }

    /// <summary>Whether a number of three digits stands here, which could be meant for a time: 800 has lost its zero.</summary>
    internal static bool IsThreeDigits(string text, int at)
    {
        var i = at;
        return TryDigits(text, ref i, ThreeDigits, out var number) && i - at == ThreeDigits && number % 100 < 60
            && (i == text.Length || text[i] is ' ' or '-');
    }

    // 0800 and 080000; behind more digits or before a mark of dates and patterns they are something else.
    private static bool TryCompact(string text, ref int at, out TimeSpan time)
    {
        time = default;
        var i = at;
        if (at > 0 && char.IsDigit(text[at - 1])) return false;
        while (i < text.Length && text[i] is >= '0' and <= '9') i++;
        if (i - at is not (4 or 6) || (i < text.Length && NotBehindCompact.IndexOf(text[i]) >= 0)) return false;
        var start = at;
        int Two(int offset) => ((text[start + offset] - '0') * 10) + text[start + offset + 1] - '0';
        var (hour, minute, second) = (Two(0), Two(2), i - at == 6 ? Two(4) : 0);
        if (hour > 24 || minute > 59 || second > 59 || (hour == 24 && minute + second > 0)) return false;
        time = new TimeSpan(hour, minute, second);
        at = i;
        return true;
    }

    private static (TimeSpan Start, TimeSpan End) Agree(TimeSpan start, char half, TimeSpan end, char endHalf)
    {
        var twelve = TimeSpan.FromHours(12);
        // 下午2:00-3:30: what is said of the start holds for the end, 2:00-3:30 PM the other way round.
        if (endHalf == NoHalf && half is Afternoon or Evening or Noon && end < start && end < twelve) end += twelve;
        if (half == NoHalf && endHalf is Afternoon && start < twelve && start + twelve < end) start += twelve;
        return (start, end);
    }

    private static char ScanHalf(string text, ref int at, bool isEnglish = false)
    {
        foreach (var half in s_halves)
        {
            if (isEnglish && half.Key[0] is not ('a' or 'p')) continue;
            if (string.Compare(text, at, half.Key, 0, half.Key.Length, StringComparison.OrdinalIgnoreCase) != 0) continue;
            at += half.Key.Length;
            return half.Value;
        }
        return NoHalf;
    }

    private static int InHalf(int hour, char half) => half switch
    {
        Morning or EnglishMorning when hour > 12 => throw new FormatException(Texts.HalfAndHour),
        EnglishMorning when hour == 12 => 0,
        Noon when hour is 1 or 2 => hour + 12,
        Noon when hour is < 11 or > 14 => throw new FormatException(Texts.HalfAndHour),
        Evening when hour == 12 => throw new FormatException(Texts.HalfAndHour), // midnight, but of which day
        Afternoon or Evening when hour < 12 => hour + 12,
        _ => hour,
    };

    private static bool TryMinutes(string text, ref int at, out int minute, out int second)
    {
        minute = second = 0;
        var i = PatternText.Skip(text, at, " ");
        if (i >= text.Length) return false;
        if (text[i] == ':')
        {
            i = PatternText.Skip(text, i + 1, " ");
            if (!TryDigits(text, ref i, 2, out minute)) return false;
            if (i < text.Length && text[i] == ':')
            {
                i++;
                if (!TryDigits(text, ref i, 2, out second)) return false;
                if (i + 1 < text.Length && text[i] == '.' && char.IsDigit(text[i + 1]))
                {
                    i++;
                    while (i < text.Length && text[i] is >= '0' and <= '9') i++;
                }
            }
            at = i;
            return true;
        }
        if (text[i] is not ('点' or '时')) return false;
        at = ScanHanziMinutes(text, i + 1, ref minute);
        return true;
    }

    private static int ScanHanziMinutes(string text, int at, ref int minute)
    {
        if (at < text.Length && text[at] is '半' or '整' or '钟')
        {
            minute = text[at] == '半' ? 30 : 0;
            return at + 1;
        }
        if (at + 1 < text.Length && text[at + 1] == '刻' && text[at] is '一' or '1' or '三' or '3')
        {
            minute = text[at] is '一' or '1' ? 15 : 45;
            return at + 2;
        }
        var i = at;
        if (!TryNumber(text, ref i, out var number)) return at;
        minute = number;
        return i < text.Length && text[i] == '分' ? i + 1 : i;
    }

    private static bool TryNumber(string text, ref int at, out int number)
    {
        if (TryDigits(text, ref at, 2, out number)) return true;
        var start = at;
        while (at < text.Length && Hanzi.IsNumeral(text[at])) at++;
        if (at == start) return false;
        number = ReadHanzi(text.Substring(start, at - start));
        if (number >= 0) return true;
        at = start;
        return false;
    }

    private static int ReadHanzi(string run)
    {
        var ten = run.IndexOf('十');
        if (ten < 0) return run.Length == 1 ? Hanzi.Numbers(run, hasTens: false)[0] : -1;
        if (ten > 1 || run.Length > ten + 2 || run.LastIndexOf('十') != ten) return -1;
        var tens = ten == 0 ? 1 : Hanzi.Numbers(run.Substring(0, 1), hasTens: false)[0];
        return (tens * 10) + (run.Length > ten + 1 ? Hanzi.Numbers(run.Substring(ten + 1), hasTens: false)[0] : 0);
    }

    private static bool TryDigits(string text, ref int at, int most, out int number)
    {
        number = 0;
        var start = at;
        while (at < text.Length && at - start < most && text[at] is >= '0' and <= '9') number = (number * 10) + text[at++] - '0';
        return at > start && !(at < text.Length && text[at] is >= '0' and <= '9');
    }
}

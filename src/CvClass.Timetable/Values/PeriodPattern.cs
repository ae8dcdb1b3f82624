using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace CvClass.Timetable.Values;

/// <summary>
/// Reads the periods of a day: 1-2, 第1节, 1,2节, 01-02-03节, 0102节, 第一二节, 第1节-第2节, 第一大节(01,02小节), Period 1, P1-P2, Lesson
/// 3.
/// </summary>
internal static class PeriodPattern
{
    /// <summary>The highest period.</summary>
    internal const int Most = 30;

    // English words for a period, the longest first.
    private static readonly string[] s_words = ["periods", "period", "sessions", "session", "lessons", "lesson", "hour", "per.", "p.", "p"];

    private static readonly char[] s_initials = ['P', 'p', 'L', 'l', 'S', 's', 'H', 'h'];
    private static readonly char[] s_nextToNumbers = ['大', '小', '课', 't', 'T', 'd', 'D', 'h', 'H'];

    private const string Number = "(?:[0-9]{1,2}|[一二三四五六七八九十]+)";

    private static readonly Regex s_big = new($"第? *{Number} *大节", RegexOptions.CultureInvariant);
    private static readonly Regex s_smaller = new($"小节|节课|(?<=第 *{Number} *)课时?$", RegexOptions.CultureInvariant);
    private static readonly Regex s_ordinal =
        new("(?<=[0-9])(?:st|nd|rd|th)(?![A-Za-z]) *(?:period|lesson|hour|session)?",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Reads a text that is nothing but periods, in ascending order.</summary>
    /// <param name="text">Plain text.</param>
    /// <exception cref="FormatException">It names no periods, or ends before it begins.</exception>
    internal static IReadOnlyList<int> Read(string text)
    {
        var even = Bare(PatternText.Even(text), out _);
        if (IsBig(text)) throw new FormatException(Texts.BigPeriod);
        var periods = new SortedSet<int>();
        var previous = 0;
        var isRange = false;
        for (var at = 0; at < even.Length;)
        {
            var c = even[at];
            if (PatternText.IsNumber(even, at))
            {
                foreach (var number in Pairs(even, ref at) ?? PatternText.Numbers(even, ref at, hasTens: false))
                {
                    if (number > Most) throw new FormatException(Texts.NotPeriods);
                    if (isRange && number < previous) throw new FormatException(Texts.FormatPeriodsReversed(previous));
                    for (var period = isRange ? previous : number; period <= number; period++) periods.Add(period);
                    previous = number;
                    isRange = false;
                }
                continue;
            }
            if (c == '-' && periods.Count > 0 && !isRange) isRange = true;
            else if (" ,()第节".IndexOf(c) < 0) throw new FormatException(Texts.NotPeriods);
            at++;
        }
        if (periods.Count == 0 || isRange) throw new FormatException(Texts.NotPeriods);
        return periods.ToArray();
    }

    /// <summary>Reads a single period number, as the columns of first and last period have it.</summary>
    /// <exception cref="FormatException">It is none, or more than one.</exception>
    internal static int ReadOne(string text)
    {
        var periods = Read(text);
        return periods.Count == 1 ? periods[0] : throw new FormatException(Texts.NotOnePeriod);
    }

    /// <summary>
    /// Whether the text has the form of a period label: 第1节, 1-2节, 第一二节, 1-2, or a plain number; it may still end before it begins.
    /// </summary>
    internal static bool IsLabel(string text)
    {
        if (text.Length is 0 or > 20 || !text.Any(c => c is >= '0' and <= '9' || Hanzi.IsNumeral(c))) return false;
        var bare = Bare(PatternText.Even(text), out var isMarked);
        if (!bare.Any(c => c is >= '0' and <= '9' || Hanzi.IsNumeral(c))) return false;
        for (var at = 0; at < bare.Length; at++)
        {
            var c = bare[at];
            if (!(c is >= '0' and <= '9' || Hanzi.IsNumeral(c) || " ,()第节-".IndexOf(c) >= 0)) return false;
            // 0102 are two periods, 0800 is a time of day, 2026 a year.
            if (c is < '0' or > '9') continue;
            var end = at;
            if (Pairs(bare, ref end) is null) end = PatternText.Skip(bare, at, "0123456789");
            else at = end - 1;
            if (end - at > 2 && !isMarked) return false;
            at = Math.Max(at, end - 1);
        }
        return true;
    }

    /// <summary>Whether a text names a double period by its own number, and not the periods in it: 第一大节.</summary>
    internal static bool IsBig(string text)
    {
        var even = PatternText.Even(text);
        return even.Contains("大节") && s_big.IsMatch(even) && !Bare(even, out _).Any(c => c is >= '0' and <= '9' || Hanzi.IsNumeral(c));
    }

    /// <summary>Whether a text says itself that it is a period: it has 节 in it, or begins as Period 1 and P1 do.</summary>
    internal static bool IsMarked(string text)
    {
        Bare(PatternText.Even(text), out var isMarked);
        return isMarked;
    }

    // 小节 are periods; 第一大节(01,02小节) says in its brackets which.
    private static string Bare(string even, out bool isMarked)
    {
        var text = WithoutWords(even, out var hasWord).TrimEnd(' ', '.', ':');
        isMarked = hasWord || text.IndexOf('节') >= 0;
        if (text.IndexOfAny(s_nextToNumbers) < 0) return text;
        var plain = s_ordinal.Replace(s_smaller.Replace(s_big.Replace(text, ""), "节"), "");
        isMarked |= plain != text;
        return plain;
    }

    // 0102 and 091011: each period has two digits, and each follows the one before.
    private static List<int>? Pairs(string text, ref int at)
    {
        var end = PatternText.Skip(text, at, "0123456789");
        if (end - at < 4 || (end - at) % 2 != 0) return null;
        var numbers = new List<int>();
        for (var i = at; i < end; i += 2)
        {
            var number = ((text[i] - '0') * 10) + text[i + 1] - '0';
            if (number < 1 || (numbers.Count > 0 && number != numbers[numbers.Count - 1] + 1)) return null;
            numbers.Add(number);
        }
        at = end;
        return numbers;
    }

    // A word counts only where a number follows it: PE is a course.
    private static string WithoutWords(string even, out bool hasWord)
    {
        hasWord = false;
        if (even.IndexOfAny(s_initials) < 0) return even;
        var text = new StringBuilder(even.Length);
        for (var at = 0; at < even.Length;)
        {
            var word = at > 0 && char.IsLetter(even[at - 1]) ? null
                : Array.Find(s_words, w => string.Compare(even, at, w, 0, w.Length, StringComparison.OrdinalIgnoreCase) == 0);
            var next = word is null ? at : PatternText.Skip(even, at + word.Length, " ");
            if (word is not null && next < even.Length && even[next] is >= '0' and <= '9')
            {
                hasWord = true;
                at = next;
                continue;
            }
            text.Append(even[at++]);
        }
        return text.ToString();
    }

    /// <summary>A period as text.</summary>
    internal static string Show(int period) => period.ToString(CultureInfo.InvariantCulture);
}

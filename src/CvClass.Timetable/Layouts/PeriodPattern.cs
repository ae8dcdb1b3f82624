using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace CvClass.Timetable.Layouts;

/// <summary>Reads the periods of a day: 1-2, 第1节, 1,2节, 01-02-03节, 第一二节, 第1节-第2节, Period 1, P1-P2, Lesson 3.</summary>
internal static class PeriodPattern
{
    /// <summary>The highest period.</summary>
    internal const int Most = 30;

    // English words for a period, the longest first.
    private static readonly string[] s_words = ["periods", "period", "lessons", "lesson", "per.", "p.", "p"];

    /// <summary>Reads a text that is nothing but periods, in ascending order.</summary>
    /// <param name="text">Plain text.</param>
    /// <exception cref="FormatException">It names no periods, or ends before it begins.</exception>
    internal static IReadOnlyList<int> Read(string text)
    {
        var even = WithoutWords(PatternText.Even(text), out _);
        var periods = new SortedSet<int>();
        var previous = 0;
        var isRange = false;
        for (var at = 0; at < even.Length;)
        {
            var c = even[at];
            if (PatternText.IsNumber(even, at))
            {
                foreach (var number in PatternText.Numbers(even, ref at, hasTens: false))
                {
                    if (number > Most) throw new FormatException(Text.Get("NotPeriods"));
                    if (isRange && number < previous) throw new FormatException(Text.Get("PeriodsReversed", previous));
                    for (var period = isRange ? previous : number; period <= number; period++) periods.Add(period);
                    previous = number;
                    isRange = false;
                }
                continue;
            }
            if (c == '-' && periods.Count > 0 && !isRange) isRange = true;
            else if (" ,()第节".IndexOf(c) < 0) throw new FormatException(Text.Get("NotPeriods"));
            at++;
        }
        if (periods.Count == 0 || isRange) throw new FormatException(Text.Get("NotPeriods"));
        return periods.ToArray();
    }

    /// <summary>Reads a single period number, as the columns of first and last period have it.</summary>
    /// <exception cref="FormatException">It is none, or more than one.</exception>
    internal static int ReadOne(string text)
    {
        var periods = Read(text);
        return periods.Count == 1 ? periods[0] : throw new FormatException(Text.Get("NotOnePeriod"));
    }

    /// <summary>
    /// Whether the text has the form of a period label: 第1节, 1-2节, 第一二节, 1-2, or a plain number; it may still end before it begins.
    /// </summary>
    internal static bool IsLabel(string text)
    {
        if (text.Length is 0 or > 20 || !text.Any(c => c is >= '0' and <= '9' || Hanzi.IsNumeral(c))) return false;
        foreach (var c in WithoutWords(PatternText.Even(text), out _))
        {
            if (!(c is >= '0' and <= '9' || Hanzi.IsNumeral(c) || " ,()第节-".IndexOf(c) >= 0)) return false;
        }
        return true;
    }

    /// <summary>Whether a text says itself that it is a period: it has 节 in it, or begins as Period 1 and P1 do.</summary>
    internal static bool IsMarked(string text)
    {
        if (Hanzi.Simplify(text).Contains("节")) return true;
        WithoutWords(PatternText.Even(text), out var hasWord);
        return hasWord;
    }

    // A word counts only where a number follows it: PE is a course.
    private static string WithoutWords(string even, out bool hasWord)
    {
        hasWord = false;
        if (even.IndexOfAny(['P', 'p', 'L', 'l']) < 0) return even;
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

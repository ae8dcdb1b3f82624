using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CvClass.Timetable.Layouts;

/// <summary>Reads the periods of a day: 1-2, 第1节, 1,2节, 01-02-03节, 第一二节, 第1节-第2节.</summary>
internal static class PeriodPattern
{
    /// <summary>The highest period.</summary>
    internal const int Most = 30;

    /// <summary>Reads a text that is nothing but periods, in ascending order.</summary>
    /// <param name="text">Plain text.</param>
    /// <exception cref="FormatException">It names no periods, or ends before it begins.</exception>
    internal static IReadOnlyList<int> Read(string text)
    {
        var even = PatternText.Even(text);
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
        foreach (var c in PatternText.Even(text))
        {
            if (!(c is >= '0' and <= '9' || Hanzi.IsNumeral(c) || " ,()第节-".IndexOf(c) >= 0)) return false;
        }
        return true;
    }

    /// <summary>Whether a text says itself that it is a period: it has 节 in it.</summary>
    internal static bool IsMarked(string text) => Hanzi.Simplify(text).Contains("节");

    /// <summary>A period as text.</summary>
    internal static string Show(int period) => period.ToString(CultureInfo.InvariantCulture);
}

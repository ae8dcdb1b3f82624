using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace CvClass.Timetable.Values;

/// <summary>
/// Reads weeks as academic systems and people write them: 1-16; 1-8、10-16; 7-11单; 1-8,10-16周(双); 第1-16周|单周; 5-6 双8-12; 第一周.
/// </summary>
internal static class WeekPattern
{
    private const string Parities = "单双全";

    private static readonly Regex s_englishParity =
        new("(?<![A-Za-z])(?:(?<o>odd)|(?<e>even)|all|every|each)(?![A-Za-z])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex s_englishWeek =
        new(@"(?<![A-Za-z])(?:weeks?|wks?|w(?=[0-9]))\.?(?![A-Za-z])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex s_englishTo =
        new("(?<=[0-9]) *(?:to|through) *(?=[0-9])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex s_englishAnd =
        new("(?<=[0-9]) *(?:and|&) *(?=[0-9])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Reads a text that is nothing but weeks.</summary>
    /// <param name="text">Plain text.</param>
    /// <exception cref="FormatException">It is not a week pattern, or names weeks that no term has.</exception>
    internal static WeekSet Read(string text)
    {
        var parts = new List<Part>();
        var whole = '\0';
        var next = '\0';
        var marks = 0;
        var even = Chinese(PatternText.Even(WeekWords.Plain(text)));
        for (var at = 0; (at = PatternText.Skip(even, at, " ,|/;()第:")) < even.Length;)
        {
            if (PatternText.IsNumber(even, at))
            {
                ReadNumbers(even, ref at, parts, next, ref marks);
                next = '\0';
            }
            else if (Parities.IndexOf(even[at]) >= 0)
            {
                // In front of a number it belongs to that number, alone to all.
                var parity = even[at++];
                if (at < even.Length && even[at] == '周') at++;
                if (PatternText.IsNumber(even, PatternText.Skip(even, at, " :第"))) next = parity;
                else whole = parity;
            }
            else if (even[at] == '周' && parts.Count > 0)
            {
                at = PatternText.Skip(even, at, "周次数上");
                marks++;
                TakeParity(even, ref at, parts[parts.Count - 1]);
            }
            else
            {
                throw new FormatException(Texts.NotWeeks);
            }
        }
        return Combine(parts, whole, marks);
    }

    // Weeks 1-8, 10-16 odd is 1-8,10-16周(单): with the word for weeks, odd and even are meant for the whole list.
    private static string Chinese(string even)
    {
        if (!even.Any(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))) return even;
        var text = s_englishAnd.Replace(s_englishTo.Replace(even, "-"), ",");
        var parities = s_englishParity.Matches(text).Count;
        text = s_englishParity.Replace(text, m => m.Groups["o"].Success ? "单" : m.Groups["e"].Success ? "双" : "全");
        var plain = s_englishWeek.Replace(text, "").Trim(' ', '(', ')', ':');
        if (plain.Length == 0 || parities != 1 || s_englishWeek.Matches(text).Count == 0 || !plain.Any(char.IsDigit)) return plain;
        var mark = plain.IndexOfAny(Parities.ToCharArray());
        var numbers = plain.Remove(mark, 1).Trim(' ', '(', ')', ':');
        return mark == 0 || plain.Length - mark <= 2 ? numbers + "周" + plain[mark] : plain;
    }

    private static void ReadNumbers(string text, ref int at, List<Part> parts, char parity, ref int marks)
    {
        var numbers = PatternText.Numbers(text, ref at, hasTens: true);
        foreach (var number in numbers) parts.Add(new Part { First = number, Last = number, Parity = parity });
        var part = parts[parts.Count - 1];
        // 第1周-第16周 has the mark before the dash too.
        var dash = PatternText.Skip(text, at, " 周");
        if (dash < text.Length && text[dash] == '-')
        {
            at = PatternText.Skip(text, dash, " -第");
            if (!PatternText.IsNumber(text, at)) throw new FormatException(Texts.NotWeeks);
            part.Last = PatternText.Numbers(text, ref at, hasTens: true)[0];
        }
        var mark = PatternText.Skip(text, at, " ()");
        if (mark < text.Length && text[mark] == '周')
        {
            at = PatternText.Skip(text, mark, "周次数上");
            marks++;
            part.HasMark = true;
        }
        TakeParity(text, ref at, part);
        if (part.Last < part.First) throw new FormatException(Texts.FormatWeeksReversed(part.First, part.Last));
        if (parts.Any(p => p.First < 1)) throw new FormatException(Texts.WeeksFromOne);
        if (parts.Any(p => p.Last > WeekSet.Most)) throw new FormatException(Texts.FormatWeeksTooMany(WeekSet.Most));
    }

    // 5-6 双8-12: behind a blank and before a number the mark belongs to what follows.
    private static void TakeParity(string text, ref int at, Part part)
    {
        var mark = PatternText.Skip(text, at, " ()");
        if (mark >= text.Length || Parities.IndexOf(text[mark]) < 0) return;
        if (text.IndexOf(' ', at, mark - at) >= 0 && PatternText.IsNumber(text, mark + 1)) return;
        part.Parity = text[mark];
        at = mark + 1;
        if (at < text.Length && text[at] == '周')
        {
            at++;
            part.HasMark = true;
        }
    }

    private static WeekSet Combine(List<Part> parts, char whole, int marks)
    {
        if (parts.Count == 0) return Open(whole);
        // One 周, and it stands at the end: its 单 or 双 is meant for the whole list.
        var last = parts[parts.Count - 1];
        var marked = Math.Max(marks, parts.Count(p => p.HasMark));
        if (marked == 1 && (last.HasMark || marks == 1) && last.Parity != '\0' && parts.Count(p => p.Parity != '\0') == 1
            && !parts.Take(parts.Count - 1).Any(p => p.HasMark))
        {
            whole = last.Parity;
        }
        var bits = 0u;
        foreach (var part in parts)
        {
            var parity = part.Parity == '\0' ? whole : part.Parity;
            for (var week = part.First; week <= part.Last; week++)
            {
                if (parity == '单' ? week % 2 == 1 : parity != '双' || week % 2 == 0) bits |= 1u << week;
            }
        }
        return bits == 0 ? throw new FormatException(Texts.WeeksNone) : new WeekSet(bits);
    }

    private static WeekSet Open(char parity) => parity switch
    {
        '单' => WeekSet.Odd,
        '双' => WeekSet.Even,
        '全' => WeekSet.All,
        _ => throw new FormatException(Texts.NotWeeks),
    };

    private sealed class Part
    {
        internal int First { get; set; }

        internal int Last { get; set; }

        internal char Parity { get; set; }

        internal bool HasMark { get; set; }
    }
}

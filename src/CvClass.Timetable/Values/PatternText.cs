using System;
using System.Collections.Generic;
using System.Text;

namespace CvClass.Timetable.Values;

/// <summary>What week and period patterns have in common: one kind of dash and comma, and numbers in digits or Chinese numerals.</summary>
internal static class PatternText
{
    /// <summary>
    /// The text with every dash as -, every list comma as , and brackets of one kind; simplified; each character keeps its place.
    /// </summary>
    internal static string Even(string text)
    {
        if (IsEven(text)) return text;
        var even = new StringBuilder(Hanzi.Simplify(text));
        for (var i = 0; i < even.Length; i++)
        {
            even[i] = even[i] switch
            {
                '–' or '—' or '―' or '−' or '‐' or '‑' or '~' or '～' or '〜' or '至' or '到' => '-',
                '、' or '，' => ',',
                '；' => ';',
                '{' or '[' or '【' or '〔' or '（' or '<' or '〈' or '《' => '(',
                '}' or ']' or '】' or '〕' or '）' or '>' or '〉' or '》' => ')',
                '\t' or '\u3000' or '\u00A0' => ' ',
                var c => c,
            };
        }
        return even.ToString();
    }

    private static bool IsEven(string text)
    {
        foreach (var c in text)
        {
            if (c is > '~' or '~' or '{' or '}' or '[' or ']' or '<' or '>' or '\t') return false;
        }
        return true;
    }

    /// <summary>Whether a number begins here.</summary>
    internal static bool IsNumber(string text, int at) => at < text.Length && (text[at] is >= '0' and <= '9' || Hanzi.IsNumeral(text[at]));

    /// <summary>Reads the number, or the numbers in one run of numerals, and moves behind it.</summary>
    /// <exception cref="FormatException">It has more digits than any week or period.</exception>
    internal static List<int> Numbers(string text, ref int at, bool hasTens)
    {
        var start = at;
        if (Hanzi.IsNumeral(text[at]))
        {
            while (at < text.Length && Hanzi.IsNumeral(text[at])) at++;
            return Hanzi.Numbers(text.Substring(start, at - start), hasTens);
        }
        var number = 0;
        for (; at < text.Length && text[at] is >= '0' and <= '9'; at++) number = Math.Min((number * 10) + text[at] - '0', 9999);
        return [number];
    }

    /// <summary>Moves over characters of a set.</summary>
    internal static int Skip(string text, int at, string set)
    {
        while (at < text.Length && set.IndexOf(text[at]) >= 0) at++;
        return at;
    }
}

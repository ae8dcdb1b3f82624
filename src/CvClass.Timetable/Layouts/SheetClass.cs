using System;
using System.Linq;
using System.Text.RegularExpressions;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Layouts;

/// <summary>The class that the name of a sheet, or the title above a table, names.</summary>
internal static class SheetClass
{
    private const string Ordinal = "(?:[小初高][一二三四五六]|[一二三四五六七八九十]{1,2}|[0-9]{1,4})";

    private static readonly string[] s_tails = ["课程表", "总课表", "时间表", "课表", "timetable", "schedule"];

    private static readonly Regex s_class = new(
        $@"^(?:{Ordinal}(?:年级)? ?\([0-9]{{1,2}}\)班?|[0-9]{{1,2}}[.\-]?[A-Z]|{Ordinal}年级[0-9一二三四五六七八九十]+班?)$",
            RegexOptions.CultureInvariant);

    private static readonly Regex s_ending = new(
        $@"{Ordinal}(?:年级|级)? ?(?:\([0-9]{{1,2}}\)|[0-9]{{1,2}}|[一二三四五六七八九十]{{1,2}}|\([一二三四五六七八九十]{{1,2}}\))班$",
            RegexOptions.CultureInvariant);

    /// <summary>The class that a text names, or null: 七(1)班课程表 is 七(1)班, 九月 and 某同学课表 are none.</summary>
    /// <param name="text">Any text.</param>
    internal static string? Find(string text)
    {
        var name = CellText.Line(text);
        foreach (var tail in s_tails)
        {
            if (Hanzi.Simplify(name).EndsWith(tail, StringComparison.OrdinalIgnoreCase))
                name = name.Substring(0, name.Length - tail.Length).Trim();
        }
        if (name.Length == 0) return null;
        // A title names the school and the term before the class.
        var last = name.Split(' ').Last();
        return IsClass(name) ? WithoutSchool(name) : IsClass(last) ? WithoutSchool(last) : null;
    }

    private static string WithoutSchool(string name) =>
        s_ending.Match(name) is { Success: true, Index: > 0 } match && "学校院期度园:".IndexOf(name[match.Index - 1]) >= 0
            ? match.Value : name;

    /// <summary>Whether a text is a class by its number, 七(1)班 or 701班; not 钢琴班, which is a course.</summary>
    internal static bool IsNumbered(string text) => s_class.IsMatch(text)
        || (s_ending.Match(text) is { Success: true, Index: 0 } || (text.Length > 1 && text.EndsWith("班", StringComparison.Ordinal)
            && text.Take(text.Length - 1).All(char.IsDigit)));

    /// <summary>Whether a text reads as a class: it ends in 班, or is 七(1) or 7A.</summary>
    internal static bool IsClass(string text) => (text.Length > 1 && text.EndsWith("班", StringComparison.Ordinal) && !text.Contains(" "))
        || s_class.IsMatch(text);
}

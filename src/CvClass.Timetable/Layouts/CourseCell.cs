using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Layouts;

/// <summary>
/// Reads a cell of a grid: the first line is the course, a line with weeks or periods the pattern, the next free line the teacher, the one
/// after it the place. Several courses are separated by dashes; by line breaks or slashes only where each has weeks of its own.
/// </summary>
internal static class CourseCell
{
    private static readonly Regex s_dashes =
        new(@"\s*(?:[-—–─━=_]{4,}|(?<=\n|^)[ ]*[-—–─━=_]{3,}[ ]*(?=\n|$))\s*", RegexOptions.CultureInvariant);
    private static readonly Regex s_parity = new(@"^(?<c>.+?)\s*(?<m>\((?<p>[单双])周?\)|(?<p>[单双])周)$", RegexOptions.CultureInvariant);
    private static readonly Regex s_bareParity = new(@"^(?<c>.+?)\s*\(?(?<p>[单双])周?\)?$", RegexOptions.CultureInvariant);
    private static readonly Regex s_bareWeeks =
        new(@"^\((?![0-9]{3})(?<w>[0-9单双][-0-9单双, ]*?)(?:,(?<place>(?![-0-9单双, ]*(?:,|$)).*))?\)$", RegexOptions.CultureInvariant);

    private static readonly Regex s_labelled = new("^(?<label>[^:：]{2,8})[:：](?<text>.*[^ ].*)$", RegexOptions.CultureInvariant);

    // Beside a class the teacher is often left out; no teacher is called 教1 or 操场.
    private static readonly Regex s_place = new("[0-9]|(?:室|楼|馆|场|厅|房)$", RegexOptions.CultureInvariant);
    private static readonly Regex s_room =
        new("[0-9]{2,}[A-Za-z]?$|(?:教室|操场|体育馆|实验室|机房|报告厅|音乐室|美术室)$", RegexOptions.CultureInvariant);

    private static readonly Regex s_bracketed =
        new(@"^[(\[【〔](?<text>[^()\[\]【】〔〕]{2,})[)\]】〕]$", RegexOptions.CultureInvariant);

    private static readonly string[] s_nothing =
        ["无", "無", "空", "空课", "空堂", "无课", "没课", "停课", "放假", "×", "╳", "✕", "✖", "✗", "✘", "x", "X", "N/A"];
    private static readonly string[] s_yes = ["TRUE", "FALSE", "√", "✓", "✔", "☑", "是", "否"];

    /// <summary>Whether the cell says that there is no lesson: only /, a dash, × or 无.</summary>
    internal static bool IsNoLesson(string text) => text.Length == 0 || s_nothing.Contains(text)
        || text.All(c => c is '/' or '\\' or '-' or '—' or '–' or '_' or ' ' or '\n' or '*');

    /// <summary>Whether a cell of the grid holds anything but that.</summary>
    internal static bool IsLesson(PlacedCell cell) => !IsNoLesson(CellText.Plain(cell.Cell.Text));

    /// <summary>Whether the cell holds only a mark or TRUE, which say that there is something but not what.</summary>
    internal static bool IsMark(string text) => s_yes.Contains(text, StringComparer.OrdinalIgnoreCase);

    /// <summary>The courses of a cell.</summary>
    /// <param name="text">Plain text with its line breaks.</param>
    /// <param name="className">Class, where the grid says it; otherwise a line that is one is the class.</param>
    /// <param name="teacher">Teacher, where the grid says it; then no line is the teacher.</param>
    /// <param name="location">Place, likewise.</param>
    /// <exception cref="FormatException">A pattern in it cannot be read.</exception>
    internal static IReadOnlyList<CourseEntry> Read(string text, string? className = null, string? teacher = null, string? location = null)
    {
        var entries = new List<CourseEntry>();
        var known = new CourseEntry("", teacher, location, null, null, null, className);
        foreach (var block in s_dashes.Split(text).Select(b => b.Trim()).Where(b => !IsNoLesson(b))) ReadBlock(block, known, entries);
        return entries;
    }

    /// <summary>Whether each course of the cell names periods or a clock of its own.</summary>
    /// <param name="text">Plain text with its line breaks.</param>
    internal static bool SaysWhen(string text)
    {
        try
        {
            return Read(text) is { Count: > 0 } entries && entries.All(e => e.Periods is not null || e.Clock is not null);
        }
        catch (FormatException)
        {
            return false; // an error where the cell is read, which it is only with a period at its left
        }
    }

    private static void ReadBlock(string block, CourseEntry known, List<CourseEntry> entries)
    {
        var paragraphs = Regex.Split(block, "\n[ ]*\n").Select(p => p.Trim()).Where(p => p.Length > 0).ToList();
        if (paragraphs.Count > 1 && paragraphs.All(p => Lines(p).Any(IsPattern)))
        {
            foreach (var paragraph in paragraphs) ReadParagraph(Lines(paragraph), known, entries);
            return;
        }
        ReadParagraph(Lines(block), known, entries);
    }

    private static void ReadParagraph(List<string> lines, CourseEntry known, List<CourseEntry> entries)
    {
        if (lines.Count == 1 && TimePattern.SlashParts(lines[0]) is { Count: > 1 } parts && TryEach(parts, entries)) return;
        if (lines.Count > 1 && TryEach(lines, entries)) return;
        if (lines.Count == 1) lines = Fields(lines[0]) ?? lines;
        foreach (var group in Groups(lines)) entries.Add(ReadLines(group, known));
    }

    private static List<string> Lines(string text) => text.Split('\n').Select(CellText.Line).Where(l => l.Length > 0).ToList();

    // 高数;张三;教1;1-16周: what other cells have on lines stands between commas or semicolons, and one part is the pattern.
    private static List<string>? Fields(string line)
    {
        var parts = line.Split(';', '；', ',', '，', '|').Select(p => p.Trim()).ToList();
        if (parts.Count < 3 || parts.Any(p => p.Length == 0 || p.All(c => c is '-' or (>= '0' and <= '9')))) return null;
        return parts.Count(IsPattern) == 1 && !IsPattern(parts[0]) ? parts : null;
    }

    // 大化单/自辩双: each part is a course with weeks of its own.
    private static bool TryEach(List<string> parts, List<CourseEntry> entries)
    {
        var read = new List<CourseEntry>();
        foreach (var part in parts.Select(p => p.Trim()))
        {
            if (part.Length == 0) return false;
            var entry = TimePattern.Scan(part);
            var parity = s_bareParity.Match(Hanzi.Simplify(part));
            if (entry is { Weeks: not null, Before.Length: > 0 }) read.Add(Inline(entry));
            else if (parity.Success && !entry.HasPattern) read.Add(WithParity(part, parity));
            else return false;
        }
        entries.AddRange(read);
        return true;
    }

    private static CourseEntry WithParity(string part, Match parity)
    {
        var course = PlainNames.Course(part.Substring(0, parity.Groups["c"].Length).Trim(), out var teacher);
        return new CourseEntry(course, teacher, null, parity.Groups["p"].Value == "单" ? WeekSet.Odd : WeekSet.Even, null, null);
    }

    private static CourseEntry Inline(TimeEntry entry)
    {
        var course = PlainNames.Course(entry.Before, out var teacher);
        teacher ??= entry.After.Count > 1 ? PlainNames.Teacher(entry.After[1]) : null;
        var place = entry.After.Count > 0 ? entry.After[0] : null;
        // 张三 教1-101: only one of the two is a place.
        if (teacher is null && place?.Split(' ') is { Length: 2 } words && s_place.IsMatch(words[0]) != s_place.IsMatch(words[1]))
            (teacher, place) = s_place.IsMatch(words[0]) ? (words[1], words[0]) : (words[0], words[1]);
        return new CourseEntry(course, teacher, place, entry.Weeks, entry.Periods, entry.Clock);
    }

    // Courses one below the other without anything between them have as many lines before their pattern as the first one has.
    private static List<List<string>> Groups(List<string> lines)
    {
        var patterns = Enumerable.Range(0, lines.Count).Where(i => IsPattern(lines[i])).ToList();
        if (patterns.Count < 2) return [lines];
        var before = patterns[0];
        var starts = new List<int> { 0 };
        for (var i = 1; i < patterns.Count; i++) starts.Add(Math.Max(patterns[i] - before, patterns[i - 1] + 1));
        var groups = new List<List<string>>();
        for (var i = 0; i < starts.Count; i++)
        {
            var group = lines.GetRange(starts[i], (i + 1 < starts.Count ? starts[i + 1] : lines.Count) - starts[i]);
            // A second pattern directly below the first one is the same course at another time.
            if (before > 0 && patterns[i] == starts[i]) group.InsertRange(0, groups[0].Take(before));
            groups.Add(group);
        }
        return groups;
    }

    private static bool IsPattern(string line)
    {
        if (s_bareWeeks.IsMatch(PatternText.Even(line))) return true;
        try
        {
            var entry = TimePattern.Scan(line);
            return entry.Weeks is not null || entry.Periods is not null || entry.Clock is not null;
        }
        catch (FormatException)
        {
            return true; // a pattern with a mistake is one too; it fails where it is read
        }
    }

    private static CourseEntry ReadLines(List<string> lines, CourseEntry known)
    {
        var draft = new Draft(known);
        for (var i = 0; i < lines.Count; i++) draft.Take(lines[i], isFirst: i == 0);
        return draft.Entry();
    }

    private sealed class Draft(CourseEntry known)
    {
        private string? _course;
        private string? _class;
        private string? _teacher = known.Teacher;
        private string? _location = known.Location;
        private WeekSet? _weeks;
        private IReadOnlyList<int>? _periods;
        private ClockRange? _clock;

        internal void Take(string line, bool isFirst)
        {
            if (s_labelled.Match(line) is { Success: true } labelled && TakeLabelled(labelled)) return;
            if (!isFirst && s_bareWeeks.Match(PatternText.Even(line)) is { Success: true } bare)
            {
                _weeks = WeekPattern.Read(bare.Groups["w"].Value);
                var place = bare.Groups["place"];
                if (place.Success && place.Value.Trim().Length > 0) _location = line.Substring(place.Index, place.Length).Trim();
                return;
            }
            if (isFirst && s_parity.Match(Hanzi.Simplify(line)) is { Success: true } parity)
            {
                _weeks = parity.Groups["p"].Value == "单" ? WeekSet.Odd : WeekSet.Even;
                _course = line.Substring(0, parity.Groups["c"].Length).Trim();
                return;
            }
            var entry = TimePattern.Scan(line);
            if (entry.Weeks is null && entry.Periods is null && entry.Clock is null) TakeFree(line);
            else TakePattern(entry);
        }

        internal CourseEntry Entry()
        {
            if (known.Class is null && _class is null && _course?.IndexOf(' ') is > 0 and var blank
                && SheetClass.IsNumbered(_course.Substring(0, blank)))
                (_class, _course) = (_course.Substring(0, blank), _course.Substring(blank + 1));
            // In a teacher's own grid a cell may hold nothing but the class.
            var course = PlainNames.Course(_course ?? _class ?? "", out var teacher);
            if (_teacher is not null) teacher = PlainNames.Teacher(_teacher);
            return new CourseEntry(course, teacher, _location, _weeks, _periods, _clock, _class);
        }

        // 教师：张三 says itself what it is.
        private bool TakeLabelled(Match line)
        {
            var text = line.Groups["text"].Value.Trim();
            switch (Words.Find(line.Groups["label"].Value.Trim(), out _, out _))
            {
                case ColumnRole.Course: _course ??= text; return true;
                case ColumnRole.Class: _class ??= text; return true;
                case ColumnRole.Teacher: _teacher ??= text; return true;
                case ColumnRole.Location: _location ??= text; return true;
                case ColumnRole.Weeks: _weeks ??= WeekPattern.Read(text); return true;
                case ColumnRole.Period: _periods ??= PeriodPattern.Read(text); return true;
                default: return false;
            }
        }

        private void TakeFree(string line)
        {
            // (王五) and [302] are what stands in the brackets; the course keeps its own.
            if (_course is not null && s_bracketed.Match(line) is { Success: true } bracketed) line = bracketed.Groups["text"].Value;
            if (known.Class is null && _class is null && SheetClass.IsNumbered(line)) _class = line;
            else if (_course is null) _course = line;
            else if ((_class is not null ? s_place : s_room).IsMatch(PlainNames.Teacher(line))) _location ??= line;
            else if (_teacher is null && PlainNames.Course(_course, out var inBrackets) is not null && inBrackets is null) _teacher = line;
            else _location ??= line;
        }

        private void TakePattern(TimeEntry entry)
        {
            _weeks ??= entry.Weeks;
            _periods ??= entry.Periods;
            _clock ??= entry.Clock;
            if (entry.Before.Length > 0) TakeFree(entry.Before);
            foreach (var (part, i) in entry.After.Select((p, i) => (p, i)))
            {
                if (s_labelled.Match(part) is { Success: true } labelled && TakeLabelled(labelled)) continue;
                if (_course is null) _course = part;
                else if (i == 0) _location ??= part;
                else if (i == 1) _teacher ??= part;
            }
        }
    }
}

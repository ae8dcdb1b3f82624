using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace CvClass.Timetable.Values;

/// <summary>
/// Finds weeks, weekday, periods and clock in a text that holds other things too: 星期一第6-7节{1-16周}; [1-16周]星期二[3-4节]/教3-201;
/// 3-5单周,7-12周 星期二[1-4节]新民-101.
/// </summary>
internal static class TimePattern
{
    // Stands where a pattern was taken out; no text has it.
    private const char Taken = '\u0001';
    private const string Number = "(?:[0-9]{1,2}|[一二三四五六七八九十]+)";
    private const string Period = "(?:(?:[0-9]{2}){2,6}|" + Number + ")";
    private const string Digits = "(?>[0-9]{1,2}(?: *[-,] *[0-9]{1,2})*)";
    private const string RunLetters = "-,|() 单双全周次数第";

    private static readonly Regex s_clock = new(
        "(?:上午|下午|晚上|早上|中午)? *[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})? *-+ *(?:上午|下午|晚上|中午)? *[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?"
        + "|(?<![0-9])[0-2][0-9][0-5][0-9] *- *[0-2][0-9][0-5][0-9](?![0-9]| *(?:小|大)?节)",
            RegexOptions.CultureInvariant);

    private static readonly Regex s_weekday = new(
        @"\(?(?:每?(?:星期|礼拜) *(?<d>[一二三四五六日天1-7])|(?<![0-9第)单双次])每?周(?<d>[一二三四五六日天])" +
        @"|(?<![A-Za-z])(?<e>Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?(?![A-Za-z]))\)?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex s_periods = new(
        $@"\(? *(?:第 *)?(?<![0-9])(?<p>{Period}(?: *节? *[-,] *(?:第 *)?{Period})*) *小?节(?!课) *\)?", RegexOptions.CultureInvariant);

    // 周三3-4: directly behind its weekday a number needs no 节, unless it says that it is something else.
    private static readonly Regex s_behindDay =
        new($@"(?<={Taken}) *(?:(?<p>{Digits})|\((?<p>{Digits})\))(?![0-9A-Za-z:点时)]| *[(]?[:点时周月号日/.单双次年])",
            RegexOptions.CultureInvariant);

    private static readonly Regex s_englishWeeks = new(
        @"(?<![A-Za-z])\(?(?:(?:odd|even|all|every) +weeks?(?![A-Za-z])(?: *:? *[0-9](?:[-0-9, ]*[0-9])?)?"
        + @"|(?:weeks?|wks?\.?) *:? *[0-9](?:[-0-9, ]*[0-9])?(?: *\(?(?:odd|even)(?: +weeks?)?(?![A-Za-z])\)?)?"
        + @"|(?<![0-9])[0-9](?:[-0-9, ]*[0-9])? *(?:weeks?|wks?)(?![A-Za-z])(?: *\(?(?:odd|even)(?![A-Za-z])\)?)?"
        + @"|(?<=\()(?:odd|even)(?=\)))\)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex s_weekMark =
        new(@"[0-9一二三四五六七八九十] *[)]* *[(]?周|[0-9] *[(]?[单双]|[单双] *[0-9]|[单双]周|第\(.*\) *周",
            RegexOptions.CultureInvariant);

    /// <summary>The entries of a time cell, separated by semicolons and line breaks, or by the weekdays themselves.</summary>
    /// <param name="text">Plain text.</param>
    /// <exception cref="FormatException">A pattern in it cannot be read.</exception>
    internal static IReadOnlyList<TimeEntry> ReadAll(string text)
    {
        var entries = new List<TimeEntry>();
        foreach (var piece in text.Split(';', '\n', '；').Select(p => p.Trim(' ', ',')).Where(p => p.Length > 0))
        {
            foreach (var part in SplitAtWeekdays(WeekWords.Plain(piece)).SelectMany(WeekdayGroup.Expand)) entries.Add(Scan(part));
        }
        return entries;
    }

    /// <summary>Whether the text is a weekday with periods, weeks or a clock, so that its column makes a weekly list.</summary>
    internal static bool IsTimeCell(string text)
    {
        if (text.Length < 4) return false;
        try
        {
            return ReadAll(text).Any(e => e.Before.Length == 0 && (e.Weekday is not null || e.Weeks is not null)
                && (e.Periods is not null || e.Clock is not null));
        }
        catch (FormatException)
        {
            return s_weekday.IsMatch(PatternText.Even(text)) && s_periods.IsMatch(PatternText.Even(text));
        }
    }

    /// <summary>Reads one entry.</summary>
    /// <param name="text">Plain text on one line.</param>
    /// <exception cref="FormatException">A pattern in it cannot be read.</exception>
    internal static TimeEntry Scan(string text)
    {
        var (head, after) = SplitAtSlashes(WeekWords.FromFirst(text));
        var found = new Found(head);
        found.TakeAll();
        var behind = found.Behind;
        if (behind.Length > 0) after.Insert(0, behind);
        return found.Entry(after);
    }

    // Behind the weeks, slashes part place, teacher and the rest; what looks like weeks there is none.
    private static (string Head, List<string> After) SplitAtSlashes(string text)
    {
        var parts = SlashParts(text);
        if (parts.Count == 1) return (text, []);
        var head = parts[0];
        var found = new Found(head);
        found.TakeAll();
        var next = 1;
        for (; next < parts.Count; next++)
        {
            var more = new Found(parts[next]);
            if (found.Weeks is not null && (found.Behind.Length > 0 || !more.TakesAllOf(found))) break;
            if (found.Weeks is null && found.HasPattern && !more.HasPatternIn()) break;
            head += "/" + parts[next];
            found = new Found(head);
            found.TakeAll();
        }
        return found.HasPattern ? (head, parts.Skip(next).Select(p => p.Trim()).ToList()) : (text, []);
    }

    /// <summary>The parts between slashes that stand outside of brackets.</summary>
    internal static List<string> SlashParts(string text)
    {
        var parts = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '(' or '[' or '{' or '（' or '【') depth++;
            else if (text[i] is ')' or ']' or '}' or '）' or '】') depth--;
            else if (text[i] == '/' && depth <= 0)
            {
                parts.Add(text.Substring(start, i - start));
                start = i + 1;
            }
        }
        parts.Add(text.Substring(start));
        return parts;
    }

    private static IEnumerable<string> SplitAtWeekdays(string piece)
    {
        var days = WeekdayGroup.Starts(piece, s_weekday);
        if (days.Count < 2) return [piece];
        // Only where each entry begins with its weekday is it plain to which one the weeks belong.
        if (days[0] > 0) throw new FormatException(Texts.TwoWeekdays);
        return days.Select((day, i) => piece.Substring(day, (i + 1 < days.Count ? days[i + 1] : piece.Length) - day).Trim(' ', ','));
    }

    private sealed class Found
    {
        private readonly string _text;
        private readonly char[] _mask;
        private int _first = int.MaxValue;
        private int _last = -1;

        internal Found(string text)
        {
            _text = text;
            _mask = PatternText.Even(text).ToCharArray();
            var depth = 0;
            for (var i = 0; i < _mask.Length; i++)
            {
                if (_mask[i] == '(') depth++;
                else if (_mask[i] == ')') depth--;
                else if (_mask[i] == '/' && depth > 0) _mask[i] = '|';
            }
        }

        internal WeekSet? Weeks { get; private set; }

        internal bool HasPattern => _last >= 0;

        internal string Behind
        {
            get
            {
                if (!HasPattern) return "";
                var behind = _text.Substring(_last).TrimStart(' ', '/', ',', ';', '|', ')', ']', '}').TrimEnd(' ', '/', ',', ';', '|');
                // (教1) keeps its bracket, what closed the pattern goes.
                while (behind.Length > 0 && behind[behind.Length - 1] is ')' or ']' or '}'
                    && behind.Count(c => c is ')' or ']' or '}') > behind.Count(c => c is '(' or '[' or '{'))
                    behind = behind.Substring(0, behind.Length - 1).TrimEnd();
                return behind;
            }
        }

        private int? Weekday { get; set; }

        private IReadOnlyList<int>? Periods { get; set; }

        private ClockRange? Clock { get; set; }

        internal void TakeAll()
        {
            if (s_clock.Match(Mask) is { Success: true } clock && ClockReader.TryRange(clock.Value, out var range))
            {
                Clock = range;
                Take(clock.Index, clock.Length);
            }
            if (s_weekday.Match(Mask) is { Success: true } day)
            {
                Weekday = day.Groups["d"].Success ? WeekdayReader.Bare(day.Groups["d"].Value[0])
                    : WeekdayReader.Read(day.Groups["e"].Value.Substring(0, 3));
                Take(day.Index, day.Length);
            }
            if (s_englishWeeks.Match(Mask) is { Success: true } english)
            {
                Weeks = WeekPattern.Read(english.Value);
                Take(english.Index, english.Length);
            }
            if (s_periods.Match(Mask) is { Success: true } periods)
            {
                Periods = PeriodPattern.Read(periods.Groups["p"].Value);
                Take(periods.Index, periods.Length);
            }
            else if (Weekday is not null && Clock is null && s_behindDay.Match(Mask) is { Success: true } behind)
            {
                Periods = PeriodPattern.Read(behind.Groups["p"].Value);
                Take(behind.Index, behind.Length);
            }
            if (Weeks is null && TryFindWeeks(out var start, out var end))
            {
                Weeks = WeekPattern.Read(new string(_mask, start, end - start));
                Take(start, end - start);
            }
        }

        // A part behind a slash goes on with the pattern only if it is nothing but what the pattern does not have yet.
        internal bool TakesAllOf(Found before)
        {
            TakeAll();
            return HasPattern && Weeks is null && Behind.Length == 0 && Front.Length == 0
                && !(Periods is not null && before.Periods is not null)
                && !(Weekday is not null && before.Weekday is not null);
        }

        internal bool HasPatternIn()
        {
            TakeAll();
            return HasPattern && Front.Length == 0;
        }

        internal TimeEntry Entry(IReadOnlyList<string> after)
        {
            // Text between two patterns, as in 1-8周 数学 [1-2节], counts as text in front.
            var before = Front;
            if (HasPattern)
            {
                var middle = new string(_mask, _first, _last - _first).Trim(Taken).Split(Taken)
                    .Select(m => m.Trim(' ', ',', ';', '|', '/', '(', ')', '第'));
                before = string.Join(" ", new[] { before }.Concat(middle).Where(m => m.Length > 0));
            }
            return new TimeEntry(Weeks, Weekday, Periods, Clock, before, after.Where(a => a.Length > 0).ToArray());
        }

        private string Front => HasPattern ? _text.Substring(0, _first).Trim(' ', '/', ',', '|', '(', '[', '{') : _text.Trim();

        private string Mask => new(_mask);

        private void Take(int start, int length)
        {
            for (var i = start; i < start + length; i++) _mask[i] = Taken;
            _first = Math.Min(_first, start);
            _last = Math.Max(_last, start + length);
        }

        private bool TryFindWeeks(out int start, out int end)
        {
            for (start = 0; start < _mask.Length; start = end + 1)
            {
                end = start;
                while (end < _mask.Length && IsRunLetter(_mask[end])) end++;
                if (end == start) continue;
                var (from, to) = Trim(start, end);
                if (to > from && s_weekMark.IsMatch(new string(_mask, from, to - from)) && EndsHere(from, to))
                {
                    (start, end) = (from, to);
                    return true;
                }
            }
            start = end = 0;
            return false;
        }

        private (int From, int To) Trim(int from, int to)
        {
            // 英语4 1-16周: the number that is part of the name stays with it.
            if (from > 0 && char.IsLetterOrDigit(_mask[from - 1]) && Array.IndexOf(_mask, ' ', from, to - from) is var blank
                && blank > from && Array.IndexOf(_mask, '周', from, blank - from) < 0
                && Array.FindIndex(_mask, blank, to - blank, c => c is >= '0' and <= '9' || Hanzi.IsNumeral(c)) >= 0)
            {
                from = blank + 1;
            }
            from = BehindName(from, to);
            while (from < to && " ,|)-数次周".IndexOf(_mask[from]) >= 0) from++;
            var mark = Array.LastIndexOf(_mask, '周', to - 1, Math.Max(0, to - from));
            if (mark >= 0)
            {
                var last = mark;
                for (var i = mark; i < to; i++)
                {
                    if ("周单双全次数".IndexOf(_mask[i]) >= 0) last = i;
                    else if (" ()|,".IndexOf(_mask[i]) < 0) break;
                }
                to = last + 1;
                while (to < _mask.Length && _mask[to] == ')') to++;
                return (from, to);
            }
            while (to > from && " ,|(-第".IndexOf(_mask[to - 1]) >= 0) to--;
            return (from, to);
        }

        // 高数(1-8周), 安全1-8周, 体育三(1-8周): the last characters of the name are no part of the weeks.
        private int BehindName(int from, int to)
        {
            if (from == 0 || !char.IsLetter(_mask[from - 1])) return from;
            var end = from;
            while (end < to && (Hanzi.IsNumeral(_mask[end]) || "全次数周".IndexOf(_mask[end]) >= 0)) end++;
            // 外语楼203(1-16周): the number of a room is not a week either.
            var number = PatternText.Skip(new string(_mask), from, "0123456789-");
            if (number > from && number + 1 < to && _mask[number] == '(' && _mask[number + 1] is >= '0' and <= '9') return number;
            return end < to && _mask[end] is '(' or (>= '0' and <= '9') ? end : from;
        }

        // 第1单元 is not a week: without 周 the pattern must end with a blank, a bracket or the text.
        private bool EndsHere(int from, int to) =>
            Array.IndexOf(_mask, '周', from, to - from) >= 0 || to == _mask.Length || !char.IsLetterOrDigit(_mask[to]);

        private static bool IsRunLetter(char c) => c is >= '0' and <= '9' || Hanzi.IsNumeral(c) || RunLetters.IndexOf(c) >= 0;
    }
}

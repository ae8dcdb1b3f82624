using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Terms;

/// <summary>Turns patterns into dated lessons: a function of the file and the options, and of nothing else.</summary>
internal sealed class TermExpander
{
    // When a period of a part of the day may begin, with room for the habits of schools.
    private static readonly Dictionary<string, (TimeSpan First, TimeSpan Last)> s_parts = new(StringComparer.Ordinal)
    {
        ["早上"] = (TimeSpan.Zero, new TimeSpan(13, 0, 0)), ["上午"] = (TimeSpan.Zero, new TimeSpan(13, 0, 0)),
        ["下午"] = (new TimeSpan(11, 30, 0), new TimeSpan(20, 0, 0)), ["晚上"] = (new TimeSpan(16, 0, 0), TimeSpan.FromDays(1)),
        ["晚间"] = (new TimeSpan(16, 0, 0), TimeSpan.FromDays(1)),
    };

    private readonly TimetableOptions _options;
    private readonly BellSchedule? _bells;
    private readonly bool _bellsAreTold;
    private readonly TermCalendar? _calendar;
    private readonly LessonNames _names;
    private readonly Action<Problem> _report;
    private readonly HashSet<Problem> _reported = [];

    /// <param name="options">The options.</param>
    /// <param name="sheetBells">The bell schedule of the file itself; null where it has none.</param>
    /// <param name="report">Takes problems.</param>
    internal TermExpander(TimetableOptions options, BellSchedule? sheetBells, Action<Problem> report)
    {
        _options = options;
        _bells = options.BellSchedule ?? sheetBells;
        _bellsAreTold = options.BellSchedule is not null;
        _report = report;
        _names = new LessonNames(options.NameFormat);
        if (options.TermStart is { } start) _calendar = new TermCalendar(start, options.Holidays, options.MakeUpDays);
    }

    /// <summary>Lessons of dated lists that a holiday leaves out.</summary>
    internal int OnHolidays { get; private set; }

    /// <summary>The first name that is longer than the service's document allows; null where none is.</summary>
    internal string? LongName { get; private set; }

    /// <summary>Rows and cells that were refused.</summary>
    internal int Refused { get; private set; }

    /// <summary>All weeks in which there could be lessons.</summary>
    internal WeekSet Weeks { get; private set; } = new(0);

    /// <summary>The lessons of weekly lists and grids of one file, sheet by sheet; what is missing altogether is one problem.</summary>
    /// <param name="drafts">All of the file.</param>
    internal IEnumerable<Lesson> Expand(IReadOnlyList<LessonDraft> drafts)
    {
        drafts = AdjacentLessons.Join(drafts, _options.JoinAdjacent);
        var patterns = drafts.SelectMany(d => d.Patterns).ToList();
        var hasWeeks = patterns.Any(p => p.Weeks is { IsBounded: true });
        var needsBells = _bells is null && patterns.Any(NeedsBells);
        var needsWeeks = !hasWeeks && _options.Week is not { IsBounded: true } && patterns.Count > 0;
        var isMissing = ReportMissing(patterns, needsBells, needsWeeks);
        foreach (var draft in drafts)
        {
            _options.Cancellation.ThrowIfCancellationRequested();
            if (draft.Issues.Count == 0 && !isMissing) Check(draft, hasWeeks);
            if (draft.Issues.Count > 0) Refuse(draft);
            else if (!isMissing) foreach (var lesson in Lessons(draft)) yield return lesson;
        }
    }

    /// <summary>The lessons of a row of a dated list.</summary>
    internal IReadOnlyList<Lesson> ExpandDated(LessonDraft draft)
    {
        if (draft.Issues.Count == 0) CheckBells(draft);
        if (draft.Issues.Count > 0)
        {
            Refuse(draft);
            return [];
        }
        return Dated(draft);
    }

    private List<Lesson> Dated(LessonDraft draft)
    {
        var lessons = new List<Lesson>(draft.Patterns.Count);
        foreach (var pattern in draft.Patterns)
        {
            if (_options.Holidays.Count > 0 && _options.Holidays.Contains(pattern.Date!.Value))
            {
                OnHolidays++;
                continue;
            }
            try
            {
                AddOn(lessons, draft, pattern, pattern.Date!.Value, WeekOf(pattern.Date.Value));
            }
            catch (FormatException e)
            {
                draft.Issues.Add(new CellIssue(Place(pattern.PeriodCell, pattern), e.Message));
                Refuse(draft);
                return [];
            }
        }
        return lessons;
    }

    private List<Lesson> Lessons(LessonDraft draft)
    {
        var lessons = new List<Lesson>();
        foreach (var pattern in draft.Patterns)
        {
            var weeks = Effective(pattern)!.Value;
            Weeks = Weeks.Or(weeks);
            foreach (var (day, week) in _calendar!.Days(weeks, pattern.Weekday))
            {
                try
                {
                    AddOn(lessons, draft, pattern, day, week);
                }
                catch (FormatException e)
                {
                    draft.Issues.Add(new CellIssue(Place(pattern.PeriodCell, pattern), e.Message));
                    Refuse(draft);
                    return [];
                }
            }
        }
        return lessons;
    }

    // Where a list has no column of that kind, the lesson itself is named.
    private static CellPlace Place(CellPlace place, LessonPattern pattern) => place.Column > 0 ? place : pattern.Cell;

    // A day before the term is in no week of it.
    private int? WeekOf(DateTime day) => _calendar?.WeekOf(day) is > 0 and var week ? week : null;

    private void AddOn(List<Lesson> lessons, LessonDraft draft, LessonPattern pattern, DateTime day, int? week)
    {
        if (pattern is { Periods: null, Clock: { End: { } stop } clock } && (pattern.EndDate is not null || stop > clock.Start))
        {
            Add(lessons, draft, pattern, day, week, clock.Start, stop, null);
            return;
        }
        foreach (var (start, end, period) in Times(pattern, day)) Add(lessons, draft, pattern, day, week, start, end, period);
    }

    private void Add(List<Lesson> lessons, LessonDraft draft, LessonPattern pattern, DateTime day, int? week, TimeSpan start, TimeSpan end,
        string? period)
    {
        var lesson = new Lesson
        {
            Start = day + start,
            End = (pattern.EndDate ?? day) + end,
            Class = pattern.Class,
            Course = pattern.Course,
            Teacher = pattern.Teacher,
            Location = pattern.Location,
            Week = pattern.Week ?? week,
            Period = period,
            Sheet = draft.Source.Name,
            Cell = draft.Source.IsText || pattern.Cell.Column == 0 ? null : TimetablePlace.Address(pattern.Cell.Column, pattern.Cell.Line),
            Line = pattern.Cell.Line,
            Values = pattern.Values,
            Others = pattern.Others,
        };
        if (pattern.StartOffset is { } startOffset) (lesson.Start, lesson.StartOffset) = InZone(lesson.Start, startOffset);
        if (pattern.EndOffset is { } endOffset) (lesson.End, lesson.EndOffset) = InZone(lesson.End, endOffset);
        if (lesson.Start < _options.From || lesson.Start > _options.To) return;
        lesson.Name = pattern.Name ?? "";
        if (pattern.Name is null || _options.NameFormat != TimetableOptions.DefaultNameFormat) lesson.Name = _names.Name(lesson);
        if (LongName is null && lesson.Name.Length > LessonNames.MostCharacters
            && CellText.Length(lesson.Name) > LessonNames.MostCharacters) LongName = lesson.Name;
        lessons.Add(lesson);
    }

    private (DateTime, TimeSpan?) InZone(DateTime clock, TimeSpan offset)
    {
        var instant = TimeZoneInfo.ConvertTime(new DateTimeOffset(clock, offset), _options.TimeZone);
        return (instant.DateTime, instant.Offset);
    }

    private IEnumerable<(TimeSpan Start, TimeSpan End, string? Period)> Times(LessonPattern pattern, DateTime day)
    {
        var periods = pattern.Periods is null ? null : NumberRuns.Show(pattern.Periods);
        if (pattern.Periods is not null && UsesBells(pattern))
        {
            foreach (var run in NumberRuns.Of(pattern.Periods))
            {
                var (start, end) = _bells!.Find(run.First, run.Last, day);
                CheckPart(pattern.Part, run.First, start);
                yield return (start, end, NumberRuns.Show(run));
            }
            yield break;
        }
        if (HasLabels(pattern))
        {
            foreach (var run in NumberRuns.Of(pattern.Periods!))
            {
                yield return (pattern.Labels![run.First].Start, End(pattern.Labels[run.Last]), NumberRuns.Show(run));
            }
            yield break;
        }
        yield return (pattern.Clock!.Value.Start, pattern.EndDate is null ? End(pattern.Clock.Value)
            : pattern.Clock.Value.End!.Value, periods);
    }

    // 下午第1节 does not ring in the morning: the periods of the file are not those of the bells.
    private static void CheckPart(string? part, int period, TimeSpan start)
    {
        if (part is null || !s_parts.TryGetValue(part, out var hours) || (start >= hours.First && start <= hours.Last)) return;
        throw new FormatException(Texts.FormatPeriodNotThen(period, start.ToString(@"hh\:mm", CultureInfo.InvariantCulture), part));
    }

    private TimeSpan End(ClockRange clock)
    {
        var end = clock.End ?? (clock.Start + _options.Duration) ?? throw new FormatException(Texts.NoEnd);
        return end > clock.Start ? end : throw new FormatException(Texts.ClockReversed);
    }

    // Told bells go before the labels of a grid; a clock in a list, or in the cell itself, is what it is.
    private bool UsesBells(LessonPattern pattern)
    {
        if (_bells is null) return false;
        if (pattern.Clock is null) return _bellsAreTold || !HasLabels(pattern);
        return pattern.ClockIsLabel && _bellsAreTold;
    }

    private static bool HasLabels(LessonPattern pattern) =>
        pattern is { ClockIsLabel: true, Labels: { } labels, Periods: { } periods } && periods.All(labels.ContainsKey);

    private static bool NeedsBells(LessonPattern pattern) => pattern is { Clock: null, Periods: not null } && !HasLabels(pattern);

    private WeekSet? Effective(LessonPattern pattern) => _options.Week is { } given ? pattern.Weeks?.And(given) ?? given : pattern.Weeks;

    private void Check(LessonDraft draft, bool hasWeeks)
    {
        CheckBells(draft);
        foreach (var pattern in draft.Patterns)
        {
            if (Effective(pattern) is { IsBounded: true }) continue;
            draft.Issues.Add(new CellIssue(Place(pattern.WeeksCell, pattern), hasWeeks ? Texts.WeeksMissing : Texts.WeeksUnbounded));
        }
    }

    private void CheckBells(LessonDraft draft)
    {
        foreach (var pattern in draft.Patterns)
        {
            if (pattern.Periods is null || pattern.Clock is not null && !UsesBells(pattern)) continue;
            if (_bells is null)
            {
                if (!HasLabels(pattern) && pattern.Date is not null)
                    draft.Issues.Add(new CellIssue(Place(pattern.PeriodCell, pattern), Texts.BellsMissing));
                continue;
            }
            if (!UsesBells(pattern) || pattern.Periods.All(_bells.Has)) continue;
            var period = pattern.Periods.First(p => !_bells.Has(p));
            var isFirst = pattern.LastPeriodCell is null || period == pattern.Periods[0];
            var place = Place(isFirst ? pattern.PeriodCell : pattern.LastPeriodCell!.Value, pattern);
            draft.Issues.Add(new CellIssue(place, Texts.FormatNoSuchPeriod(period)));
        }
    }

    private bool ReportMissing(List<LessonPattern> patterns, bool needsBells, bool needsWeeks)
    {
        if (patterns.Count == 0) return false;
        var missing = new List<string>();
        if (_calendar is null) missing.Add("-TermStart");
        if (needsBells) missing.Add("-BellSchedule");
        if (needsWeeks) missing.Add("-Week");
        if (missing.Count == 0) return false;
        var given = missing.Count == 1 ? missing[0]
            : Texts.FormatAnd(string.Join(", ", missing.Take(missing.Count - 1)), missing[missing.Count - 1]);
        var periods = patterns.SelectMany(p => p.Periods ?? []).Distinct().OrderBy(p => p).ToList();
        var message = _calendar is null
            ? periods.Count > 0 ? Texts.FormatNoDatesWithPeriods(given, NumberRuns.Show(periods)) : Texts.FormatNoDates(given)
            : needsBells ? Texts.FormatNoBells(given, NumberRuns.Show(periods)) : Texts.FormatNoWeeks(given);
        _report(new Problem(null, 0, "", null, "", message));
        Refused += patterns.Count;
        return true;
    }

    private void Refuse(LessonDraft draft)
    {
        Refused++;
        // A label that is wrong is one problem, however many cells stand beside it.
        var problem = draft.Problem();
        if (draft.Issues[0].Place.Column == 0 || (draft.Patterns.Count > 0 && draft.Patterns[0].Date is not null) || _reported.Add(problem))
            _report(problem);
    }
}

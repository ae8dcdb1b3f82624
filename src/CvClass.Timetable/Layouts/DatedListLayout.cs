using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Terms;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Layouts;

/// <summary>A list with a row for each lesson and its date.</summary>
internal sealed class DatedListLayout : ListLayout
{
    private static readonly string[] s_true = ["true", "1", "yes", "是", "y"];

    private const int DaysOfWeek = 7;
    private static readonly TimeSpan s_day = TimeSpan.FromDays(1);

    private readonly DateContext _dates;
    private readonly Column? _start;
    private readonly Func<Cell, Moment?> _read;

    internal DatedListLayout(SheetSource source, TableHeader header, TimetableOptions options, ICollection<string> warnings)
        : base(source, header, options, warnings, isWeekly: false)
    {
        _dates = options.Dates;
        _read = cell => MomentReader.Read(cell, _dates);
        _start = Columns[ColumnRole.Start] ?? Columns[ColumnRole.Time];
        var hasPeriod = Columns[ColumnRole.Period] is not null || Columns[ColumnRole.FirstPeriod] is not null;
        var hasEnd = Columns[ColumnRole.End] is not null || Columns[ColumnRole.Duration] is not null || options.Duration is not null
            || hasPeriod || HasRange();
        Require(
            ("Name", Columns[ColumnRole.Name] is not null || Columns[ColumnRole.Course] is not null),
            ("StartTime", _start is not null || hasPeriod || Columns[ColumnRole.Date] is not null),
            ("EndTime", hasEnd));
    }

    /// <inheritdoc/>
    protected override bool Read(ListRow row)
    {
        var (date, end) = (Columns[ColumnRole.Date], Columns[ColumnRole.End]);
        var period = Columns[ColumnRole.Period] ?? Columns[ColumnRole.FirstPeriod];
        if (!row.Has(date) && !row.Has(_start) && !row.Has(end) && !row.Has(period))
        {
            FailAsFooter(row, Header, Texts.NoStartAndEnd);
            return true;
        }
        if (row.Line(Columns[ColumnRole.AllDay]) is { } allDay && s_true.Contains(allDay.ToLowerInvariant()))
        {
            Warn(row.Place(Columns[ColumnRole.AllDay]!), Texts.AllDay);
            return false;
        }
        var pattern = Pattern(row);
        ReadWeek(row, pattern);
        ReadWhen(row, pattern);
        if (IsOverADay(pattern)) AddSeries(row, pattern);
        else
        {
            CheckWeekday(row, pattern);
            row.Draft.Patterns.Add(pattern);
        }
        return true;
    }

    // The week of the lesson, as an export has it; anything else that stands there travels along.
    private void ReadWeek(ListRow row, LessonPattern pattern)
    {
        if (Columns[ColumnRole.Weeks] is not { } column) return;
        var text = row.Cell(column) is { Exists: true } cell ? CellText.Line(cell.Cell.Text) : "";
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var week) && week is >= 1 and <= WeekSet.Most)
            pattern.Week = week;
        else if (text.Length > 0) pattern.Others = [.. pattern.Others, new(column.Header, text)];
    }

    // Whether an end can stand in the start column, as in 08:00-08:45.
    private bool HasRange()
    {
        foreach (var column in new[] { _start, Columns[ColumnRole.Date] })
        {
            if (column is null) continue;
            foreach (var cell in Source.Head.Where(r => r.Number > Header.LastRow).Select(r => r.At(column.Index)).Where(c => c.Exists))
            {
                var even = PatternText.Even(CellText.Line(cell.Cell.Text));
                if (even.IndexOf('-', Math.Max(0, even.IndexOfAny([':', '点', '时']))) > 0 && even.IndexOfAny([':', '点', '时']) > 0)
                    return true;
                if (ClockReader.TryFindRange(even, out _, out _)) return true;
            }
        }
        return false;
    }

    private void ReadWhen(ListRow row, LessonPattern pattern)
    {
        var dateColumn = Columns[ColumnRole.Date];
        var failed = row.Draft.Issues.Count;
        var date = ReadDate(row, dateColumn);
        var start = row.Read(_start, _read);
        var end = row.Read(Columns[ColumnRole.End], _read);
        var endDate = ReadDate(row, Columns[ColumnRole.EndDate]);
        if (row.Draft.Issues.Count > failed) return;
        pattern.Date = start?.Date ?? date?.Date;
        if (pattern.Date is null)
        {
            row.Fail(dateColumn is not null && !row.Has(dateColumn) ? dateColumn : _start ?? dateColumn!, Texts.NoDate);
            return;
        }
        if (start?.Date is { } own && date?.Date is { } beside && own != beside)
        {
            row.Fail(_start!, Texts.FormatDateDiffers(beside.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            return;
        }
        var when = start?.Start is not null ? start : date?.Start is not null && !row.Has(_start) ? date : start;
        if (when?.Start is not { } clock)
        {
            ReadPeriods(row, pattern);
            return;
        }
        ReadEnd(row, pattern, clock, when.Value, end, endDate?.Date);
    }

    private Moment? ReadDate(ListRow row, Column? column)
    {
        var date = row.Read(column, _read);
        if (date is { Date: null }) row.Fail(column!, Texts.NotADate);
        return date;
    }

    private void ReadEnd(ListRow row, LessonPattern pattern, TimeSpan start, Moment when, Moment? end, DateTime? endDate)
    {
        pattern.StartOffset = when.Offset;
        pattern.EndOffset = end?.Offset ?? when.Offset;
        pattern.EndDate = end?.Date ?? endDate ?? when.EndDate;
        var endClock = end is null ? when.End : end.Value.Start ?? (end.Value.Date is not null ? TimeSpan.Zero : null);
        var endColumn = end is null ? _start ?? Columns[ColumnRole.Date]! : Columns[ColumnRole.End]!;
        if (endClock is null)
        {
            var length = row.Has(Columns[ColumnRole.Duration])
                ? row.Read<TimeSpan?>(Columns[ColumnRole.Duration], cell => DurationReader.Read(cell)) : Options.Duration;
            if (length is null)
            {
                if (!row.Has(Columns[ColumnRole.Duration]))
                    row.Fail(Columns[ColumnRole.End] ?? Columns[ColumnRole.Duration] ?? endColumn, Texts.NoEnd);
                return;
            }
            endClock = start + length;
        }
        pattern.Clock = new ClockRange(start, endClock);
        if (Columns[ColumnRole.Period] is { } period && row.Line(period) is { } periods && PeriodPattern.IsLabel(periods))
            pattern.Periods = row.Read(period, _ => PeriodPattern.Read(periods));
        var first = pattern.Date!.Value + start;
        var last = (pattern.EndDate ?? pattern.Date.Value) + endClock.Value;
        // One with an offset and one without can be compared in the zone only.
        if (pattern.EndOffset is { } endOffset)
            (first, last) = (first - (pattern.StartOffset ?? Options.TimeZone.GetUtcOffset(first)), last - endOffset);
        if (last <= first) row.Fail(endColumn, Texts.FormatEndBeforeStart(Clock(pattern.Date.Value + start)));
    }

    // No clock: the bells say when the periods of the day are.
    private void ReadPeriods(ListRow row, LessonPattern pattern)
    {
        if (PeriodCells.Read(row, Columns, pattern, Warn)) return;
        if (row.Draft.Issues.Count == 0) row.Fail(_start ?? Columns[ColumnRole.Period] ?? Columns[ColumnRole.Date]!, Texts.NoClock);
    }

    private static bool IsOverADay(LessonPattern pattern) =>
        pattern is { Date: { } date, EndDate: { } last, Clock: { End: { } end } clock } && last + end - (date + clock.Start) > s_day;

    // From one date to another is every week between them, if the row names a weekday; no lesson lasts for days.
    private void AddSeries(ListRow row, LessonPattern pattern)
    {
        var (date, last) = (pattern.Date!.Value, pattern.EndDate!.Value);
        var weekday = Columns[ColumnRole.Weekday] is { } column && row.Line(column) is { } text
            ? row.Read(column, _ => WeekdayReader.Read(text)) : 0;
        if (row.Draft.Issues.Count > 0) return;
        if (weekday == 0 || pattern.Clock!.Value.End <= pattern.Clock.Value.Start)
        {
            var days = (last - date).Days.ToString(CultureInfo.InvariantCulture);
            row.Fail(Columns[ColumnRole.EndDate] ?? Columns[ColumnRole.End] ?? _start ?? Columns[ColumnRole.Date]!,
                Texts.FormatLessonOverADay(days));
            return;
        }
        var first = date.AddDays((weekday - WeekdayReader.Of(date) + DaysOfWeek) % DaysOfWeek);
        if (first > last) row.Fail(Columns[ColumnRole.Weekday]!, Texts.NoSuchWeekday);
        for (var day = first; day <= last; day = day.AddDays(DaysOfWeek)) row.Draft.Patterns.Add(pattern.On(day));
    }

    private void CheckWeekday(ListRow row, LessonPattern pattern)
    {
        if (Columns[ColumnRole.Weekday] is not { } column || pattern.Date is not { } date || row.Line(column) is not { } text) return;
        row.Read(column, _ =>
        {
            MomentReader.CheckWeekday(date, WeekdayReader.Read(text));
            return true;
        });
    }

    private static string Clock(DateTime time) => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}

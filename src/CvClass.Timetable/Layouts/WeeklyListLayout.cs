using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Terms;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Layouts;

/// <summary>A list with a row for each course: weekday, periods or clock, and weeks, in columns of their own or in one cell.</summary>
internal sealed class WeeklyListLayout : ListLayout
{
    private static readonly ColumnRole[] s_whens =
        [ColumnRole.Weekday, ColumnRole.Period, ColumnRole.FirstPeriod, ColumnRole.Weeks, ColumnRole.Start, ColumnRole.Time];

    private readonly Column? _time;
    private readonly Column? _activity;

    internal WeeklyListLayout(SheetSource source, TableHeader header, TimetableOptions options, ICollection<string> warnings)
        : base(source, header, options, warnings, isWeekly: true)
    {
        _time = LayoutFinder.TimeCellColumn(source, header);
        _activity = FetLayout.IsFet(header)
            ? header.Columns.First(c => string.Equals(c.Header, FetLayout.ActivityId, StringComparison.OrdinalIgnoreCase)) : null;
        var hasWhen =
            new[] { ColumnRole.Period, ColumnRole.FirstPeriod, ColumnRole.Start, ColumnRole.Time }.Any(r => Columns[r] is not null);
        Require(
            ("Course", Columns[ColumnRole.Name] is not null || Columns[ColumnRole.Course] is not null),
            ("Weekday", _time is not null || Columns[ColumnRole.Weekday] is not null),
            ("Period", _time is not null || hasWhen));
    }

    /// <inheritdoc/>
    protected override bool Read(ListRow row)
    {
        if (!row.Has(_time) && !s_whens.Any(role => row.Has(Columns[role])))
        {
            FailAsFooter(row, Header, Texts.NoWeekdayAndPeriod);
            return true;
        }
        var common = Pattern(row);
        if (_activity is not null) common.JoinKey = row.Line(_activity);
        var weekdays = ReadWeekdays(row, common);
        if (_time is null || !Same(_time, ColumnRole.Period)) PeriodCells.Read(row, Columns, common, Warn);
        WeekCells.Read(row, Columns, common, Warn);
        ReadClock(row, common);
        foreach (var weekday in weekdays)
        {
            var pattern = common.Copy();
            pattern.Weekday = weekday;
            if (_time is null) Finish(row, pattern);
            else ReadTimeCell(row, pattern, _time);
            if (row.Draft.Issues.Count > 0) break;
        }
        return true;
    }

    private bool Same(Column column, ColumnRole role) => Columns[role]?.Index == column.Index;

    // 0 where the row has none of its own.
    private IReadOnlyList<int> ReadWeekdays(ListRow row, LessonPattern pattern)
    {
        if (Columns[ColumnRole.Weekday] is not { } column || column.Index == _time?.Index || row.Line(column) is not { } text) return [0];
        if (_activity is not null)
        {
            text = FetLayout.Day(text, out var weeks);
            pattern.Weeks = weeks;
        }
        return row.Read(column, _ => WeekdayReader.ReadAll(text)) ?? [0];
    }

    private void ReadClock(ListRow row, LessonPattern pattern)
    {
        if ((Columns[ColumnRole.Start] ?? Columns[ColumnRole.Time]) is not { } column || column.Index == _time?.Index) return;
        if (row.Read<Moment?>(column, cell => MomentReader.Read(cell, Options.Dates)) is not { Start: { } start } moment) return;
        var end = moment.End;
        if (Columns[ColumnRole.End] is { } last
            && row.Read<Moment?>(last, cell => MomentReader.Read(cell, Options.Dates)) is { Start: { } stop })
        {
            end = stop;
            if (end <= start) row.Fail(last, Texts.FormatEndBeforeStart(start.ToString(@"hh\:mm", CultureInfo.InvariantCulture)));
        }
        else if (end <= start)
        {
            row.Fail(column, Texts.FormatEndBeforeStart(start.ToString(@"hh\:mm", CultureInfo.InvariantCulture)));
        }
        if (Columns[ColumnRole.Duration] is { } length && end is null
            && row.Read<TimeSpan?>(length, cell => DurationReader.Read(cell)) is { } span) end = start + span;
        if (end is null && pattern.Periods is null && Options.Duration is null)
        {
            row.Fail(Columns[ColumnRole.End] ?? column, Texts.NoEnd);
        }
        // A start alone says nothing where the bells know the periods.
        if (end is not null || pattern.Periods is null) pattern.Clock = new ClockRange(start, end);
    }

    private void ReadTimeCell(ListRow row, LessonPattern common, Column column)
    {
        if (!row.Has(column))
        {
            Finish(row, common);
            return;
        }
        var entries = row.Read(column, cell =>
        {
            CellReader.Check(cell);
            return TimePattern.ReadAll(CellText.Plain(cell.Text));
        });
        if (entries is null) return;
        if (entries.Count == 0 || entries.Any(e => !e.HasPattern || e.Before.Length > 0))
        {
            row.Fail(column, Texts.NotATimeCell);
            return;
        }
        var places = Places(common.Location, entries.Count);
        for (var i = 0; i < entries.Count; i++)
        {
            var (entry, pattern) = (entries[i], common.Copy());
            pattern.Weekday = entry.Weekday ?? pattern.Weekday;
            if (entry.Periods is not null)
                (pattern.Periods, pattern.PeriodCell, pattern.LastPeriodCell) = (entry.Periods, row.Place(column), null);
            if (entry.Clock is not null) pattern.Clock = entry.Clock;
            if (entry.Weeks is not null || Columns[ColumnRole.Weeks] is null) pattern.WeeksCell = row.Place(column);
            pattern.Weeks = entry.Weeks ?? pattern.Weeks;
            pattern.Location = places is null ? common.Location ?? (entry.After.Count > 0 ? entry.After[0] : null) : places[i];
            if (entry.After.Count > 1) pattern.Teacher ??= PlainNames.Teacher(entry.After[1]);
            Finish(row, pattern);
        }
    }

    // Several entries in the time cell take the places in the same order.
    private static string[]? Places(string? location, int entries)
    {
        if (location is null || entries < 2) return null;
        var places = location.Split(';').Select(p => p.Trim()).ToArray();
        return places.Length == entries ? places : null;
    }

    private void Finish(ListRow row, LessonPattern pattern)
    {
        var hasIssues = row.Draft.Issues.Count > 0;
        if (pattern.Weekday == 0 && !hasIssues) row.Fail(Columns[ColumnRole.Weekday] ?? _time!, Texts.NoWeekday);
        if (pattern.Periods is null && pattern.Clock is null && !hasIssues)
        {
            row.Fail(Columns[ColumnRole.Period] ?? Columns[ColumnRole.FirstPeriod] ?? Columns[ColumnRole.Start] ?? Columns[ColumnRole.Time]
                ?? _time!, Texts.NoPeriod);
        }
        row.Draft.Patterns.Add(pattern);
    }
}

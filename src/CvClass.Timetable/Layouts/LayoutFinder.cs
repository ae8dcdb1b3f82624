using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Layouts;

/// <summary>Decides how a sheet is laid out: a grid takes precedence over a weekly list, and that over a dated list.</summary>
internal static class LayoutFinder
{
    /// <summary>The layout of a sheet.</summary>
    /// <param name="source">The sheet.</param>
    /// <param name="header">Its header.</param>
    /// <param name="dates">The options about dates.</param>
    internal static LayoutKind Find(SheetSource source, TableHeader header, DateContext dates)
    {
        if (FetLayout.IsFet(header)) return LayoutKind.Fet;
        if (IsGrid(header)) return LayoutKind.Grid;
        if (IsBells(source, header)) return LayoutKind.Bells;
        if (TimeCellColumn(source, header) is not null) return LayoutKind.WeeklyList;
        if (HasDates(source, header, dates)) return LayoutKind.DatedList;
        if (header.Has(ColumnRole.Weekday) || header.Has(ColumnRole.Weeks) || header.Has(ColumnRole.FirstWeek)
            || header.Has(ColumnRole.TimePlace)) return LayoutKind.WeeklyList;
        if (!header.Has(ColumnRole.Date) && (header.Has(ColumnRole.Period) || header.Has(ColumnRole.FirstPeriod)))
            return LayoutKind.WeeklyList;
        return header.Has(ColumnRole.Date) || header.Has(ColumnRole.Start) ? LayoutKind.DatedList : LayoutKind.None;
    }

    /// <summary>The header with a column 时间 whose cells are periods (第3节, 3-4节) as the column of periods that it is.</summary>
    /// <param name="source">The sheet.</param>
    /// <param name="header">Its header.</param>
    internal static TableHeader WithPeriods(SheetSource source, TableHeader header)
    {
        if (header.Has(ColumnRole.Period) || header.Has(ColumnRole.FirstPeriod) || header.Has(ColumnRole.End)) return header;
        var column = header.Columns.FirstOrDefault(c => c.Role is ColumnRole.Time or ColumnRole.Start && Cells(source, header, c)
            .Any(cell => CellText.Line(cell.Text) is var text && PeriodPattern.IsMarked(text) && PeriodPattern.IsLabel(text)));
        return column is null ? header
            : header with { Columns = header.Columns.Select(c => c == column ? c with { Role = ColumnRole.Period } : c).ToArray() };
    }

    /// <summary>The header 星期, 1, 2, 3 above rows of periods as the weekdays that its numbers are.</summary>
    /// <param name="source">The sheet.</param>
    /// <param name="header">Its header.</param>
    internal static TableHeader WithWeekdays(SheetSource source, TableHeader header)
    {
        if (header.Of(ColumnRole.Weekday) is not { } corner || header.Has(ColumnRole.DayLabel)) return header;
        bool IsNumber(Column c) => c.Role == ColumnRole.PeriodLabel && c.Header.Length == 1 && WeekdayReader.Bare(c.Header[0]) > 0;
        var labels = Cells(source, header, corner).Select(c => CellText.Line(c.Text)).ToList();
        if (!header.Columns.Any(IsNumber) || labels.Count == 0 || !labels.All(GridAxis.IsPeriodLabel)) return header;
        return header with { Columns = header.Columns.Select(c => IsNumber(c) ? c with { Role = ColumnRole.DayLabel } : c).ToArray() };
    }

    /// <summary>Whether a row among the first has several dates side by side, as the header of a grid of dates has.</summary>
    internal static bool HasDatesAcross(SheetSource source, DateContext dates)
    {
        // Of which year and in which order does not matter here.
        var any = dates with { TermStart = dates.TermStart ?? default(DateTime), Order = dates.Order ?? DateOrder.MDY };
        return source.Head.Take(SheetSource.HeaderRows).Any(r => r.Cells.Count(c => IsDate(c.Cell, any)) > 1);
    }

    /// <summary>The column whose cells are weekday, periods and weeks in one; null where there is none.</summary>
    internal static Column? TimeCellColumn(SheetSource source, TableHeader header)
    {
        if (header.Of(ColumnRole.TimePlace) is { } column) return column;
        return header.Columns.Where(c => c.Role is ColumnRole.Start or ColumnRole.Time or ColumnRole.Weekday or ColumnRole.Period)
            .FirstOrDefault(c => Cells(source, header, c).Any(t => TimePattern.IsTimeCell(CellText.Plain(t.Text))));
    }

    /// <summary>Whether the columns that are left are classes, with weekday and period down.</summary>
    internal static bool HasClassesAcross(TableHeader header) =>
        (header.Has(ColumnRole.Weekday) || header.Has(ColumnRole.Period) || header.Has(ColumnRole.Time)) && !header.Has(ColumnRole.Date)
            && !header.Has(ColumnRole.Course) && !header.Has(ColumnRole.Name)
        && header.Columns.Where(c => c.Role == ColumnRole.Other).ToList() is { Count: > 0 } others
            && others.Count(c => SheetClass.IsClass(c.Header)) is var classes and > 0 && classes * 2 > others.Count;

    private static bool IsGrid(TableHeader header)
    {
        var days = header.Count(ColumnRole.DayLabel);
        var periods = header.Count(ColumnRole.PeriodLabel);
        var hasCourse = header.Has(ColumnRole.Course) || header.Has(ColumnRole.Name);
        var below = header.Columns.Where(c => c.Role is ColumnRole.Course or ColumnRole.Name && GridAxis.IsUnderLabel(c))
            .Select(c => c.Upper).Distinct(StringComparer.Ordinal).Count();
        if (below >= 2 || header.Count(ColumnRole.ClassLabel) >= 2 || header.Count(ColumnRole.ParityLabel) >= 2) return true;
        return days >= 2 || periods >= 2 || (days + periods == 1 && !hasCourse && header.Columns.Count <= 3) || HasClassesAcross(header);
    }

    private static bool IsBells(SheetSource source, TableHeader header)
    {
        var hasPeriod = header.Has(ColumnRole.Period) || header.Has(ColumnRole.FirstPeriod);
        var hasClock = header.Has(ColumnRole.Start) || header.Has(ColumnRole.Time);
        if (!hasPeriod || !hasClock) return false;
        if (source.Name is { } name && Hanzi.Simplify(name).Contains("作息")) return true;
        return !header.Columns.Any(c =>
            c.Role is ColumnRole.Course or ColumnRole.Name or ColumnRole.Date or ColumnRole.Weekday or ColumnRole.Weeks or ColumnRole.Class
            or ColumnRole.Teacher or ColumnRole.Location or ColumnRole.TimePlace or ColumnRole.FirstWeek);
    }

    // A date in a data row: in the date column, or with its clock in the start column.
    private static bool HasDates(SheetSource source, TableHeader header, DateContext dates)
    {
        if (header.Of(ColumnRole.Date) is { } date && Cells(source, header, date).Any()) return true;
        return (header.Of(ColumnRole.Start) ?? header.Of(ColumnRole.Time)) is { } start
            && Cells(source, header, start).Any(c => IsDate(c, dates));
    }

    private static bool IsDate(Cell cell, DateContext dates)
    {
        try
        {
            return MomentReader.Read(cell, dates).Date is not null;
        }
        catch (FormatException)
        {
            return false; // an error of its row, which its layout reports
        }
    }

    private static IEnumerable<Cell> Cells(SheetSource source, TableHeader header, Column column) =>
        source.Head.Where(r => r.Number > header.LastRow).Select(r => r.At(column.Index)).Where(c => c.Exists).Select(c => c.Cell);
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Layouts;

/// <summary>
/// Finds the header of a table: the first of the first 20 rows with two known headers, weekdays and periods counting as such.
/// </summary>
internal sealed class HeaderFinder
{
    // Excel has no more columns; a file that says otherwise was not made by a person.
    private const int MostColumns = 16384;
    private const int BareWeekdays = 5;
    private const int MinBareDays = 3;

    private readonly Dictionary<string, string> _map = new(StringComparer.OrdinalIgnoreCase);
    private readonly int? _row;

    /// <param name="map">The meanings of headers that were given.</param>
    /// <param name="row">The row of the header, if it was given.</param>
    internal HeaderFinder(IReadOnlyDictionary<string, string> map, int? row)
    {
        _row = row;
        foreach (var entry in map) _map[CellText.Line(entry.Key)] = CellText.Line(entry.Value);
    }

    /// <summary>The header of a sheet, or null where it has none.</summary>
    /// <param name="rows">The first rows.</param>
    internal TableHeader? Find(IReadOnlyList<TableRow> rows)
    {
        for (var i = 0; i < Math.Min(rows.Count, _row is null ? SheetSource.HeaderRows : rows.Count); i++)
        {
            if (_row is { } given ? rows[i].Number == given : Known(rows[i]) >= 2) return Build(rows, i);
        }
        return null;
    }

    /// <summary>What a label means by itself.</summary>
    internal ColumnRole Role(string label, out string? service, out int rank)
    {
        (service, rank) = (null, 0);
        if (label.Length == 0) return ColumnRole.Other;
        if (_map.TryGetValue(label, out var meaning))
        {
            var role = Words.Find(meaning, out service, out _);
            rank = -1;
            return role;
        }
        var known = Words.Find(label, out service, out rank);
        if (known != ColumnRole.Other) return known;
        if (WeekdayReader.TryHeader(label, out _)) return ColumnRole.DayLabel;
        if (GridAxis.IsPeriodLabel(label)) return ColumnRole.PeriodLabel;
        return GridAxis.IsDayAndPeriod(label) ? ColumnRole.PeriodLabel : ColumnRole.Other;
    }

    // Several classes side by side count as one known header: they head a grid of the whole school.
    private int Known(TableRow row)
    {
        var labels = Labels(row, ownOnly: true).ToList();
        var known = labels.Count(l => RoleIn(row, l.Index, l.Text, null) != ColumnRole.Other);
        return known == 1 && labels.Count(l => SheetClass.IsClass(l.Text)) > 1 ? known + 1 : known;
    }

    // 一 to 五, or 1, 2, 3 side by side are weekdays and periods too; alone they could be anything.
    private ColumnRole RoleIn(TableRow row, int index, string text, TableHeader? upper)
    {
        var role = Role(text, out _, out _);
        // 周一1 is a period only where a weekday has several of them; alone it could be a day of the month.
        if (role is ColumnRole.Other or ColumnRole.DayLabel && GridAxis.DayAndPeriod(text, out _) is not null && HasDayTwice(row))
            return ColumnRole.PeriodLabel;
        if (role != ColumnRole.Other) return role;
        if (GridAxis.BareDayAndPeriod(text) is not null && IsWeekOfBareDays(row)) return ColumnRole.PeriodLabel;
        var above = upper?.Columns.FirstOrDefault(c => c.Index == index)?.Role;
        if (above is ColumnRole.DayLabel or ColumnRole.PartLabel && PeriodPattern.IsLabel(text)) return ColumnRole.PeriodLabel;
        if (above is ColumnRole.DayLabel && GridAxis.Parity(text) is not null) return ColumnRole.ParityLabel;
        if (upper is not null && above is ColumnRole.DayLabel or ColumnRole.PeriodLabel or ColumnRole.Other && SheetClass.IsClass(text))
            return ColumnRole.ClassLabel;
        if (GridAxis.IsPart(text) && (row.Cells[0].Cell.Column < index
            || row.Cells.Select(c => CellText.Line(c.Cell.Text)).Where(GridAxis.IsPart).Distinct(StringComparer.Ordinal).Count() > 1))
            return ColumnRole.PartLabel;
        if (above == ColumnRole.PeriodLabel && text.Length == 1 && WeekdayReader.Bare(text[0]) > 0) return ColumnRole.DayLabel;
        if (text.Length == 1 && !char.IsDigit(text[0]) && WeekdayReader.Bare(text[0]) > 0)
            return Run(row, text).Count(IsBareWeekday) >= BareWeekdays ? ColumnRole.DayLabel : ColumnRole.Other;
        return text.Length <= 2 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && IsCount(row, number) ? ColumnRole.PeriodLabel : ColumnRole.Other;
    }

    private static bool HasDayTwice(TableRow row) => row.Cells
        .Select(c => GridAxis.DayAndPeriod(CellText.Line(c.Cell.Text), out _)?.Weekday)
        .Where(d => d is not null).GroupBy(d => d).Any(g => g.Count() > 1);

    // 一1 一2 ... 五8 are weekdays and periods; beside a column of periods they could be classes.
    private bool IsWeekOfBareDays(TableRow row)
    {
        var labels = row.Cells.Select(c => CellText.Line(c.Cell.Text)).ToList();
        var days = labels.Select(l => GridAxis.BareDayAndPeriod(l)?.Weekday).Where(d => d is not null).ToList();
        return days.Distinct().Count() >= MinBareDays && days.Distinct().Count() < days.Count
            && !labels.Any(l => Role(l, out _, out _) is ColumnRole.Period or ColumnRole.Time or ColumnRole.Weekday);
    }

    private static IEnumerable<string> Run(TableRow row, string text) =>
        row.Cells.Select(c => CellText.Line(c.Cell.Text)).Where(t => t.Length == text.Length);

    private static bool IsBareWeekday(string text) => text.Length == 1 && !char.IsDigit(text[0]) && WeekdayReader.Bare(text[0]) > 0;

    private static bool IsCount(TableRow row, int number)
    {
        var numbers = row.Cells
            .Select(c => int.TryParse(CellText.Line(c.Cell.Text), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1)
            .Where(n => n >= 0).ToList();
        return number >= 1 && numbers.Count >= 2 && numbers[0] == 1
            && numbers.Zip(numbers.Skip(1), (a, b) => b == a + 1 || b == 1).All(follows => follows)
            && row.Cells.Count - numbers.Count <= 3;
    }

    private TableHeader Build(IReadOnlyList<TableRow> rows, int at)
    {
        var titles = rows.Take(at).SelectMany(r => r.Cells).Select(c => CellText.Line(c.Cell.Text)).ToList();
        if (at > 0 && IsClassRow(rows[at - 1], rows[at]))
        {
            var above = rows.Take(at - 1).SelectMany(r => r.Cells).Select(c => CellText.Line(c.Cell.Text)).ToList();
            return new TableHeader(rows[at - 1].Number, rows[at].Number, Resolve(Columns(rows[at], rows[at - 1])), above);
        }
        var first = Columns(rows[at], null);
        var header = new TableHeader(rows[at].Number, rows[at].Number, Resolve(first), titles);
        if (at + 1 >= rows.Count || rows[at + 1].Number != rows[at].Number + 1 || !IsSecondRow(rows[at], rows[at + 1], header))
            return header;
        return header with { LastRow = rows[at + 1].Number, Columns = Resolve(Columns(rows[at + 1], rows[at])) };
    }

    // Several classes directly above weekdays, each over its own: the class is a part of the header and no title.
    private static bool IsClassRow(TableRow upper, TableRow lower)
    {
        if (upper.Number + 1 != lower.Number) return false;
        var days = Labels(lower, ownOnly: true).Where(l => WeekdayReader.TryHeader(l.Text, out _)).Select(l => l.Index).ToList();
        var classes = Labels(upper, ownOnly: true).Where(l => days.Contains(l.Index)).ToList();
        return days.Count > 1 && classes.Count > 1 && classes.All(l => SheetClass.IsClass(l.Text));
    }

    // A second header row has only known headers, and at least one of them below a header that is merged or empty.
    private bool IsSecondRow(TableRow upper, TableRow lower, TableHeader header)
    {
        var spread = new TableHeader(header.Row, header.Row, Columns(upper, null, carries: true), []);
        var labels = Labels(lower, ownOnly: true).ToList();
        if (labels.Count < 2 || !labels.All(l => RoleIn(lower, l.Index, l.Text, spread) != ColumnRole.Other)) return false;
        return labels.Any(l => upper.At(l.Index) is { Exists: false } or { Cell.ColumnSpan: > 1 });
    }

    private static IEnumerable<(int Index, string Text)> Labels(TableRow row, bool ownOnly)
    {
        foreach (var placed in row.Cells)
        {
            if (ownOnly && placed.Row != row.Number) continue;
            var last = ownOnly ? placed.Cell.Column : Math.Min(MostColumns, placed.Cell.Column + placed.Cell.ColumnSpan - 1);
            var text = CellText.Line(placed.Cell.Text);
            for (var index = placed.Cell.Column; index <= last && index <= MostColumns; index++) yield return (index, text);
        }
    }

    private List<Column> Columns(TableRow row, TableRow? above, bool carries = false)
    {
        var columns = new List<Column>();
        var lower = Labels(row, ownOnly: false).ToList();
        if (above is null && !carries)
        {
            foreach (var (index, text) in lower) columns.Add(Column(row, index, text, "", null));
            return columns;
        }
        var uppers = new SortedDictionary<int, string>();
        foreach (var (index, text) in Labels(above ?? row, ownOnly: false)) uppers[index] = text;
        // In a text file nothing says that the header above is merged: an empty cell has the one at its left.
        var all = lower.Select(l => l.Index).Concat(uppers.Keys).Distinct().OrderBy(i => i).ToList();
        if (carries)
            all = Enumerable.Range(uppers.Keys.First(), Math.Min(MostColumns, uppers.Keys.Last() + 64 - uppers.Keys.First())).ToList();
        var carried = "";
        var texts = lower.GroupBy(l => l.Index).ToDictionary(g => g.Key, g => g.First().Text);
        var spread = above is null ? null : new TableHeader(0, 0, Columns(above, null, carries: true), []);
        foreach (var index in all)
        {
            if (uppers.TryGetValue(index, out var upper)) carried = upper;
            if (above is null) columns.Add(Column(row, index, carried, "", null));
            else if (texts.TryGetValue(index, out var text) && row.At(index).Row == row.Number)
                columns.Add(Column(row, index, text, carried, spread));
            else if (upper is not null) columns.Add(Column(above, index, upper, "", null));
        }
        return columns;
    }

    private Column Column(TableRow row, int index, string text, string upper, TableHeader? spread)
    {
        if (upper.Length > 0
            && Role(upper + text, out var joinedService, out var joinedRank) is var joined
            && joined is not (ColumnRole.Other or ColumnRole.PeriodLabel))
        {
            return new Column(index, text, joined, joinedService, joinedRank, upper);
        }
        var role = Role(text, out var service, out var rank);
        if (role is ColumnRole.Other or ColumnRole.DayLabel) role = RoleIn(row, index, text, spread);
        return new Column(index, text, role, service, rank, upper);
    }

    // Of several columns that could be the same thing the first word of the list has it; the others travel along.
    private static List<Column> Resolve(List<Column> columns)
    {
        // Merged cells of a damaged file may overlap; the first one has the column.
        columns = columns.GroupBy(c => c.Index).Select(g => g.First()).OrderBy(c => c.Index).ToList();
        var resolved = new List<Column>(columns.Count);
        var best = new Dictionary<ColumnRole, int>();
        foreach (var column in columns)
        {
            if (!best.TryGetValue(column.Role, out var rank) || column.Rank < rank) best[column.Role] = column.Rank;
        }
        foreach (var column in columns)
        {
            var isShared = column.Role is ColumnRole.Other or ColumnRole.Service || ListColumns.IsLabel(column.Role);
            var isBest = isShared || GridAxis.IsUnderLabel(column) || best[column.Role] == column.Rank;
            resolved.Add(isBest ? column : column with { Role = ColumnRole.Other });
        }
        return resolved;
    }
}

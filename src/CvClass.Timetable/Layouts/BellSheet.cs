using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Terms;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Layouts;

/// <summary>A sheet that is a bell schedule.</summary>
internal static class BellSheet
{
    /// <summary>Reads the bells below a header; rows whose label is not a period, such as 午休, are skipped.</summary>
    /// <exception cref="FormatException">A row cannot be read.</exception>
    internal static BellSchedule Read(SheetSource source, TableHeader header, TimeSpan? duration)
    {
        var period = header.Of(ColumnRole.Period) ?? header.Of(ColumnRole.FirstPeriod)!;
        var rows = new List<IEnumerable<KeyValuePair<string, string?>>>();
        foreach (var row in source.Rows().Where(r => r.Number > header.LastRow))
        {
            if (row.At(period.Index) is not { Exists: true } cell || GridAxis.IsBreak(cell.Cell.Text)
                || !PeriodPattern.IsLabel(CellText.Line(cell.Cell.Text))) continue;
            rows.Add(header.Columns.Select(c => new KeyValuePair<string, string?>(Key(c), Value(row, c))).ToArray());
        }
        return BellSchedule.FromRows(rows, duration);
    }

    // Under words that the schedule knows, whatever -ColumnMap said.
    private static string Key(Column column) => column.Role == ColumnRole.FirstPeriod ? "Period" : column.Role switch
    {
        ColumnRole.Period => "Period",
        ColumnRole.Start => "Start",
        ColumnRole.End => "End",
        ColumnRole.Time => "Time",
        ColumnRole.SeasonStart => "From",
        ColumnRole.SeasonEnd => "To",
        _ => "-" + column.Header,
    };

    private static string? Value(TableRow row, Column column)
    {
        var cell = row.At(column.Index);
        if (!cell.Exists) return null;
        // A clock cell is a fraction of a day whatever it looks like, and a season a serial.
        return cell.Cell.Kind is Containers.CellKind.Date
            ? cell.Cell.Number.ToString("R", System.Globalization.CultureInfo.InvariantCulture) : CellReader.Line(cell.Cell);
    }
}

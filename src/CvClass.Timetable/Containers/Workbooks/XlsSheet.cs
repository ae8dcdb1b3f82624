using System;
using System.Collections.Generic;
using ExcelDataReader;

namespace CvClass.Timetable.Containers.Workbooks;

/// <summary>A sheet of an .xls file.</summary>
internal sealed class XlsSheet(XlsContainer workbook, int index, string name, bool isHidden) : ISheet
{
    private static readonly DateTime s_zero1904 = new(1904, 1, 1);

    private readonly Lazy<HashSet<int>> _hiddenColumns = new(() => XlsContainer.Guard(() =>
    {
        using var reader = Open(workbook, index);
        var hidden = new HashSet<int>();
        for (var i = 0; i < Math.Min(reader.FieldCount, Limits.Columns); i++)
        {
            if (reader.GetColumnWidth(i) == 0) hidden.Add(i + 1);
        }
        return hidden;
    }));

    public string Name => name;

    public bool IsHidden => isHidden;

    public IReadOnlyCollection<int> HiddenColumns => _hiddenColumns.Value;

    public IEnumerable<SheetRow> Rows
    {
        get
        {
            using var reader = XlsContainer.Guard(() => Open(workbook, index));
            var merges = XlsContainer.Guard(() => ReadMerges(reader));
            var errors = BiffErrors.Find(workbook.Stream, index);
            var row = 0;
            while (XlsContainer.Guard(reader.Read, row))
            {
                if (++row > Limits.Rows) throw new ContainerException(Texts.FormatTooManyRows(Shown.Count(Limits.Rows)), row);
                var cells = XlsContainer.Guard(() => ReadCells(reader, merges, errors, row, workbook.Is1904), row);
                if (cells.Count > 0) yield return new SheetRow(row, cells, reader.RowHeight == 0);
            }
        }
    }

    private static IExcelDataReader Open(XlsContainer workbook, int index)
    {
        var reader = workbook.Open();
        for (var i = 0; i < index; i++) reader.NextResult();
        return reader;
    }

    private static Merges ReadMerges(IExcelDataReader reader)
    {
        var merges = new Merges();
        foreach (var range in reader.MergeCells ?? [])
        {
            merges.Add(range.FromRow + 1, range.FromColumn + 1, range.ToRow + 1, range.ToColumn + 1);
        }
        return merges;
    }

    private static List<Cell> ReadCells(IExcelDataReader reader, Merges merges, Dictionary<(int, int), string> errors, int row, bool is1904)
    {
        var cells = new List<Cell>();
        for (var i = 0; i < reader.FieldCount; i++)
        {
            if (errors.TryGetValue((row, i + 1), out var error)) cells.Add(merges.Spread(row, new Cell(i + 1, CellKind.Error, error)));
            else if (ReadCell(reader, i, is1904) is { } cell) cells.Add(merges.Spread(row, cell));
        }
        return cells;
    }

    private static Cell? ReadCell(IExcelDataReader reader, int i, bool is1904)
    {
        switch (reader.GetValue(i))
        {
            case null:
                return null;
            case string text:
                return string.IsNullOrWhiteSpace(text) ? null
                    : new Cell(i + 1, CellKind.Text, text.Replace("\r\n", "\n").Replace('\r', '\n'));
            case bool value:
                return CellValue.Boolean(i + 1, value);
            case DateTime time:
                // A time of day comes on the day zero of its system.
                var isClock = time.Year < 1900 || time.Date == s_zero1904;
                return CellValue.Number(i + 1, isClock ? time.TimeOfDay.TotalDays : Serial.From(time), isDate: true);
            case TimeSpan time:
                return CellValue.Number(i + 1, time.TotalDays, isDate: true);
            case var number:
                // The library does not know the built-in dates of Chinese Excel.
                var isDate = NumberFormat.IsDate(reader.GetNumberFormatIndex(i));
                return CellValue.Number(i + 1, Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture), isDate, is1904);
        }
    }
}

using System.Globalization;

namespace CvClass.Timetable.Patterns;

/// <summary>How places in files are written.</summary>
internal static class TimetablePlace
{
    /// <summary>Sheet1!D5 where there is an address; line 9, 日期 in text files; empty for a whole file.</summary>
    internal static string Show(string? sheet, int line, string column, string? cell)
    {
        if (cell is not null) return string.IsNullOrEmpty(sheet) ? cell : $"{sheet}!{cell}";
        if (line == 0) return sheet ?? "";
        var place = Texts.FormatLine(line);
        if (column.Length > 0) place = Texts.FormatLineColumn(line, column);
        return string.IsNullOrEmpty(sheet) ? place : $"{sheet}, {place}";
    }

    /// <summary>The address of a cell: D5.</summary>
    internal static string Address(int column, int row)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters + row.ToString(CultureInfo.InvariantCulture);
    }
}

using System.Globalization;

namespace CvClass.Timetable.Containers.Workbooks;

/// <summary>Makes cells of the values that workbooks hold, the same from every container.</summary>
internal static class CellValue
{
    /// <summary>A number, or the date that it is by its format.</summary>
    internal static Cell Number(int column, double number, bool isDate) => isDate && Serial.IsDate(number)
        ? new Cell(column, CellKind.Date, Serial.ToText(number), number)
        : new Cell(column, CellKind.Number, ToText(number), number);

    /// <summary>True or false, as Excel shows them.</summary>
    internal static Cell Boolean(int column, bool value) => new(column, CellKind.Boolean, value ? "TRUE" : "FALSE");

    /// <summary>A formula that has no value.</summary>
    internal static Cell Formula(int column, string formula) => new(column, CellKind.Formula, "=" + formula);

    /// <summary>Reads a number as XML has it.</summary>
    internal static bool TryParse(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && !double.IsNaN(number) && !double.IsInfinity(number);

    // 15 digits are what Excel shows: 0.1 + 0.2 is 0.3.
    private static string ToText(double number) => number.ToString("G15", CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace CvClass.Timetable.Containers.Workbooks;

/// <summary>Makes cells of the values that workbooks hold, the same from every container.</summary>
internal static class CellValue
{
    private const long ExactDigits = 1L << 53;

    private static readonly double[] s_powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16];

    /// <summary>A number, or the date that it is by its format.</summary>
    internal static Cell Number(int column, double number, bool isDate) => isDate && Serial.IsDate(number)
        ? Cell.OfDate(column, number)
        : new Cell(column, CellKind.Number, ToText(number), number);

    /// <summary>The same of a workbook whose days may count from 1904; the number of a date becomes that of the 1900 system.</summary>
    internal static Cell Number(int column, double number, bool isDate, bool is1904)
    {
        if (!is1904) return Number(column, number, isDate);
        // A time of day is the same in both systems.
        return isDate ? Number(column, number >= 1 ? number + Serial.Days1904 : number, true)
            : Number(column, number, false) with { Zero = Serial.Days1904 };
    }

    /// <summary>True or false, as Excel shows them.</summary>
    internal static Cell Boolean(int column, bool value) => new(column, CellKind.Boolean, value ? "TRUE" : "FALSE");

    /// <summary>A formula that has no value.</summary>
    internal static Cell Formula(int column, string formula) => new(column, CellKind.Formula, "=" + formula);

    /// <summary>Reads a number as XML has it.</summary>
    internal static bool TryParse(string text, out double number)
    {
        // Digits that fit a double exactly, divided by a power of ten that does, are rounded once and so correctly; most cells are of this
        // kind.
        var (digits, decimals, point, i) = (0L, 0, false, 0);
        for (; i < text.Length && digits < ExactDigits; i++)
        {
            var c = text[i];
            if (c is >= '0' and <= '9')
            {
                digits = (digits * 10) + (c - '0');
                if (point) decimals++;
            }
            else if (c == '.' && !point)
            {
                point = true;
            }
            else
            {
                break;
            }
        }
        if (i == text.Length && i > 0 && digits < ExactDigits && decimals < s_powers.Length && text != ".")
        {
            number = digits / s_powers[decimals];
            return true;
        }
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && !double.IsNaN(number)
            && !double.IsInfinity(number);
    }

    // 15 digits are what Excel shows: 0.1 + 0.2 is 0.3.
    private static string ToText(double number) => number.ToString("G15", CultureInfo.InvariantCulture);
}

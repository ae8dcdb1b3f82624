namespace CvClass.Timetable.Containers;

/// <summary>A cell that is not empty, where it stands, and how many rows and columns it covers.</summary>
/// <param name="Column">Column, from 1; the leftmost one of a merged cell.</param>
/// <param name="Kind">What the file says that it is.</param>
/// <param name="Text">The text as a person would see it: untrimmed, with line breaks as \n; never null.</param>
/// <param name="Number">The value of a number or date; 0 otherwise.</param>
/// <param name="RowSpan">Rows that it covers, itself included; 1 where it is not merged.</param>
/// <param name="ColumnSpan">Columns that it covers, itself included; 1 where it is not merged.</param>
/// <param name="Zero">Days that make a number a date of the 1900 system: 1462 in a workbook of the 1904 system, otherwise 0.</param>
internal readonly record struct Cell(int Column, CellKind Kind, string Text, double Number = 0, int RowSpan = 1, int ColumnSpan = 1,
    int Zero = 0)
{
    private readonly string? _text = Text;

    /// <summary>The text as a person would see it: untrimmed, with line breaks as \n; never null.</summary>
    public string Text
    {
        // Made when asked for: most dates are read by their number.
        get => _text ?? (Kind == CellKind.Date ? Containers.Serial.ToText(Number) : "");
        init => _text = value;
    }

    /// <summary>The number as a serial of the 1900 system; a time of day is the same in both systems.</summary>
    internal double Serial => Number >= 1 ? Number + Zero : Number;

    /// <summary>A date or time by its serial number.</summary>
    internal static Cell OfDate(int column, double number) => new(column, CellKind.Date, null!, number);
}

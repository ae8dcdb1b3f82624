using System;
using CvClass.Timetable.Containers;

namespace CvClass.Timetable.Values;

/// <summary>The text of a cell, where it has a value at all.</summary>
internal static class CellReader
{
    /// <summary>The plain text on one line.</summary>
    /// <exception cref="FormatException">It is an error value or a formula that was never calculated.</exception>
    internal static string Line(in Cell cell)
    {
        Check(cell);
        return CellText.Line(cell.Text ?? "");
    }

    /// <summary>Fails where the cell has no value.</summary>
    /// <exception cref="FormatException">It is an error value or a formula that was never calculated.</exception>
    internal static void Check(in Cell cell)
    {
        if (cell.Kind == CellKind.Error) throw new FormatException(Texts.ErrorValue);
        if (cell.Kind == CellKind.Formula) throw new FormatException(Texts.FormulaWithoutValue);
    }

    /// <summary>Whether there is anything to see in the cell.</summary>
    internal static bool IsBlank(in Cell cell) => string.IsNullOrEmpty(cell.Text)
        || (cell.Text[0] is not ((> ' ' and <= '~') or (>= '\u4E00' and <= '\u9FFF')) && CellText.Plain(cell.Text).Length == 0);
}

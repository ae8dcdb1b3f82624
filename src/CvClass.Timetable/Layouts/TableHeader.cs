using System.Collections.Generic;
using System.Linq;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Layouts;

/// <summary>The header of a table.</summary>
/// <param name="Row">Row of the header; of two rows the first.</param>
/// <param name="LastRow">Last row of the header; 0 where the table has none.</param>
/// <param name="Columns">Columns with a header, from left to right.</param>
/// <param name="Titles">Texts above the header.</param>
internal sealed record TableHeader(int Row, int LastRow, IReadOnlyList<Column> Columns, IReadOnlyList<string> Titles)
{
    /// <summary>The column of a role, or null.</summary>
    internal Column? Of(ColumnRole role) => Columns.FirstOrDefault(c => c.Role == role);

    /// <summary>Whether there is a column of a role.</summary>
    internal bool Has(ColumnRole role) => Columns.Any(c => c.Role == role);

    /// <summary>How many columns have a role.</summary>
    internal int Count(ColumnRole role) => Columns.Count(c => c.Role == role);

    /// <summary>The class that the sheet or its title names, or null.</summary>
    internal string? Class(string? sheet) =>
        (sheet is null ? null : SheetClass.Find(sheet))
        ?? Titles.Select(t => SheetClass.Find(t) ?? SheetClass.Find(TitleTeacher.Without(t))).FirstOrDefault(c => c is not null);

    /// <summary>The teacher that the sheet or its title names, or null.</summary>
    internal string? Teacher(string? sheet) =>
        (sheet is null ? null : TitleTeacher.Find(sheet)) ?? Titles.Select(TitleTeacher.Find).FirstOrDefault(t => t is not null);
}

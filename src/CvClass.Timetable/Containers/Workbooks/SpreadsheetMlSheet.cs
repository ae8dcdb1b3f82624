using System;
using System.Collections.Generic;
using System.IO;

namespace CvClass.Timetable.Containers.Workbooks;

/// <summary>A sheet of a SpreadsheetML 2003 file.</summary>
internal sealed class SpreadsheetMlSheet(
    Func<TextReader> open, int index, string name, bool isHidden, HashSet<int> hiddenColumns, HashSet<string> dateStyles) : ISheet
{
    public string Name => name;

    public bool IsHidden => isHidden;

    public IReadOnlyCollection<int> HiddenColumns => hiddenColumns;

    public IEnumerable<SheetRow> Rows
    {
        get
        {
            using var rows = Damage.Guard(() => new SpreadsheetMlRowReader(open(), index, dateStyles));
            while (rows.Next() is { } row)
            {
                if (row.Cells.Count > 0) yield return row;
            }
        }
    }
}

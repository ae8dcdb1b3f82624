using System;
using System.Collections.Generic;
using System.IO;

namespace CvClass.Timetable.Containers.Workbooks;

/// <summary>A table of an OpenDocument file.</summary>
internal sealed class OpenDocumentSheet(Func<Stream> open, int index, string name, bool isHidden, HashSet<int> hiddenColumns, int zero)
    : ISheet
{
    public string Name => name;

    public bool IsHidden => isHidden;

    public IReadOnlyCollection<int> HiddenColumns => hiddenColumns;

    public IEnumerable<SheetRow> Rows
    {
        get
        {
            using var rows = Damage.Guard(() => new OpenDocumentRowReader(open(), index, zero));
            var row = 0L;
            var count = 0L;
            while (rows.Next() is { } read)
            {
                if (read.Cells.Length > 0)
                {
                    // Rows that are alike are written once.
                    if (row + read.Repeat > Limits.Rows)
                    {
                        throw new ContainerException(Texts.FormatTooManyRows(Shown.Count(Limits.Rows)), (int)row);
                    }
                    count += (long)read.Cells.Length * read.Repeat;
                    if (count > Limits.Cells) throw new ContainerException(Texts.FormatTooManyCells(Shown.Count(Limits.Cells)), (int)row);
                    for (var i = 1; i <= read.Repeat; i++) yield return new SheetRow((int)row + i, read.Cells, read.IsHidden);
                }
                row = Math.Min(row + read.Repeat, Limits.Rows);
            }
        }
    }
}

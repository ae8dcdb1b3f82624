using System.Collections.Generic;
using System.Linq;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Layouts;

/// <summary>The warnings of a grid, most of them once a sheet.</summary>
/// <param name="source">The sheet.</param>
/// <param name="header">Its header.</param>
/// <param name="warnings">Where they go.</param>
internal sealed class GridWarnings(SheetSource source, TableHeader header, ICollection<string> warnings)
{
    private readonly HashSet<string> _warned = [];

    /// <summary>Warns of a cell.</summary>
    internal void Warn(CellPlace place, string message) =>
        warnings.Add($"{LessonDraft.Problem(source, place, message).Place}: {message}");

    /// <summary>Warns of the first cell of its kind.</summary>
    internal void WarnOnceOf(CellPlace place, string kind, string message)
    {
        if (_warned.Add(kind)) Warn(place, message);
    }

    /// <summary>Warns of the first row that deserves the message.</summary>
    internal void WarnOnce(TableRow row, string message)
    {
        if (!_warned.Add(message)) return;
        var cell = row.Cells.First(c => c.Row == row.Number || c.Exists);
        Warn(new CellPlace(row.Number, cell.Cell.Column, "", cell.Cell.Text), message);
    }

    /// <summary>
    /// Warns of 星期一 over two columns without a header below: a teacher beside the course would become a lesson of its own.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="slots">The columns of the grid.</param>
    /// <param name="i">Which of them.</param>
    internal void CheckTwin(TableRow row, IReadOnlyList<GridPlace> slots, int i)
    {
        if (i == 0 || slots[i].Slot != slots[i - 1].Slot || slots[i].Beside.Count > 0) return;
        var (first, second) = (row.At(slots[i - 1].Column.Index), row.At(slots[i].Column.Index));
        if (!first.Exists || first.Cell.Column == second.Cell.Column || !CourseCell.IsLesson(first) || !CourseCell.IsLesson(second)) return;
        WarnOnceOf(GridHeader.Cell(header, slots[i].Column), nameof(Texts.DayTwice),
            Texts.FormatDayTwice(CellText.Line(slots[i].Column.Header)));
    }

    /// <summary>Whether a row holds remarks, which stand in the cells beside their label or in the same cell: 备注：周二调课.</summary>
    /// <param name="row">The row.</param>
    /// <param name="label">The label at its left.</param>
    internal bool TakeRemark(TableRow row, string label)
    {
        var whole = GridAxis.Remark(label);
        if (whole is null && !GridAxis.IsRemark(label)) return false;
        foreach (var cell in row.Cells.Where(c => c.Row == row.Number))
        {
            var text = CellText.Line(cell.Cell.Text);
            var remark = text == label ? whole?.Text : text;
            if (remark is null || CourseCell.IsNoLesson(remark)) continue;
            Warn(new CellPlace(cell.Row, cell.Cell.Column, "", cell.Cell.Text),
                Texts.FormatRemarkRow(remark, (whole?.Label ?? label).Trim(' ', ':', '：')));
        }
        return true;
    }
}

using System;
using System.Collections.Generic;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Layouts;

/// <summary>Reads teacher, place, class and weeks in the columns beside a course, or in the row below it.</summary>
internal static class CellsBeside
{
    /// <summary>Reads the columns beside a course; what is wrong becomes an issue of its draft.</summary>
    /// <param name="row">The row.</param>
    /// <param name="at">The column of the course.</param>
    /// <param name="draft">Where the issues go.</param>
    /// <param name="weeks">The weeks, or null.</param>
    internal static GridSlot Read(TableRow row, GridPlace at, LessonDraft draft, out WeekSet? weeks)
    {
        var slot = new GridSlot();
        weeks = null;
        foreach (var column in at.Beside)
        {
            if (row.At(column.Index) is not { Exists: true } cell) continue;
            var place = new CellPlace(cell.Row, cell.Cell.Column, column.Header, cell.Cell.Text);
            try
            {
                var text = CellReader.Line(cell.Cell);
                if (CourseCell.IsNoLesson(text)) continue;
                if (column.Role == ColumnRole.Weeks) weeks = WeekPattern.Read(text);
                else slot = slot.And(Said(column.Role, text));
            }
            catch (FormatException e)
            {
                draft.Issues.Add(new CellIssue(place, e.Message));
            }
        }
        return slot;
    }

    /// <summary>Reads a row 教师 or 地点, which says more of the courses in the row above it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="role">What its cells are.</param>
    /// <param name="slots">The columns of the grid.</param>
    /// <param name="courses">The courses above, by column.</param>
    internal static void ReadBelow(TableRow row, ColumnRole role, IReadOnlyList<GridPlace> slots,
        IReadOnlyDictionary<int, LessonDraft> courses)
    {
        foreach (var (column, _, _) in slots)
        {
            if (!courses.TryGetValue(column.Index, out var draft) || row.At(column.Index) is not { Exists: true } cell) continue;
            try
            {
                var text = CellReader.Line(cell.Cell);
                if (CourseCell.IsNoLesson(text)) continue;
                var said = Said(role, text);
                foreach (var pattern in draft.Patterns)
                {
                    (pattern.Class, pattern.Teacher, pattern.Location) =
                        (pattern.Class ?? said.Class, pattern.Teacher ?? said.Teacher, pattern.Location ?? said.Location);
                }
            }
            catch (FormatException e)
            {
                draft.Issues.Add(new CellIssue(new CellPlace(cell.Row, cell.Cell.Column, column.Header, cell.Cell.Text), e.Message));
            }
        }
    }

    /// <summary>What a column or row says of whom or where.</summary>
    /// <param name="role">What its cells are.</param>
    /// <param name="text">The text of a cell.</param>
    internal static GridSlot Said(ColumnRole role, string text) => role switch
    {
        ColumnRole.Class => new GridSlot(Class: text),
        ColumnRole.Teacher => new GridSlot(Teacher: PlainNames.Teacher(text)),
        _ => new GridSlot(Location: text),
    };
}

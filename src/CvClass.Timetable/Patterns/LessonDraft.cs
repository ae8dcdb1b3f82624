using System.Collections.Generic;
using System.Linq;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Patterns;

/// <summary>A row of a list or a cell of a grid: its lessons, or what is wrong with it.</summary>
internal sealed class LessonDraft
{
    /// <param name="source">The sheet.</param>
    internal LessonDraft(SheetSource source) => Source = source;

    /// <summary>The sheet.</summary>
    internal SheetSource Source { get; }

    /// <summary>Its lessons.</summary>
    internal List<LessonPattern> Patterns { get; } = [];

    /// <summary>What is wrong; the leftmost is what is said.</summary>
    internal List<CellIssue> Issues { get; } = [];

    /// <summary>The problem of the leftmost wrong cell.</summary>
    internal Problem Problem()
    {
        var issue = Issues.OrderBy(i => i.Place.Column).First();
        return Problem(Source, issue.Place, issue.Message);
    }

    /// <summary>The problem of a cell.</summary>
    internal static Problem Problem(SheetSource source, CellPlace place, string message)
    {
        var address = source.IsText || place.Column == 0 ? null : TimetablePlace.Address(place.Column, place.Line);
        return new Problem(source.Name, place.Line, CellText.Line(place.Header), address, Shown(place), message);
    }

    private static string Shown(CellPlace place) => place.IsSecret ? "***" : CellText.Show(place.Value);
}

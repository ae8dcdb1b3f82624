using System;
using System.Collections.Generic;

namespace CvClass.Timetable.Terms;

/// <summary>A lesson on a day, and the cell that it comes from.</summary>
internal sealed class Lesson
{
    /// <summary>Name of the room.</summary>
    internal string Name { get; set; } = "";

    /// <summary>Start: wall clock in the zone of the options.</summary>
    internal DateTime Start { get; set; }

    /// <summary>End: wall clock in the zone of the options.</summary>
    internal DateTime End { get; set; }

    /// <summary>Offset of the start where the file says the instant itself; null where only the zone knows.</summary>
    internal TimeSpan? StartOffset { get; set; }

    /// <summary>Offset of the end, likewise.</summary>
    internal TimeSpan? EndOffset { get; set; }

    /// <summary>Class, or several joined with +.</summary>
    internal string? Class { get; set; }

    /// <summary>Course.</summary>
    internal string? Course { get; set; }

    /// <summary>Teacher.</summary>
    internal string? Teacher { get; set; }

    /// <summary>Place.</summary>
    internal string? Location { get; set; }

    /// <summary>Week of the term; on a make-up day the week whose lessons it holds. Null where no term start was given.</summary>
    internal int? Week { get; set; }

    /// <summary>Periods, as 1-2; null where the lesson has only a clock.</summary>
    internal string? Period { get; set; }

    /// <summary>Sheet; null where the container has no names.</summary>
    internal string? Sheet { get; set; }

    /// <summary>Address of the cell, as D5; null in text files.</summary>
    internal string? Cell { get; set; }

    /// <summary>Line or row.</summary>
    internal int Line { get; set; }

    /// <summary>Values for parameters of the service as the file has them, such as TeacherPassword.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Values { get; set; } = [];

    /// <summary>Every further column under its own header, in the order of the file.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Others { get; set; } = [];
}

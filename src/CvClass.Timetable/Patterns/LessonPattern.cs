using System;
using System.Collections.Generic;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Patterns;

/// <summary>What a cell or row says of a lesson: on a date, or on a weekday of some weeks; at a clock, or in periods.</summary>
internal sealed class LessonPattern
{
    /// <summary>Name of the room as it is; null where it is made of class and course.</summary>
    internal string? Name { get; set; }

    /// <summary>Class.</summary>
    internal string? Class { get; set; }

    /// <summary>Course.</summary>
    internal string? Course { get; set; }

    /// <summary>Teacher.</summary>
    internal string? Teacher { get; set; }

    /// <summary>Place.</summary>
    internal string? Location { get; set; }

    /// <summary>The day, in a dated list.</summary>
    internal DateTime? Date { get; set; }

    /// <summary>Day on which it ends, where the list names it.</summary>
    internal DateTime? EndDate { get; set; }

    /// <summary>Weekday, 1 to 7; 0 where there is a date.</summary>
    internal int Weekday { get; set; }

    /// <summary>Weeks; null where none are named.</summary>
    internal WeekSet? Weeks { get; set; }

    /// <summary>Periods in order; null where there are none.</summary>
    internal IReadOnlyList<int>? Periods { get; set; }

    /// <summary>The part of the day that stands beside the periods, such as 下午; null where none does.</summary>
    internal string? Part { get; set; }

    /// <summary>Week that the row of a dated list names; null where it names none.</summary>
    internal int? Week { get; set; }

    /// <summary>Whether a cell of a grid names its periods or clock itself, regardless of its row.</summary>
    internal bool HasOwnPeriods { get; set; }

    /// <summary>Time of day.</summary>
    internal ClockRange? Clock { get; set; }

    /// <summary>Whether the clock is only the label of a grid, so that a given bell schedule takes precedence.</summary>
    internal bool ClockIsLabel { get; set; }

    /// <summary>Offset of the start, where the file has one.</summary>
    internal TimeSpan? StartOffset { get; set; }

    /// <summary>Offset of the end, where the file has one.</summary>
    internal TimeSpan? EndOffset { get; set; }

    /// <summary>When the periods of the sheet ring by its own labels.</summary>
    internal IReadOnlyDictionary<int, ClockRange>? Labels { get; set; }

    /// <summary>The cell that the lesson comes from.</summary>
    internal CellPlace Cell { get; set; }

    /// <summary>The cell that says the periods.</summary>
    internal CellPlace PeriodCell { get; set; }

    /// <summary>The cell that says the last period, where it is another one.</summary>
    internal CellPlace? LastPeriodCell { get; set; }

    /// <summary>The cell that says the weeks, or should.</summary>
    internal CellPlace WeeksCell { get; set; }

    /// <summary>First place in the order of the times of a grid, from 1; 0 in a list.</summary>
    internal int FirstSlot { get; set; }

    /// <summary>Last place in the order of the times of a grid.</summary>
    internal int LastSlot { get; set; }

    /// <summary>Lessons of one key in consecutive periods are one room: an activity of FET, a lesson of Untis or aSc.</summary>
    internal string? JoinKey { get; set; }

    /// <summary>Values for parameters of the service.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Values { get; set; } = [];

    /// <summary>Further columns.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Others { get; set; } = [];

    /// <summary>A copy at other periods.</summary>
    internal LessonPattern Copy() => (LessonPattern)MemberwiseClone();

    /// <summary>The same lesson on another day, on which it ends as well.</summary>
    internal LessonPattern On(DateTime day)
    {
        var other = (LessonPattern)MemberwiseClone();
        (other.Date, other.EndDate) = (day, null);
        return other;
    }
}

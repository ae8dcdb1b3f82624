namespace CvClass.Timetable.Layouts;

/// <summary>How a sheet is laid out.</summary>
internal enum LayoutKind
{
    /// <summary>No timetable.</summary>
    None = 0,

    /// <summary>Bell schedule.</summary>
    Bells,

    /// <summary>A row for each lesson, with its date.</summary>
    DatedList,

    /// <summary>A row for each course, with weekday, periods and weeks.</summary>
    WeeklyList,

    /// <summary>Weekdays, periods or classes across and down.</summary>
    Grid,

    /// <summary>FET's timetable CSV.</summary>
    Fet,

    /// <summary>Untis GPU001.</summary>
    Untis,

    /// <summary>aSc Timetables XML.</summary>
    Asc,

    /// <summary>iCalendar.</summary>
    Calendar,
}

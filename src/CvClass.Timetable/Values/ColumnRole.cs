namespace CvClass.Timetable.Values;

/// <summary>What a column is for.</summary>
internal enum ColumnRole
{
    /// <summary>Unknown: it travels along under its own header.</summary>
    Other = 0,

    /// <summary>A parameter of the service, such as a password.</summary>
    Service,

    /// <summary>Name of the room, as it is.</summary>
    Name,

    /// <summary>Course.</summary>
    Course,

    /// <summary>Class.</summary>
    Class,

    /// <summary>Teacher.</summary>
    Teacher,

    /// <summary>Place; the name of the room in a dated list that has no other name.</summary>
    Location,

    /// <summary>Day, or the day on which a calendar event begins.</summary>
    Date,

    /// <summary>Day on which a calendar event ends.</summary>
    EndDate,

    /// <summary>Whether a calendar event lasts all day.</summary>
    AllDay,

    /// <summary>Start.</summary>
    Start,

    /// <summary>End.</summary>
    End,

    /// <summary>From start to end in one cell.</summary>
    Time,

    /// <summary>How long it lasts.</summary>
    Duration,

    /// <summary>Weekday.</summary>
    Weekday,

    /// <summary>Period or periods.</summary>
    Period,

    /// <summary>First period.</summary>
    FirstPeriod,

    /// <summary>Last period.</summary>
    LastPeriod,

    /// <summary>Weeks.</summary>
    Weeks,

    /// <summary>First week.</summary>
    FirstWeek,

    /// <summary>Last week.</summary>
    LastWeek,

    /// <summary>Odd, even or all weeks.</summary>
    Parity,

    /// <summary>Weekday, periods, weeks and place in one cell.</summary>
    TimePlace,

    /// <summary>First day of a bell schedule.</summary>
    SeasonStart,

    /// <summary>Last day of a bell schedule.</summary>
    SeasonEnd,

    /// <summary>The header is a weekday: the column holds its lessons.</summary>
    DayLabel,

    /// <summary>The header is a period or a clock: the column holds the lessons of that time.</summary>
    PeriodLabel,

    /// <summary>The header is a class below or above a weekday or period: the column holds the lessons of that class.</summary>
    ClassLabel,

    /// <summary>The header is 单周 or 双周 below a weekday: the column holds the lessons of those weeks.</summary>
    ParityLabel,

    /// <summary>The header is a part of the day above periods, such as 上午.</summary>
    PartLabel,
}

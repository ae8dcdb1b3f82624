namespace CvClass.Timetable.Values;

/// <summary>In which order the parts of a date such as 9/1/2026 stand.</summary>
public enum DateOrder
{
    /// <summary>Year, month, day.</summary>
    YMD = 0,

    /// <summary>Month, day, year.</summary>
    MDY,

    /// <summary>Day, month, year.</summary>
    DMY,
}

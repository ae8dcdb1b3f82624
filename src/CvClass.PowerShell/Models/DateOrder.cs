namespace CvClass;

/// <summary>In which order the parts of a date such as 9/1/2026 stand.</summary>
// Duplicates a type of the timetable library, so that loading the module does not load that library.
public enum DateOrder
{
    /// <summary>Year, month, day.</summary>
    YMD = 0,

    /// <summary>Month, day, year.</summary>
    MDY,

    /// <summary>Day, month, year.</summary>
    DMY,
}

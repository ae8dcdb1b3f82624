namespace CvClass;

/// <summary>In which order the parts of a date such as 9/1/2026 stand.</summary>
// The library of timetables has the same; a parameter of its type would load the library with the module.
public enum DateOrder
{
    /// <summary>Year, month, day.</summary>
    YMD = 0,

    /// <summary>Month, day, year.</summary>
    MDY,

    /// <summary>Day, month, year.</summary>
    DMY,
}

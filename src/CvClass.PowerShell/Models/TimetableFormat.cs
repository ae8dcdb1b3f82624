namespace CvClass;

/// <summary>Forms of timetables that a file does not say itself.</summary>
// The library of timetables has the same; a parameter of its type would load the library with the module.
public enum TimetableFormat
{
    /// <summary>Found out from the file.</summary>
    Auto = 0,

    /// <summary>Untis GPU001.TXT: lesson, class, teacher, subject, room, day, period, without a header.</summary>
    Untis,
}

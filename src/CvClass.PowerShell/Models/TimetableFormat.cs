namespace CvClass;

/// <summary>Forms of timetables that a file does not say itself.</summary>
// Duplicates a type of the timetable library, so that loading the module does not load that library.
public enum TimetableFormat
{
    /// <summary>Found out from the file.</summary>
    Auto = 0,

    /// <summary>Untis GPU001.TXT: lesson, class, teacher, subject, room, day, period, without a header.</summary>
    Untis,
}

namespace CvClass.Timetable.Patterns;

/// <summary>Forms of timetables that a file does not say itself.</summary>
public enum TimetableFormat
{
    /// <summary>Found out by itself.</summary>
    Auto = 0,

    /// <summary>Untis GPU001.TXT: lesson, class, teacher, subject, room, day, period, without a header.</summary>
    Untis,
}

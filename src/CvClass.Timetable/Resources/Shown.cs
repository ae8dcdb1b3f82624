using System;
using System.Globalization;

namespace CvClass.Timetable.Resources;

/// <summary>Days, times and numbers as people read them, alike in every culture.</summary>
internal static class Shown
{
    /// <summary>A day.</summary>
    internal static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day and a time of day.</summary>
    internal static string Moment(DateTime time) => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A number that may be large.</summary>
    internal static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}

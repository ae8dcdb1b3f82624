using System;

namespace CvClass.Timetable.Terms;

/// <summary>
/// A part of the year in which bells hold: with years once, without years (10-01 to 04-30) each year, over the turn of the year too.
/// </summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
/// <param name="IsYearly">Whether the years of the days mean nothing.</param>
internal sealed record Season(DateTime First, DateTime Last, bool IsYearly)
{
    /// <summary>Whether a day is in the season.</summary>
    internal bool Contains(DateTime day)
    {
        if (!IsYearly) return day.Date >= First && day.Date <= Last;
        var (at, first, last) = (Number(day), Number(First), Number(Last));
        return first <= last ? at >= first && at <= last : at >= first || at <= last;
    }

    private static int Number(DateTime day) => (day.Month * 100) + day.Day;
}

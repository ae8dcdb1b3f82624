using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Terms;

/// <summary>The days of a term: which week each is, which have no lessons, which hold those of another day.</summary>
internal sealed class TermCalendar
{
    private readonly DateTime _monday;
    private readonly HolidaySet _holidays;
    private readonly (DateTime Day, int Week, int Weekday)[] _makeUps;
    private readonly HashSet<DateTime> _taken;

    /// <param name="start">A day of week 1.</param>
    /// <param name="holidays">Days without lessons.</param>
    /// <param name="makeUps">Days that hold the lessons of another day.</param>
    internal TermCalendar(DateTime start, HolidaySet holidays, IReadOnlyDictionary<DateTime, MakeUp> makeUps)
    {
        _monday = start.Date.AddDays(1 - WeekdayReader.Of(start));
        _holidays = holidays;
        _makeUps = makeUps
            .Select(m => (m.Key.Date, WeekOf(m.Value.Date ?? m.Key), m.Value.Date is { } date ? WeekdayReader.Of(date) : m.Value.Weekday))
            .OrderBy(m => m.Item1).ToArray();
        _taken = new HashSet<DateTime>(_makeUps.Select(m => m.Day));
    }

    /// <summary>The week of a day; zero or less before the term.</summary>
    internal int WeekOf(DateTime day) => (int)Math.Floor((day.Date - _monday).TotalDays / 7) + 1;

    /// <summary>The day of a week.</summary>
    internal DateTime DayOf(int week, int weekday) => _monday.AddDays(((week - 1) * 7) + weekday - 1);

    /// <summary>The days on which a lesson takes place, each with the week whose lesson it is; in order.</summary>
    internal IEnumerable<(DateTime Day, int Week)> Days(WeekSet weeks, int weekday)
    {
        var days = weeks.Weeks.Select(week => (Day: DayOf(week, weekday), Week: week))
            .Where(d => !_holidays.Contains(d.Day) && !_taken.Contains(d.Day));
        if (_makeUps.Length == 0) return days;
        return days.Concat(_makeUps.Where(m => m.Weekday == weekday && weeks.Contains(m.Week)).Select(m => (m.Day, m.Week)))
            .OrderBy(d => d.Item1);
    }
}

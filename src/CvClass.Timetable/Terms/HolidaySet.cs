using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Terms;

/// <summary>Days without lessons.</summary>
internal sealed class HolidaySet
{
    private const int MostDays = 3660;

    private readonly HashSet<DateTime> _days = [];

    /// <summary>How many days.</summary>
    internal int Count => _days.Count;

    /// <summary>Adds a day.</summary>
    internal void Add(DateTime day) => _days.Add(day.Date);

    /// <summary>Adds all days from one to another.</summary>
    /// <exception cref="FormatException">The range ends before it begins, or is longer than ten years.</exception>
    internal void Add(DateTime first, DateTime last)
    {
        if (last < first) throw new FormatException(Texts.FormatHolidayReversed(Shown.Day(first), Shown.Day(last)));
        if ((last - first).TotalDays > MostDays)
            throw new FormatException(Texts.FormatHolidayTooLong(Shown.Day(first), Shown.Day(last)));
        for (var day = first.Date; day <= last.Date; day = day.AddDays(1)) _days.Add(day);
    }

    /// <summary>Adds what a person wrote: 2026-10-01, or 2026-10-01..2026-10-07.</summary>
    /// <exception cref="FormatException">It is neither.</exception>
    internal void Add(string text, DateContext context)
    {
        var ends = text.Split([".."], StringSplitOptions.None).Select(e => Day(e, context)).ToArray();
        if (ends.Length > 2) throw new FormatException(Texts.FormatHolidayUnknown(text));
        Add(ends[0], ends[ends.Length - 1]);
    }

    /// <summary>Adds the days off of a text in holiday-cn's form: {"days": [{"date": "2026-10-01", "isOffDay": true}]}.</summary>
    /// <exception cref="FormatException">It is not of that form.</exception>
    internal void AddJson(string json)
    {
        foreach (var (date, isOff) in HolidayJson.Read(json))
        {
            if (isOff) Add(date);
        }
    }

    /// <summary>Whether there are no lessons on a day.</summary>
    internal bool Contains(DateTime day) => _days.Contains(day.Date);

    private static DateTime Day(string text, DateContext context) =>
        MomentReader.Read(CellText.Line(text), context) is { Date: { } day, Start: null or { Ticks: 0 } } ? day
            : throw new FormatException(Texts.FormatHolidayUnknown(text));
}

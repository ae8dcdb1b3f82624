using System;
using System.IO;
using System.Text;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Containers.Detection;
using CvClass.Timetable.Containers.ICalendar;

namespace CvClass.Timetable.Terms;

/// <summary>
/// Reads holidays from a file: .json in holiday-cn's form, or the all-day events of an .ics; its content says which it is.
/// </summary>
internal static class HolidayFile
{
    /// <summary>Adds the days of a file.</summary>
    /// <param name="holidays">Where they go.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="ContainerException">It cannot be read.</exception>
    /// <exception cref="FormatException">It is of neither form.</exception>
    internal static void Read(HolidaySet holidays, string path)
    {
        if (ContainerReader.Recognise(path) == ContainerForm.Calendar)
        {
            ReadCalendar(holidays, CalendarReader.Read(path));
            return;
        }
        using var reader = new StreamReader(path, Encoding.UTF8);
        holidays.AddJson(reader.ReadToEnd());
    }

    private static void ReadCalendar(HolidaySet holidays, CalendarFile file)
    {
        foreach (var calendar in file.Components)
        {
            foreach (var component in calendar.Components)
            {
                if (component.Name == "VEVENT") Add(holidays, component);
            }
        }
    }

    private static void Add(HolidaySet holidays, CalendarComponent holiday)
    {
        if (holiday.TextOf("STATUS").Trim().Equals("CANCELLED", StringComparison.OrdinalIgnoreCase)) return;
        if (holiday.Find("RRULE") is { } rule) throw new FormatException(Texts.FormatHolidayRule(rule.Line, rule.Value));
        if (holiday.Find("DTSTART") is not { } start) return;
        var first = CalendarClock.Read(start, start.Value).Local;
        var last = first;
        if (holiday.Find("DTEND") is { } end)
        {
            // The end is the first moment that is free of it.
            last = CalendarClock.Read(end, end.Value).Local.AddTicks(-1);
        }
        else if (holiday.Find("DURATION") is { } length && CalendarDuration.TryParse(length.Value, out var duration))
        {
            last = first + duration - TimeSpan.FromTicks(1);
        }
        holidays.Add(first.Date, last < first ? first.Date : last.Date);
    }
}

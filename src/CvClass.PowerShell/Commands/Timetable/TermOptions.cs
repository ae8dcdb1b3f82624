using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Session;
using CvClass.PowerShell.Timetable;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Terms;
using CvClass.Timetable.Values;

namespace CvClass.PowerShell.Commands;

/// <summary>Turns the parameters of Import-CvTimetable into options of the library.</summary>
internal static class TermOptions
{
    private static readonly string[] s_holidayFiles = [".json", ".ics"];

    /// <summary>The import that a cmdlet asks for.</summary>
    /// <param name="given">The cmdlet with its parameters.</param>
    /// <param name="zone">Zone of times without an offset.</param>
    /// <param name="ledger">Gets what is emitted and refused, and the time that the files cover.</param>
    /// <exception cref="FormatException">A parameter cannot be read.</exception>
    /// <exception cref="FileNotFoundException">A file that a parameter names is not there.</exception>
    internal static TimetableImport CreateImport(ImportCvTimetableCommand given, TimeZoneInfo zone, TimetableLedger ledger)
    {
        var container = new ContainerOptions
        {
            Encoding = given.Encoding is { } encoding ? TextEncodings.Parse(encoding) : null,
            Delimiter = given.Delimiter,
            Cancellation = given.Stop,
        };
        return new TimetableImport(given, Read(given, zone), container, given.Preview, ledger);
    }

    /// <summary>The options.</summary>
    /// <param name="given">The cmdlet with its parameters.</param>
    /// <param name="zone">Zone of times without an offset.</param>
    /// <exception cref="FormatException">A parameter cannot be read.</exception>
    /// <exception cref="FileNotFoundException">A file that a parameter names is not there.</exception>
    internal static TimetableOptions Read(ImportCvTimetableCommand given, TimeZoneInfo zone)
    {
        var options = new TimetableOptions
        {
            TimeZone = zone,
            TermStart = given.TermStart?.In(zone).Date,
            From = given.From?.In(zone).DateTime,
            To = given.To is { } to ? to.IsDay ? TimetableOptions.EndOf(to.In(zone).DateTime) : to.In(zone).DateTime : null,
            Duration = given.Duration?.Value,
            DateOrder = given.DateOrder is { } order ? (CvClass.Timetable.Values.DateOrder)(int)order : null,
            Format = (CvClass.Timetable.Patterns.TimetableFormat)(int)given.Format,
            WorksheetNames = given.WorksheetName,
            HeaderRow = given.HeaderRow,
            FillDown = given.FillDown,
            ExcludeHidden = given.ExcludeHidden,
            JoinAdjacent = given.JoinAdjacent,
            CheckValue = EntryReader.Check,
            Cancellation = given.Stop,
        };
        if (given.NameFormat is { } format) options.NameFormat = format;
        if (given.Week.Length > 0) Name("Week", () => options.Week = WeekPattern.Read(string.Join(",", given.Week)));
        if (given.BellSchedule.Length > 0)
            Name("BellSchedule", () => options.BellSchedule = BellParameter.Read(given, given.BellSchedule, options.Duration));
        if (given.ColumnMap is { } map)
            Name("ColumnMap", () => options.ColumnMap = BellParameter.Pairs(map).ToDictionary(p => p.Key, p => p.Value ?? ""));
        foreach (var holiday in given.Holiday) Name("Holiday", () => AddHoliday(given, options, holiday));
        if (given.MakeUpDay is { } days) Name("MakeUpDay", () => options.MakeUpDays = MakeUpDays(days, options));
        return options;
    }

    private static void AddHoliday(PSCmdlet command, TimetableOptions options, object? holiday)
    {
        if (Instant(holiday, options.TimeZone) is { } day)
        {
            options.Holidays.Add(day);
            return;
        }
        var text = PlainText(holiday);
        if (text.Length == 0) return;
        if (!IsFile(command, text))
        {
            options.Holidays.Add(text, options.Dates);
            return;
        }
        foreach (var file in PathResolver.Resolve(command, text, isLiteral: false)) HolidayFile.Read(options.Holidays, file);
    }

    private static bool IsFile(PSCmdlet command, string text) =>
        s_holidayFiles.Any(e => text.EndsWith(e, StringComparison.OrdinalIgnoreCase))
        || (text.IndexOfAny(System.IO.Path.GetInvalidPathChars()) < 0
            && File.Exists(command.SessionState.Path.GetUnresolvedProviderPathFromPSPath(WildcardPattern.Escape(text))));

    private static Dictionary<DateTime, MakeUp> MakeUpDays(IDictionary days, TimetableOptions options)
    {
        var found = new Dictionary<DateTime, MakeUp>();
        foreach (DictionaryEntry entry in days)
        {
            var day = Day(entry.Key, options);
            if (found.ContainsKey(day)) throw new FormatException(Texts.FormatMakeUpTwice(day.ToString("yyyy-MM-dd", Invariant)));
            found.Add(day, entry.Value is DayOfWeek weekday ? new MakeUp(null, weekday == DayOfWeek.Sunday ? 7 : (int)weekday)
                : Instant(entry.Value, options.TimeZone) is null && WeekdayReader.TryLabel(PlainText(entry.Value), out var number)
                    ? new MakeUp(null, number) : new MakeUp(Day(entry.Value, options)));
        }
        return found;
    }

    private static DateTime Day(object? value, TimetableOptions options)
    {
        if (Instant(value, options.TimeZone) is { } instant) return instant;
        return MomentReader.Read(PlainText(value), options.Dates) is { Date: { } day, Start: null or { Ticks: 0 } } ? day
            : throw new FormatException(Texts.FormatNotADay(Quoted.Of(PlainText(value))));
    }

    private static DateTime? Instant(object? value, TimeZoneInfo zone) => Unwrapped.Of(value) switch
    {
        DateTime time => new CvTime(time).In(zone).Date,
        DateTimeOffset time => new CvTime(time).In(zone).Date,
        CvTime time => time.In(zone).Date,
        _ => null,
    };

    private static string PlainText(object? value) =>
        value is null ? "" : CellText.Line((string?)InputValue.Read(value, typeof(string)) ?? "");

    private static IFormatProvider Invariant => System.Globalization.CultureInfo.InvariantCulture;

    // The library does not know which parameter it reads.
    private static void Name(string parameter, Action read)
    {
        try
        {
            read();
        }
        catch (Exception e) when (e is FormatException or ArgumentException or PSInvalidCastException
            or ContainerException)
        {
            throw new FormatException(Texts.FormatParameterBad(parameter, e.Message), e);
        }
    }
}

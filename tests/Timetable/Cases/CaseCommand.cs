using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Terms;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Tests;

/// <summary>Turns the parameters of a case's command into options.</summary>
internal static class CaseCommand
{
    private static readonly Regex s_parameter =
        new(@"-(?<n>[A-Z][A-Za-z]+)(?<v>(?:\s+(?!-[A-Z])(?:\([^)]*\)|@\{[^}]*\}|'[^']*'|[^\s]+))*)", RegexOptions.CultureInvariant);

    internal static TimetableOptions Options(string command, string folder)
    {
        var options = new TimetableOptions();
        var parameters = Parameters(command);
        // The duration is part of the bells, the order part of dates.
        foreach (var (name, value) in parameters.OrderBy(p => p.Key is "Duration" or "TermStart" or "DateOrder" ? 0 : 1))
            Set(options, name, value, folder);
        return options;
    }

    internal static Dictionary<string, string> Parameters(string command)
    {
        // The name of the file may hold a dash too.
        var rest = command[(command.IndexOf(' ', command.IndexOf(' ') + 1) is > 0 and var blank ? blank : command.Length)..];
        return s_parameter.Matches(rest).ToDictionary(m => m.Groups["n"].Value, m => m.Groups["v"].Value.Trim());
    }

    private static void Set(TimetableOptions options, string name, string value, string folder)
    {
        switch (name)
        {
            case "TermStart": options.TermStart = Day(value); break;
            case "Week": options.Week = WeekPattern.Read(Bare(value)); break;
            case "Duration": options.Duration = DurationReader.Read(Bare(value)); break;
            case "BellSchedule": options.BellSchedule = Bells(value, options.Duration, folder); break;
            case "Holiday": foreach (var part in List(value)) Holiday(options, part, folder); break;
            case "MakeUpDay": options.MakeUpDays = Map(value).ToDictionary(m => Day(m.Key), m => MakeUp(m.Value)); break;
            case "From": options.From = Moment(value, isEnd: false); break;
            case "To": options.To = Moment(value, isEnd: true); break;
            case "WorksheetName": options.WorksheetNames = List(value); break;
            case "HeaderRow": options.HeaderRow = int.Parse(value, CultureInfo.InvariantCulture); break;
            case "FillDown": options.FillDown = List(value); break;
            case "ExcludeHidden": options.ExcludeHidden = true; break;
            case "ColumnMap": options.ColumnMap = Map(value); break;
            case "Format": options.Format = Enum.Parse<TimetableFormat>(value); break;
            case "DateOrder": options.DateOrder = Enum.Parse<DateOrder>(value); break;
            case "NameFormat": options.NameFormat = Bare(value); break;
            case "JoinAdjacent": options.JoinAdjacent = true; break;
            case "TimeZone": options.TimeZone = TimeZoneInfo.FindSystemTimeZoneById(Bare(value)); break;
            case "Encoding" or "Delimiter": break; // of the container
            default: throw new NotSupportedException(name);
        }
    }

    private static BellSchedule Bells(string value, TimeSpan? duration, string folder)
    {
        if (value.StartsWith("@{", StringComparison.Ordinal)) return BellSchedule.FromMap(Map(value), duration);
        var file = Regex.Match(value, @"^\(Import-Csv (?<f>[^)]+)\)$");
        if (!file.Success) return TimetableReader.ReadBells(Path.Combine(folder, Bare(value)), duration);
        var lines = File.ReadAllLines(Path.Combine(folder, file.Groups["f"].Value.Trim()));
        var header = lines[0].TrimStart('\uFEFF').Split(',');
        return BellSchedule.FromRows(lines.Skip(1).Where(l => l.Length > 0)
            .Select(l => l.Split(',').Select((c, i) => new KeyValuePair<string, string?>(header[i], c))), duration);
    }

    private static void Holiday(TimetableOptions options, string part, string folder)
    {
        var path = Path.Combine(folder, part);
        if (File.Exists(path)) HolidayFile.Read(options.Holidays, path);
        else options.Holidays.Add(part, options.Dates);
    }

    private static MakeUp MakeUp(string value) =>
        WeekdayReader.TryLabel(value, out var day) ? new MakeUp(null, day) : new MakeUp(Day(value));

    private static Dictionary<string, string> Map(string value) =>
        value.Trim('@', '{', '}', ' ').Split(';', '\n').Select(p => p.Split('=', 2)).Where(p => p.Length == 2)
        .ToDictionary(p => Bare(p[0]), p => Bare(p[1]));

    private static string[] List(string value) => value.Split(',').Select(Bare).ToArray();

    private static string Bare(string value) => value.Trim().Trim('\'', '"').Trim();

    private static DateTime Day(string value) => DateTime.Parse(Bare(value), CultureInfo.InvariantCulture);

    private static DateTime Moment(string value, bool isEnd) => Bare(value) is { Length: <= 10 } day
        && isEnd ? TimetableOptions.EndOf(Day(day)) : Day(value);
}

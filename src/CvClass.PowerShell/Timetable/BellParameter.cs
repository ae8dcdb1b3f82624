using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Session;
using CvClass.Timetable;
using CvClass.Timetable.Terms;
using CvClass.Timetable.Values;

namespace CvClass.PowerShell.Timetable;

/// <summary>Reads -BellSchedule: the path of a file, a map of period to clock, or rows such as Import-Csv gives.</summary>
internal static class BellParameter
{
    /// <summary>The bells.</summary>
    /// <param name="command">Whose paths are meant.</param>
    /// <param name="told">What was told.</param>
    /// <param name="duration">How long a period is whose bell has no end.</param>
    /// <exception cref="FormatException">It cannot be read.</exception>
    internal static BellSchedule Read(PSCmdlet command, object[] told, TimeSpan? duration)
    {
        var rows = told.Select(t => t is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : t).ToArray();
        if (rows.All(r => r is string)) return OfFile(command, rows.Cast<string>().ToArray(), duration);
        if (rows.Length == 1 && rows[0] is IDictionary map && !Pairs(map).Any(p => IsHeader(p.Key)))
            return BellSchedule.FromMap(Pairs(map).Select(p => new KeyValuePair<string, string>(p.Key, p.Value ?? "")), duration);
        return BellSchedule.FromRows(rows.Select(Row), duration);
    }

    /// <summary>The entries of a map as texts.</summary>
    internal static IEnumerable<KeyValuePair<string, string?>> Pairs(IDictionary map)
    {
        foreach (DictionaryEntry entry in map) yield return new KeyValuePair<string, string?>(Shown(entry.Key) ?? "", Shown(entry.Value));
    }

    private static BellSchedule OfFile(PSCmdlet command, string[] paths, TimeSpan? duration)
    {
        var files = paths.SelectMany(p => PathResolver.Resolve(command, p, isLiteral: false)).ToArray();
        return files.Length == 1 ? TimetableReader.ReadBells(files[0], duration) : throw new FormatException(Texts.BellsInOneFile);
    }

    private static bool IsHeader(string key) => Words.Find(CellText.Line(key), out _, out _) != ColumnRole.Other;

    private static IEnumerable<KeyValuePair<string, string?>> Row(object? row) => row is IDictionary map ? Pairs(map)
        : PSObject.AsPSObject(row ?? "").Properties.Where(p => p.IsGettable)
            .Select(p => new KeyValuePair<string, string?>(p.Name, Shown(p.Value))).ToArray();

    private static string? Shown(object? value) => Unwrapped.Of(value) switch
    {
        null => null,
        TimeSpan time => time.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture),
    };
}

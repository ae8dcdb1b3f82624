using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace CvClass.Timetable.Containers.ICalendar;

/// <summary>Finds zones by IANA and Windows names, on machines that know only one of them or none.</summary>
internal static class ZoneNames
{
    // Zones without daylight saving time, made in code so that machines without zone data agree.
    private static readonly Dictionary<string, int> s_fixed = ByName(
        (0, ["UTC", "Etc/UTC", "Etc/GMT", "GMT", "Z", "Coordinated Universal Time"]),
        (6, ["Asia/Urumqi", "Asia/Kashgar"]),
        (7, ["Asia/Bangkok", "Asia/Ho_Chi_Minh", "Asia/Jakarta", "SE Asia Standard Time"]),
        (8, ["China Standard Time", "Asia/Shanghai", "Asia/Chongqing", "Asia/Chungking", "Asia/Harbin", "Asia/Beijing", "PRC"]),
        (8, ["Asia/Hong_Kong", "Hongkong", "Asia/Macau", "Asia/Macao", "Asia/Taipei", "Taipei Standard Time", "ROC"]),
        (8, ["Asia/Singapore", "Singapore", "Singapore Standard Time", "Asia/Kuala_Lumpur", "Asia/Manila"]),
        (9, ["Asia/Tokyo", "Japan", "Tokyo Standard Time", "Asia/Seoul", "ROK", "Korea Standard Time"]));

    // The same zones by both kinds of names, for machines that know only the other kind.
    private static readonly (string Windows, string Iana)[] s_pairs =
    [
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("GMT Standard Time", "Europe/London"),
        ("Romance Standard Time", "Europe/Paris"),
        ("Central Europe Standard Time", "Europe/Budapest"),
        ("Central European Standard Time", "Europe/Warsaw"),
        ("FLE Standard Time", "Europe/Kiev"),
        ("GTB Standard Time", "Europe/Athens"),
        ("Russian Standard Time", "Europe/Moscow"),
        ("Turkey Standard Time", "Europe/Istanbul"),
        ("Eastern Standard Time", "America/New_York"),
        ("Central Standard Time", "America/Chicago"),
        ("Mountain Standard Time", "America/Denver"),
        ("US Mountain Standard Time", "America/Phoenix"),
        ("Pacific Standard Time", "America/Los_Angeles"),
        ("Alaskan Standard Time", "America/Anchorage"),
        ("Hawaiian Standard Time", "Pacific/Honolulu"),
        ("Atlantic Standard Time", "America/Halifax"),
        ("E. South America Standard Time", "America/Sao_Paulo"),
        ("AUS Eastern Standard Time", "Australia/Sydney"),
        ("E. Australia Standard Time", "Australia/Brisbane"),
        ("W. Australia Standard Time", "Australia/Perth"),
        ("New Zealand Standard Time", "Pacific/Auckland"),
        ("India Standard Time", "Asia/Kolkata"),
        ("Arabian Standard Time", "Asia/Dubai"),
        ("Israel Standard Time", "Asia/Jerusalem"),
        ("South Africa Standard Time", "Africa/Johannesburg"),
        ("Egypt Standard Time", "Africa/Cairo"),
        ("Ulaanbaatar Standard Time", "Asia/Ulaanbaatar"),
        ("Central Asia Standard Time", "Asia/Almaty"),
        ("Pakistan Standard Time", "Asia/Karachi"),
    ];

    private static readonly Regex s_offset =
        new(@"\A\(?(?:UTC|GMT)\s*([+-])(\d{1,2})(?::?(\d{2}))?\)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>China Standard Time, made in code.</summary>
    internal static TimeZoneInfo China { get; } = Make("China Standard Time", TimeSpan.FromHours(8));

    /// <summary>The zone of a name; null where neither this machine nor this table knows it.</summary>
    internal static TimeZoneInfo? Find(string name)
    {
        name = name.Trim().Trim('"');
        if (ByName(name) is { } zone) return zone;
        // Some programs put a path of their own before the name: /freeassociation.sourceforge.net/Asia/Shanghai.
        var parts = name.Split('/');
        if (parts.Length > 2 && ByName(string.Join("/", parts.Skip(parts.Length - 2))) is { } tail) return tail;
        var match = s_offset.Match(name);
        if (!match.Success) return null;
        var offset = new TimeSpan(Number(match.Groups[2]), Number(match.Groups[3]), 0);
        // "(UTC+01:00) Amsterdam" is the name of a zone with daylight saving time, not an offset.
        if (match.Length < name.Length || offset > TimeSpan.FromHours(14)) return null;
        return Make(name, match.Groups[1].Value == "-" ? -offset : offset);
    }

    private static TimeZoneInfo? ByName(string name)
    {
        if (s_fixed.TryGetValue(name, out var hours)) return Make(name, TimeSpan.FromHours(hours));
        if (OfSystem(name) is { } own) return own;
        var pair = s_pairs.FirstOrDefault(p => p.Windows.Equals(name, StringComparison.OrdinalIgnoreCase)
            || p.Iana.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (pair.Windows is null) return null;
        return OfSystem(pair.Windows.Equals(name, StringComparison.OrdinalIgnoreCase) ? pair.Iana : pair.Windows);
    }

    private static TimeZoneInfo? OfSystem(string name)
    {
        // What is not a name must not become a path to a file of zone data.
        if (name.Length is 0 or > 100 || name.IndexOf("..", StringComparison.Ordinal) >= 0 || name[0] == '/') return null;
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(name);
        }
        catch (Exception e) when (e is TimeZoneNotFoundException or InvalidTimeZoneException or System.Security.SecurityException
            or ArgumentException or System.IO.IOException or UnauthorizedAccessException)
        {
            return null; // not known to this machine
        }
    }

    private static TimeZoneInfo Make(string name, TimeSpan offset) => TimeZoneInfo.CreateCustomTimeZone(name, offset, name, name);

    private static int Number(Group digits) => digits.Success ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : 0;

    private static Dictionary<string, int> ByName(params (int Hours, string[] Names)[] groups) =>
        groups.SelectMany(g => g.Names, (g, name) => (Name: name, g.Hours))
            .ToDictionary(p => p.Name, p => p.Hours, StringComparer.OrdinalIgnoreCase);
}

using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Client.Wire;
using CvClass.PowerShell.Binding;

namespace CvClass.PowerShell.Session;

/// <summary>Finds time zones by IANA id, Windows id or offset, even on machines that know only one of the first two.</summary>
internal static class TimeZoneResolver
{
    // China's names are handled here, so that the default works on machines without time zone data.
    private static readonly HashSet<string> s_china = new(StringComparer.OrdinalIgnoreCase)
        { "China Standard Time", "Asia/Shanghai", "Asia/Chongqing", "Asia/Chungking", "Asia/Harbin", "PRC" };

    /// <summary>Finds a zone by name.</summary>
    /// <exception cref="FormatException">The zone does not exist on this machine.</exception>
    internal static TimeZoneInfo Find(string name)
    {
        name = name.Trim();
        if (s_china.Contains(name)) return ChinaTime.Zone;
        // UTC+08:00 is the name of a zone created from an offset.
        var bare = name.StartsWith("UTC", StringComparison.OrdinalIgnoreCase) ? name.Substring(3) : name;
        if (Offsets.TryRead(bare, out var offset))
        {
            var id = offset == TimeSpan.Zero ? "UTC" : "UTC" + bare;
            return offset == TimeSpan.Zero ? TimeZoneInfo.Utc : TimeZoneInfo.CreateCustomTimeZone(id, offset, id, id);
        }
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(name);
        }
        catch (Exception e) when (e is TimeZoneNotFoundException or InvalidTimeZoneException or System.Security.SecurityException)
        {
            throw new FormatException(Texts.FormatNoSuchZone(name), e);
        }
    }

    /// <summary>Names for completion.</summary>
    internal static IEnumerable<string> Names =>
        s_china.Concat(["UTC", "+08:00"]).Concat(TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id)).Distinct();
}

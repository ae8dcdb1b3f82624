using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Client.Wire;
using CvClass.PowerShell.Binding;

namespace CvClass.PowerShell.Session;

/// <summary>Finds time zones by IANA id, Windows id or offset, on machines that know only one of the first two.</summary>
internal static class TimeZoneResolver
{
    // China's names are answered here, so that the default works on machines without any zone data.
    private static readonly HashSet<string> s_china = new(StringComparer.OrdinalIgnoreCase)
        { "China Standard Time", "Asia/Shanghai", "Asia/Chongqing", "Asia/Chungking", "Asia/Harbin", "PRC" };

    /// <summary>The zone of a name.</summary>
    /// <exception cref="FormatException">There is no such zone here.</exception>
    internal static TimeZoneInfo Find(string name)
    {
        name = name.Trim();
        if (s_china.Contains(name)) return ChinaTime.Zone;
        // UTC+08:00 is how a zone that was made of an offset calls itself.
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

using System;

namespace CvClass.Client.Wire;

/// <summary>China Standard Time: UTC+8 without daylight saving, the service's own clock.</summary>
internal static class ChinaTime
{
    /// <summary>Eight hours ahead of UTC.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The zone; created here, because its name differs between machines and it may be missing.</summary>
    public static readonly TimeZoneInfo Zone =
        TimeZoneInfo.CreateCustomTimeZone("China Standard Time", Offset, "(UTC+08:00) China Standard Time", "China Standard Time");

    /// <summary>Midnight at the start of the current day in China.</summary>
    public static DateTimeOffset StartOfToday => new(DateTimeOffset.UtcNow.ToOffset(Offset).Date, Offset);
}

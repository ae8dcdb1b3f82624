using System;

namespace CvClass.Client.Wire;

/// <summary>China Standard Time: UTC+8 without daylight saving, the service's own clock.</summary>
internal static class ChinaTime
{
    /// <summary>Eight hours ahead of UTC.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The zone; made here, because not every machine knows it under one name (or at all).</summary>
    public static readonly TimeZoneInfo Zone =
        TimeZoneInfo.CreateCustomTimeZone("China Standard Time", Offset, "(UTC+08:00) China Standard Time", "China Standard Time");

    /// <summary>Midnight at the beginning of the present day in China.</summary>
    public static DateTimeOffset StartOfToday => new(DateTimeOffset.UtcNow.ToOffset(Offset).Date, Offset);
}

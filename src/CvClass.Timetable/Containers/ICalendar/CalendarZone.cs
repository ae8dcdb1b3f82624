using System;
using System.Collections.Generic;
using System.Linq;

namespace CvClass.Timetable.Containers.ICalendar;

/// <summary>The offsets of a zone.</summary>
internal abstract class CalendarZone
{
    /// <summary>The offsets from UTC that a clock time can have: none where the clock skips it, two where it shows it twice.</summary>
    internal abstract IReadOnlyList<TimeSpan> Offsets(DateTime local);

    /// <summary>A zone of the system, or made in code.</summary>
    internal static CalendarZone Of(TimeZoneInfo zone) => new SystemZone(zone);

    private sealed class SystemZone(TimeZoneInfo zone) : CalendarZone
    {
        internal override IReadOnlyList<TimeSpan> Offsets(DateTime local)
        {
            if (zone.IsInvalidTime(local)) return [];
            return zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).ToList() : [zone.GetUtcOffset(local)];
        }
    }
}

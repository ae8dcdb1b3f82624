using System;
using System.Management.Automation;
using CvClass.PowerShell.Binding;

namespace CvClass.PowerShell.Cmdlets;

/// <summary>A cmdlet that reads data of each of many rooms, within a time range.</summary>
public abstract class RoomPeriodCommand : RoomReadCommand
{
    /// <summary>Start of the time; without an offset in the session's zone.</summary>
    [Parameter]
    [Alias("starttime")]
    [Input(typeof(CvTime), Narrows = true)]
    public CvTime? From { get; set; }

    /// <summary>End of the time; a date without a clock, as text, includes that day.</summary>
    [Parameter]
    [Alias("endtime")]
    [Input(typeof(CvTime), Narrows = true)]
    public CvTime? To { get; set; }

    /// <summary>
    /// From a day before a piped room's start to a day after its end, where the service would default to today; null if a time was given or
    /// the room's times are unknown.
    /// </summary>
    private protected (DateTimeOffset From, DateTimeOffset To)? AroundRoom =>
        From is null && To is null && Room is { Start: { } start, End: { } end } ? (start.AddDays(-1), end.AddDays(1)) : null;
}

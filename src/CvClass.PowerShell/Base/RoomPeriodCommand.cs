using System.Management.Automation;

namespace CvClass.PowerShell;

/// <summary>A cmdlet that reads something of each of many rooms, within a time.</summary>
public abstract class RoomPeriodCommand : RoomReadCommand
{
    /// <summary>Start of the time; without an offset in the session's zone.</summary>
    [Parameter]
    [Alias("starttime")]
    [Input(typeof(CvTime), Narrows = true)]
    public CvTime? From { get; set; }

    /// <summary>End of the time.</summary>
    [Parameter]
    [Alias("endtime")]
    [Input(typeof(CvTime), Narrows = true)]
    public CvTime? To { get; set; }
}

using System.Management.Automation;

namespace CvClass.PowerShell;

/// <summary>A cmdlet that reads something of each of many rooms, several rooms at once.</summary>
public abstract class RoomReadCommand : PagedCommand
{
    /// <summary>Room numbers.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SerialCompleter))]
    [Serial]
    public string[] Serial { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var serial in Serial) Read(serial);
    }

    /// <summary>Reads of one room.</summary>
    private protected abstract void Read(string serial);
}

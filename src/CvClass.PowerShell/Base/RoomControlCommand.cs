using System.Management.Automation;
using CvClass.Client.Endpoints;

namespace CvClass.PowerShell;

/// <summary>Starts or ends class in rooms (room_control, 1.3.2).</summary>
public abstract class RoomControlCommand : BulkCommand
{
    /// <summary>Room numbers.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SerialCompleter))]
    [Serial]
    public string[] Serial { get; set; } = [];

    /// <summary>The piped object itself: the question and the result say which room it is, by name and start.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>Whether class starts rather than ends.</summary>
    private protected abstract bool IsStart { get; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var room = PipedRoom.Of(InputObject, Current.TimeZone);
        foreach (var serial in Serial)
        {
            if (!ShouldProcess(room.Describe(serial), Text.Get(IsStart ? "ActionStartRoom" : "ActionStopRoom"))) continue;
            Send(serial, new RoomControl { Serial = serial, IsStart = IsStart }, result =>
            {
                (result.Serial, result.IsStarted) = (serial, IsStart);
                room.Mark(result);
            });
        }
    }
}

using System;
using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Completers;

namespace CvClass.PowerShell.Cmdlets;

/// <summary>Starts or ends class in rooms (room_control, 1.3.2).</summary>
public abstract class RoomControlCommand : ChangeCommand
{
    /// <summary>Room numbers.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "Serial")]
    [ArgumentCompleter(typeof(SerialCompleter))]
    [Serial(Required = true)]
    public string[] Serial { get; set; } = [];

    /// <summary>Whether class starts rather than ends.</summary>
    private protected abstract bool IsStart { get; }

    /// <inheritdoc/>
    private protected override void ProcessInput() => ForEachValue(Serial, Describe, Control);

    private void Control(string serial)
    {
        var room = KnownRoom(serial);
        if (!ShouldProcess(room.Describe(serial), IsStart ? Texts.ActionStartRoom : Texts.ActionStopRoom)) return;
        var request = new RoomControl { Serial = serial, IsStart = IsStart };
        Send(
            serial,
            request,
            result =>
            {
                (result.Serial, result.IsStarted) = (serial, IsStart);
                room.Mark(result);
            },
            Describe(serial),
            serial);
    }

    private Func<InterruptedState, string?, InterruptedItem> Describe(string serial)
    {
        var command = CommandName.Of(GetType());
        return (state, message) => new InterruptedItem(command, state, serial, null, serial, null, message);
    }
}

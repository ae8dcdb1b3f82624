using System;
using System.Management.Automation;
using CvClass.Client.Rooms;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Cmdlets;
using CvClass.PowerShell.Completers;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Removes rooms.</para>
/// <para type="description">DeleteRoom (1.1.3).</para>
/// </summary>
[Cmdlet(VerbsCommon.Remove, "CvRoom", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = HelpLinks.Cmdlets + "Remove-CvRoom.md")]
[OutputType(typeof(Room))]
public sealed class RemoveCvRoomCommand : ChangeCommand
{
    private RoomChanger? _changer;

    /// <summary>Room numbers.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "Serial")]
    [ArgumentCompleter(typeof(SerialCompleter))]
    [Serial(Required = true)]
    public string[] Serial { get; set; } = [];

    /// <summary>Name of the room, for the confirmation prompt; taken from piped rooms.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, DontShow = true)]
    public string? Name { get; set; }

    /// <summary>Emits each removed room: the piped one, or one with its number.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    private protected override void ProcessInput() => ForEachValue(Serial, Describe, Remove);

    private void Remove(string serial)
    {
        var (passThru, changer) = (PassThru, _changer ??= new RoomChanger(CurrentSession.Client));
        var room = KnownRoom(serial);
        if (!ShouldProcess((room with { Name = room.Name ?? Name }).Describe(serial), Texts.ActionRemoveRoom)) return;
        var removed = PassedThru(OriginalInput, new Room { Serial = serial });
        Run(
            serial,
            async item =>
            {
                await changer.RemoveAsync(serial, item.Context).ConfigureAwait(false);
                if (passThru) item.Emit(removed);
            },
            Describe(serial),
            key: serial);
    }

    private Func<InterruptedState, string?, InterruptedItem> Describe(string serial)
    {
        var name = Name;
        return (state, message) => new InterruptedItem("Remove-CvRoom", state, serial, name, serial, null, message);
    }
}

using System.Management.Automation;
using CvClass.PowerShell.Cmdlets;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Starts class in rooms.</para>
/// <para type="description">room_control (1.3.2).</para>
/// </summary>
[Cmdlet(VerbsLifecycle.Start, "CvRoom", SupportsShouldProcess = true,
    HelpUri = HelpLinks.Cmdlets + "Start-CvRoom.md")]
[OutputType(typeof(RoomControlResult))]
public sealed class StartCvRoomCommand : RoomControlCommand
{
    /// <inheritdoc/>
    private protected override bool IsStart => true;
}

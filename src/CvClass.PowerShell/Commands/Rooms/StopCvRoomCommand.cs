using System.Management.Automation;
using CvClass.PowerShell.Cmdlets;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Ends class in rooms.</para>
/// <para type="description">room_control (1.3.2).</para>
/// </summary>
[Cmdlet(VerbsLifecycle.Stop, "CvRoom", SupportsShouldProcess = true,
    HelpUri = HelpLinks.Cmdlets + "Stop-CvRoom.md")]
[OutputType(typeof(RoomControlResult))]
public sealed class StopCvRoomCommand : RoomControlCommand
{
    /// <inheritdoc/>
    private protected override bool IsStart => false;
}

using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Cmdlets;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Lists the main rooms of the relay feature.</para>
/// <para type="description">getMainClassroom (1.3.3). The only list whose total the service returns: -IncludeTotalCount. Each row comes
/// once, even when this process changes what is listed: the change waits until the list is read. Changes by other processes are
/// not noticed: they may move rows from page to page.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvMainRoom", SupportsPaging = true,
    HelpUri = HelpLinks.Cmdlets + "Get-CvMainRoom.md")]
[OutputType(typeof(MainRoom))]
public sealed class GetCvMainRoomCommand : OptionalRoomCommand
{
    /// <inheritdoc/>
    private protected override void Read(string? serial) => List(serial, new GetMainClassroom { Serial = serial });
}

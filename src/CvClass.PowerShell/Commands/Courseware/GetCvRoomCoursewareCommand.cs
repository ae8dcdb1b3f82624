using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Cmdlets;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Lists the courseware of rooms, in their order.</para>
/// <para type="description">GetRoomFile (1.2.9). Each row comes once, even when this process changes what is listed: the change waits until
/// the list is read. What other processes change meanwhile is not seen: it may move rows from page to page.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvRoomCourseware", SupportsPaging = true,
    HelpUri = HelpLinks.Cmdlets + "Get-CvRoomCourseware.md")]
[OutputType(typeof(RoomCourseware))]
public sealed class GetCvRoomCoursewareCommand : RoomReadCommand
{
    /// <inheritdoc/>
    private protected override void Read(string serial) =>
        ListOfRoom(serial, Fill(new GetRoomFile { Serial = serial }), file => file.Serial = serial);
}

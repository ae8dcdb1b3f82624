using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Cmdlets;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Lists the recordings of rooms.</para>
/// <para type="description">GetRecordList (3.1.3). Each row comes once, even when this process changes what is listed: the change waits
/// until the list is read. What other processes change meanwhile is not seen: it may move rows from page to page.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvRecord", SupportsPaging = true,
    HelpUri = HelpLinks.Cmdlets + "Get-CvRecord.md")]
[OutputType(typeof(Recording))]
public sealed class GetCvRecordCommand : RoomPeriodCommand
{
    /// <inheritdoc/>
    private protected override void Read(string serial) => ListOfRoom(serial, Fill(new GetRecordList { Serial = serial }));
}

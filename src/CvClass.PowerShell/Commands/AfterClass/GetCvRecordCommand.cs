using System.Management.Automation;
using CvClass.Client.Endpoints;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Lists the recordings of rooms.</para>
/// <para type="description">GetRecordList (3.1.3).</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvRecord", SupportsPaging = true)]
[OutputType(typeof(Recording))]
public sealed class GetCvRecordCommand : RoomPeriodCommand
{
    /// <inheritdoc/>
    private protected override void Read(string serial) => ListOfRoom(serial, Fill(new GetRecordList { Serial = serial }));
}

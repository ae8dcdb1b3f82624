using System.Management.Automation;
using CvClass.Client.Endpoints;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Lists who came to rooms and when they left.</para>
/// <para type="description">GetLoginInfo (3.1.1). Without -From and -To the service takes today.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvAttendance", SupportsPaging = true)]
[OutputType(typeof(Attendance))]
public sealed class GetCvAttendanceCommand : RoomPeriodCommand
{
    /// <inheritdoc/>
    private protected override void Read(string serial) => List(serial, Fill(new GetLoginInfo { Serial = serial }));
}

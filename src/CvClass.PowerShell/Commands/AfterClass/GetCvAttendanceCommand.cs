using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Cmdlets;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Lists who came to rooms and when they left.</para>
/// <para type="description">GetLoginInfo (3.1.1). Without -From and -To a piped room is asked about from a day before its start to a day
/// after its end; of a bare number the service takes today.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvAttendance", SupportsPaging = true,
    HelpUri = HelpLinks.Cmdlets + "Get-CvAttendance.md")]
[OutputType(typeof(Attendance))]
public sealed class GetCvAttendanceCommand : RoomPeriodCommand
{
    /// <inheritdoc/>
    private protected override void Read(string serial)
    {
        var request = Fill(new GetLoginInfo { Serial = serial });
        if (AroundRoom is { } around) (request.From, request.To) = around;
        ListOfRoom(serial, request);
    }
}

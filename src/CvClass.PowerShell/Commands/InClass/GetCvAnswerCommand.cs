using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Cmdlets;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Lists the answers that students gave in rooms.</para>
/// <para type="description">getAnswerRecord (2.1.6); also after class.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvAnswer", SupportsPaging = true,
    HelpUri = HelpLinks.Cmdlets + "Get-CvAnswer.md")]
[OutputType(typeof(Answer))]
public sealed class GetCvAnswerCommand : RoomPeriodCommand
{
    /// <inheritdoc/>
    private protected override void Read(string serial) => ListOfRoom(serial, Fill(new GetAnswerRecord { Serial = serial }));
}

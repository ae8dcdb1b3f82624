using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Cmdlets;
using CvClass.PowerShell.Completers;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Lists the hands that were raised in recorded classes.</para>
/// <para type="description">GetRaiseHands (2.1.7). Get-CvRecord gives the titles.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvHandRaise", SupportsPaging = true,
    HelpUri = HelpLinks.Cmdlets + "Get-CvHandRaise.md")]
[OutputType(typeof(HandRaise))]
public sealed class GetCvHandRaiseCommand : RoomReadCommand
{
    /// <summary>Titles of recordings.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "RecordTitle")]
    [ArgumentCompleter(typeof(RecordCompleter))]
    [Input(Required = true)]
    public string[] RecordTitle { get; set; } = [];

    /// <inheritdoc/>
    private protected override void Read(string serial)
    {
        foreach (var title in RecordTitle)
        {
            ListOfRoom(serial, new GetRaiseHands { Serial = serial, RecordTitle = title },
                raise => (raise.Serial, raise.RecordTitle) = (serial, title));
        }
    }
}

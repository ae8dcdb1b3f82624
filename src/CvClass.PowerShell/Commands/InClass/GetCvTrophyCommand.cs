using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Cmdlets;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Lists the trophies given in rooms.</para>
/// <para type="description">GetUserGift (2.1.4); also after class.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvTrophy", SupportsPaging = true,
    HelpUri = HelpLinks.Cmdlets + "Get-CvTrophy.md")]
[OutputType(typeof(Trophy))]
public sealed class GetCvTrophyCommand : RoomReadCommand
{
    /// <summary>Only trophies of this user.</summary>
    [Parameter]
    [Input(Narrows = true)]
    public string? UserId { get; set; }

    /// <inheritdoc/>
    private protected override void Read(string serial) => ListOfRoom(serial, Fill(new GetUserGift { Serial = serial }));
}

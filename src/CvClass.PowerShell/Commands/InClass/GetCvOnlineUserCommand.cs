using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Cmdlets;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Lists who is in rooms right now.</para>
/// <para type="description">GetOnlineUserInfo (2.1.3).</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvOnlineUser", SupportsPaging = true,
    HelpUri = HelpLinks.Cmdlets + "Get-CvOnlineUser.md")]
[OutputType(typeof(OnlineUser))]
public sealed class GetCvOnlineUserCommand : RoomReadCommand
{
    /// <inheritdoc/>
    private protected override void Read(string serial) => ListOfRoom(serial, Fill(new GetOnlineUserInfo { Serial = serial }));
}

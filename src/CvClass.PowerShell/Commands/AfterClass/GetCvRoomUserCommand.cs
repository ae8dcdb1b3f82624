using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Cmdlets;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Lists who was in rooms, with device and network.</para>
/// <para type="description">GetRoomUserInfo (3.1.2). Each row carries the room itself in its Room property.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvRoomUser", SupportsPaging = true,
    HelpUri = HelpLinks.Cmdlets + "Get-CvRoomUser.md")]
[OutputType(typeof(RoomUser))]
public sealed class GetCvRoomUserCommand : RoomReadCommand
{
    /// <inheritdoc/>
    private protected override void Read(string serial)
    {
        var piped = Room;
        Run(serial, async item =>
        {
            if (await item.SendAsync(new GetRoomUserInfo { Serial = serial }).ConfigureAwait(false) is not { } room) return;
            foreach (var user in room.Users)
            {
                user.Room = room;
                piped.Mark(user);
                item.Emit(user);
            }
        });
    }
}

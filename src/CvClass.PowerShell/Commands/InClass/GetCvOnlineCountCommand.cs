using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Cmdlets;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Tells how many people are in rooms right now.</para>
/// <para type="description">GetRoomOnlinenum (2.1.1) for all rooms, room_online_users_number (2.1.2) with -Serial. Each row comes once,
/// even when this process changes what is listed: the change waits until the list is read. What other processes change meanwhile is not
/// seen: it may move rows from page to page.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvOnlineCount", SupportsPaging = true,
    HelpUri = HelpLinks.Cmdlets + "Get-CvOnlineCount.md")]
[OutputType(typeof(OnlineCount))]
public sealed class GetCvOnlineCountCommand : OptionalRoomCommand
{
    /// <inheritdoc/>
    private protected override void Read(string? serial)
    {
        if (serial is null)
        {
            List(null, new GetRoomOnlineCounts());
        }
        else
        {
            var room = Room;
            Send(serial, new GetRoomOnlineUsersNumber { Serial = serial }, count =>
            {
                count.Serial = serial;
                room.Mark(count);
            });
        }
    }
}

using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Cmdlets;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Lists the chat of rooms.</para>
/// <para type="description">GetChatList (2.1.5); also after class. Without -From and -To a piped room is asked about from a day before its
/// start to a day after its end; of a bare number it is today so far, in China.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvChatMessage", SupportsPaging = true,
    HelpUri = HelpLinks.Cmdlets + "Get-CvChatMessage.md")]
[OutputType(typeof(ChatMessage))]
public sealed class GetCvChatMessageCommand : RoomPeriodCommand
{
    /// <inheritdoc/>
    private protected override void Read(string serial)
    {
        var request = Fill(new GetChatList { Serial = serial });
        if (AroundRoom is { } around) (request.From, request.To) = around;
        ListOfRoom(serial, request);
    }
}

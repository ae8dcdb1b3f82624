using System.Management.Automation;
using CvClass.Client.Endpoints;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Lists the chat of rooms.</para>
/// <para type="description">GetChatList (2.1.5); also after class. Without -From and -To: today so far, in China.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvChatMessage", SupportsPaging = true)]
[OutputType(typeof(ChatMessage))]
public sealed class GetCvChatMessageCommand : RoomPeriodCommand
{
    /// <inheritdoc/>
    private protected override void Read(string serial) => List(serial, Fill(new GetChatList { Serial = serial }));
}

using System.Management.Automation;
using CvClass.Client.Endpoints;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Tells how many people are in rooms right now.</para>
/// <para type="description">GetRoomOnlinenum (2.1.1) for all rooms, room_online_users_number (2.1.2) with -Serial.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvOnlineCount", SupportsPaging = true)]
[OutputType(typeof(OnlineCount))]
public sealed class GetCvOnlineCountCommand : PagedCommand
{
    /// <summary>Room numbers; without them all rooms with people in them.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SerialCompleter))]
    [Serial]
    public string[] Serial { get; set; } = [];

    /// <inheritdoc/>
    private protected override bool SkipsPages => !MyInvocation.ExpectingInput && Serial.Length == 0;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (SkipsPages) List(null, new GetRoomOnlineCounts());
        foreach (var serial in Serial) Send(serial, new GetRoomOnlineUsersNumber { Serial = serial }, count => count.Serial = serial);
    }
}

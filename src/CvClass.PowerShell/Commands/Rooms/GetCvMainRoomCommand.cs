using System.Management.Automation;
using CvClass.Client.Endpoints;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Lists the main rooms of the relay feature.</para>
/// <para type="description">getMainClassroom (1.3.3). The only list whose total the service tells: -IncludeTotalCount.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvMainRoom", SupportsPaging = true)]
[OutputType(typeof(MainRoom))]
public sealed class GetCvMainRoomCommand : PagedCommand
{
    /// <summary>Room numbers; without them all main rooms.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SerialCompleter))]
    [Serial]
    public string[] Serial { get; set; } = [];

    /// <inheritdoc/>
    private protected override bool SkipsPages => !MyInvocation.ExpectingInput && Serial.Length == 0;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (SkipsPages) List(null, new GetMainClassroom());
        foreach (var serial in Serial) List(serial, new GetMainClassroom { Serial = serial });
    }
}

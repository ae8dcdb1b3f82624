using System;
using System.Management.Automation;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Cmdlets;

namespace CvClass.Tests;

/// <summary>
/// Creates rooms like a caller of the client's wait observer: a room with a Wait waits for that many milliseconds between two requests.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "Waiting")]
public sealed class WaitingCommand : BulkCommand
{
    /// <summary>Name of the room.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string? Name { get; set; }

    /// <summary>Milliseconds.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public int Wait { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var (name, wait) = (Name, Wait);
        Run(
            name,
            async item =>
            {
                if (wait > 0)
                {
                    await item.SendAsync(new GetThemeList());
                    var waits = item.Context.Waits!;
                    waits.WaitBegins(DateTimeOffset.UtcNow.AddMilliseconds(wait));
                    await Task.Delay(wait, item.Context.Stop);
                    await waits.WaitEndsAsync(item.Context.Stop);
                }
                var start = DateTimeOffset.FromUnixTimeSeconds(1_788_220_800);
                item.Emit((await item.SendAsync(new CreateRoom
                {
                    Name = name, StartTime = start, EndTime = start.AddHours(1), TeacherPassword = "t1234", AssistantPassword = "a1234",
                        PatrolPassword = "p1234",
                }))!);
            },
            (state, message) => new InterruptedItem("Test-Waiting", state, name, name, null, null, message));
    }
}

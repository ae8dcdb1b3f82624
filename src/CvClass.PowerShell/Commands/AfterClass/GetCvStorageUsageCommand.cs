using System.Management.Automation;
using CvClass.Client.Endpoints;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Tells how much storage recordings take, room by room.</para>
/// <para type="description">getStorageUsage (3.1.6).</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvStorageUsage", SupportsPaging = true)]
[OutputType(typeof(StorageUsage))]
public sealed class GetCvStorageUsageCommand : PagedCommand
{
    /// <summary>Room numbers; without them all rooms.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SerialCompleter))]
    [Serial]
    public string[] Serial { get; set; } = [];

    /// <inheritdoc/>
    private protected override bool SkipsPages => !MyInvocation.ExpectingInput && Serial.Length == 0;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (SkipsPages) List(null, new GetStorageUsage());
        foreach (var serial in Serial) List(serial, new GetStorageUsage { Serial = serial });
    }
}

using System.Management.Automation;
using CvClass.Client.Endpoints;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Lets people in again.</para>
/// <para type="description">delete_blacklist (1.4.3).</para>
/// </summary>
[Cmdlet(VerbsCommon.Remove, "CvBlacklistEntry", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveCvBlacklistEntryCommand : BulkCommand
{
    /// <summary>Numbers of entries.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(BlacklistCompleter))]
    [Input]
    public string[] Id { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var id in Id)
        {
            if (ShouldProcess(id, Text.Get("ActionRemoveBlacklist"))) Run(id, item => item.SendAsync(new DeleteBlacklist { Id = id }));
        }
    }
}

using System;
using System.Management.Automation;
using CvClass.Client.Endpoints;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Lets people in again.</para>
/// <para type="description">delete_blacklist (1.4.3).</para>
/// </summary>
[Cmdlet(VerbsCommon.Remove, "CvBlacklistEntry", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveCvBlacklistEntryCommand : ChangeCommand
{
    /// <summary>Numbers of entries.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Input]
    public string[] Id { get; set; } = [];

    /// <inheritdoc/>
    private protected override void ProcessInput() => ForEachValue(Id, Describe, id =>
    {
        if (!ShouldProcess(id, Text.Get("ActionRemoveBlacklist"))) return;
        Run(id, item => item.SendAsync(new DeleteBlacklist { Id = id }), Describe(id));
    });

    private static Func<InterruptedState, string?, InterruptedItem> Describe(string id) => (state, message) =>
        new InterruptedItem("Remove-CvBlacklistEntry", state, id, id, null, null, message) { Parameters = [new(nameof(Id), id)] };
}

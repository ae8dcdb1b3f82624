using System;
using System.Linq;
using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Cmdlets;
using CvClass.PowerShell.Completers;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Lets people in again.</para>
/// <para type="description">delete_blacklist (1.4.3).</para>
/// </summary>
[Cmdlet(VerbsCommon.Remove, "CvBlacklistEntry", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = HelpLinks.Cmdlets + "Remove-CvBlacklistEntry.md")]
[OutputType(typeof(BlacklistEntry))]
public sealed class RemoveCvBlacklistEntryCommand : ChangeCommand
{
    /// <summary>Numbers of entries.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "BlacklistId")]
    [ArgumentCompleter(typeof(BlacklistCompleter))]
    [Input(Required = true)]
    public string[] Id { get; set; } = [];

    /// <summary>Emits each removed entry: the piped one, or one with its number.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    private protected override void ProcessInput() => ForEachValue(Id, Describe, Remove);

    private void Remove(string id)
    {
        var (passThru, removed) = (PassThru, (BlacklistEntry)PassedThru(OriginalInput, new BlacklistEntry { Id = id }));
        var target = removed.Content is null
            ? id : $"{id} ({string.Join(", ", new[] { removed.Content, removed.Serial }.Where(t => t is not null))})";
        if (!ShouldProcess(target, Texts.ActionRemoveBlacklist)) return;
        Run(
            id,
            async item =>
            {
                await item.SendAsync(new DeleteBlacklist { Id = id }).ConfigureAwait(false);
                if (passThru) item.Emit(removed);
            },
            Describe(id));
    }

    private static Func<InterruptedState, string?, InterruptedItem> Describe(string id) => (state, message) =>
        new InterruptedItem("Remove-CvBlacklistEntry", state, id, id, null, null, message) { Parameters = [new(nameof(Id), id)] };
}

using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Cmdlets;
using CvClass.PowerShell.Completers;
using CvClass.PowerShell.Pipeline;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Removes courseware.</para>
/// <para type="description">delete_file (1.2.4); with -Permanent BatchDeleteFile (1.2.5), which frees the storage as well. Input is
/// collected into requests of 50.</para>
/// </summary>
[Cmdlet(VerbsCommon.Remove, "CvCourseware", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = HelpLinks.Cmdlets + "Remove-CvCourseware.md")]
[OutputType(typeof(Courseware))]
public sealed class RemoveCvCoursewareCommand : BatchCommand
{
    /// <summary>Numbers of courseware.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "FileId")]
    [Alias("fileid_arr")]
    [ArgumentCompleter(typeof(CoursewareCompleter))]
    [Input(Required = true)]
    public string[] FileId { get; set; } = [];

    /// <summary>Removes what is stored of it, too: there is no way back.</summary>
    [Parameter]
    public SwitchParameter Permanent { get; set; }

    /// <inheritdoc/>
    private protected override int BatchSize =>
        RequestMetadata.Of(Permanent ? typeof(BatchDeleteFile) : typeof(DeleteFile)).Endpoint.BatchSize;

    /// <inheritdoc/>
    private protected override void ProcessInput() =>
        ForEachValue(FileId, id => Describe("", id, [(nameof(FileId), id)]).Describe, id =>
        {
            var action = Permanent ? Texts.ActionRemoveCoursewarePermanently : Texts.ActionRemoveCourseware;
            if (ShouldProcess(Named(id), action)) Collect("", id, [(nameof(FileId), id)]);
        });

    /// <inheritdoc/>
    private protected override CvObject Identify(string key, string id) => new Courseware { FileId = id };

    /// <inheritdoc/>
    private protected override Task SendAsync(WorkItem item, string key, IReadOnlyList<string> ids, IReadOnlyList<object?> details) =>
        Permanent ? item.SendAsync(new BatchDeleteFile { FileIds = ids }) : item.SendAsync(new DeleteFile { FileIds = ids });
}

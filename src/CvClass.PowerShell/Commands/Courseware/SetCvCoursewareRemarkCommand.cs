using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Cmdlets;
using CvClass.PowerShell.Completers;
using CvClass.PowerShell.Pipeline;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Writes notes to pages of courseware.</para>
/// <para type="description">SetFileRemark (1.1.9). Many rows go in one request.</para>
/// </summary>
[Cmdlet(VerbsCommon.Set, "CvCoursewareRemark", SupportsShouldProcess = true,
    HelpUri = HelpLinks.Cmdlets + "Set-CvCoursewareRemark.md")]
[OutputType(typeof(CoursewareRemark))]
public sealed class SetCvCoursewareRemarkCommand : BatchCommand
{
    /// <summary>Number of the courseware.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "FileId")]
    [ArgumentCompleter(typeof(CoursewareCompleter))]
    [Input(Required = true)]
    public string? FileId { get; set; }

    /// <summary>Page, from 1.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "PageId")]
    [Input(typeof(int), Required = true)]
    public int PageId { get; set; }

    /// <summary>The note.</summary>
    [Parameter(Position = 2, ValueFromPipelineByPropertyName = true)]
    [Input]
    public string? Remark { get; set; }

    /// <inheritdoc/>
    private protected override int BatchSize => RequestMetadata.Of(typeof(SetFileRemark)).Endpoint.BatchSize;

    /// <inheritdoc/>
    private protected override void ProcessInput()
    {
        (string Name, object? Value)[] parameters = [(nameof(FileId), FileId), (nameof(PageId), PageId), (nameof(Remark), Remark)];
        var row = new SetFileRemark.RemarkRow(FileId!, PageId, Remark);
        ForEachValue([row], r => Describe("", r.FileId, parameters).Describe, r =>
        {
            if (ShouldProcess(Texts.FormatPageOfCourseware(FileId, PageId), Texts.FormatActionWithChanges(Texts.ActionSetRemark, Remark)))
            {
                Collect("", r.FileId, parameters, r);
            }
        });
    }

    /// <inheritdoc/>
    private protected override async Task SendAsync(WorkItem item, string key, IReadOnlyList<string> ids, IReadOnlyList<object?> details)
    {
        var rows = details.Cast<SetFileRemark.RemarkRow>().ToArray();
        await item.SendAsync(new SetFileRemark { Rows = rows }).ConfigureAwait(false);
        foreach (var row in rows) item.Emit(new CoursewareRemark { FileId = row.FileId, PageId = row.PageId, Remark = row.Remark });
    }
}

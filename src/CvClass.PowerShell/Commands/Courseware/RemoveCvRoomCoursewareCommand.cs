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
/// <para type="synopsis">Takes courseware out of rooms.</para>
/// <para type="description">room_unbind_file (1.2.8). The courseware itself stays. Input is collected into requests of 50 for each
/// room.</para>
/// </summary>
[Cmdlet(VerbsCommon.Remove, "CvRoomCourseware", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = HelpLinks.Cmdlets + "Remove-CvRoomCourseware.md")]
[OutputType(typeof(RoomCourseware))]
public sealed class RemoveCvRoomCoursewareCommand : BatchCommand
{
    /// <summary>Room number.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "Serial")]
    [ArgumentCompleter(typeof(SerialCompleter))]
    [Serial(Required = true)]
    public string? Serial { get; set; }

    /// <summary>Numbers of courseware.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "FileId")]
    [Alias("fileid_arr")]
    [ArgumentCompleter(typeof(CoursewareCompleter))]
    [Input(Required = true)]
    public string[] FileId { get; set; } = [];

    /// <inheritdoc/>
    private protected override int BatchSize => RequestMetadata.Of(typeof(UnbindRoomFile)).Endpoint.BatchSize;

    /// <inheritdoc/>
    private protected override void ProcessInput() =>
        ForEachValue(FileId, id => Describe(Serial!, id, Parameters(id)).Describe, id =>
        {
            if (ShouldProcess(Texts.FormatCoursewareInRoom(Named(id), InputRoom.Describe(Serial!)), Texts.ActionUnbindCourseware))
            {
                Collect(Serial!, id, Parameters(id));
            }
        });

    /// <inheritdoc/>
    private protected override CvObject Identify(string key, string id) => new RoomCourseware { Serial = key, FileId = id };

    /// <inheritdoc/>
    private protected override Task SendAsync(WorkItem item, string key, IReadOnlyList<string> ids, IReadOnlyList<object?> details) =>
        item.SendAsync(new UnbindRoomFile { Serial = key, FileIds = ids });

    private (string Name, object? Value)[] Parameters(string id) => [(nameof(Serial), Serial), (nameof(FileId), id)];
}

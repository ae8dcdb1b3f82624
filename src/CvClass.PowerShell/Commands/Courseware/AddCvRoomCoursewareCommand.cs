using System;
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
/// <para type="synopsis">Links courseware to rooms.</para>
/// <para type="description">room_bind_file (1.2.7). Input is collected into requests of 50 for each room.</para>
/// </summary>
[Cmdlet(VerbsCommon.Add, "CvRoomCourseware", SupportsShouldProcess = true,
    HelpUri = HelpLinks.Cmdlets + "Add-CvRoomCourseware.md")]
[OutputType(typeof(RoomCourseware))]
public sealed class AddCvRoomCoursewareCommand : BatchCommand
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

    /// <summary>Courseware that is shown when class begins.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CoursewareCompleter))]
    [Input]
    public string? DefaultFileId { get; set; }

    /// <summary>Places among the courseware of the room, one for each courseware.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("sort_arr")]
    [Input(typeof(int))]
    public int[] SortOrder { get; set; } = [];

    /// <inheritdoc/>
    private protected override int BatchSize => RequestMetadata.Of(typeof(BindRoomFile)).Endpoint.BatchSize;

    /// <inheritdoc/>
    private protected override void ProcessInput()
    {
        if (SortOrder.Length > 0 && SortOrder.Length != FileId.Length)
        {
            Fail(new ArgumentException(Texts.FormatSortOrderCount(SortOrder.Length, FileId.Length)), Serial);
            return;
        }
        ForEachValue(Enumerable.Range(0, FileId.Length).ToArray(), i => Describe(Serial!, FileId[i], Parameters(i)).Describe, Bind);
    }

    private void Bind(int i)
    {
        if (!ShouldProcess(Texts.FormatCoursewareInRoom(Named(FileId[i]), Serial), Texts.ActionBindCourseware)) return;
        Collect(Serial!, FileId[i], Parameters(i), SortOrder.Length > 0 ? SortOrder[i] : null);
    }

    private (string Name, object? Value)[] Parameters(int i) =>
    [
        (nameof(Serial), Serial),
        (nameof(FileId), FileId[i]),
        .. SortOrder.Length > 0 ? new (string, object?)[] { (nameof(SortOrder), SortOrder[i]) } : [],
    ];

    /// <inheritdoc/>
    private protected override async Task SendAsync(WorkItem item, string key, IReadOnlyList<string> ids, IReadOnlyList<object?> details)
    {
        // Positions are sent for all items of a request or none: the service pairs them by index.
        var orders = details.All(d => d is int) ? details.Cast<int>().ToArray() : null;
        await item.SendAsync(new BindRoomFile { Serial = key, FileIds = ids, SortOrders = orders, DefaultFileId = DefaultFileId })
            .ConfigureAwait(false);
        for (var i = 0; i < ids.Count; i++)
        {
            item.Emit(new RoomCourseware { Serial = key, FileId = ids[i], SortOrder = orders?[i], IsDefault = DefaultFileId is null
                ? null : DefaultFileId == ids[i] });
        }
    }
}

using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;
using CvClass.Client;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Cmdlets;
using CvClass.PowerShell.Completers;
using CvClass.PowerShell.Pipeline;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Removes recordings: by title, or all of a time.</para>
/// <para type="description">CleanLeaveScreenMedia (3.1.4), collected into requests of 50 for each room; with -From and -To
/// BatchDeleteRecord (3.1.5), which takes the recordings of all rooms.</para>
/// </summary>
[Cmdlet(VerbsCommon.Remove, "CvRecord", DefaultParameterSetName = TitleSet, SupportsShouldProcess = true,
    ConfirmImpact = ConfirmImpact.High,
    HelpUri = HelpLinks.Cmdlets + "Remove-CvRecord.md")]
[OutputType(typeof(Recording))]
public sealed class RemoveCvRecordCommand : BatchCommand
{
    private const string TitleSet = "Title";
    private const string TimeSet = "Time";

    /// <summary>Room number.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = TitleSet, ValueFromPipelineByPropertyName = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "Serial")]
    [ArgumentCompleter(typeof(SerialCompleter))]
    [Serial(Required = true)]
    public string? Serial { get; set; }

    /// <summary>Titles of recordings.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = TitleSet, ValueFromPipelineByPropertyName = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "RecordTitle")]
    [ArgumentCompleter(typeof(RecordCompleter))]
    [Input(Required = true)]
    public string[] RecordTitle { get; set; } = [];

    /// <summary>Recorded since, in any room.</summary>
    [Parameter(Mandatory = true, ParameterSetName = TimeSet,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "RecordFrom")]
    [Alias("starttime")]
    [Input(typeof(CvTime))]
    public CvTime? From { get; set; }

    /// <summary>
    /// Recorded until, in any room; not in the future. A date without a clock, as text, includes that day, of today what has passed.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = TimeSet,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "RecordTo")]
    [Alias("endtime")]
    [Input(typeof(CvTime))]
    public CvTime? To { get; set; }

    /// <summary>Only recordings of this kind.</summary>
    [Parameter(ParameterSetName = TimeSet)]
    [Input(typeof(RecordingType), Narrows = true)]
    public RecordingType? RecordType { get; set; }

    /// <inheritdoc/>
    private protected override int BatchSize => RequestMetadata.Of(typeof(CleanLeaveScreenMedia)).Endpoint.BatchSize;

    /// <inheritdoc/>
    private protected override void ProcessInput()
    {
        if (ParameterSetName == TimeSet)
        {
            Try(null, RemoveByTime);
            return;
        }
        ForEachValue(RecordTitle, title => Describe(Serial!, title, Parameters(title)).Describe, title =>
        {
            if (ShouldProcess(Texts.FormatCoursewareInRoom(title, InputRoom.Describe(Serial!)), Texts.ActionRemoveRecord))
            {
                Collect(Serial!, title, Parameters(title));
            }
        });
    }

    private void RemoveByTime()
    {
        var request = Fill(new BatchDeleteRecord());
        // The service rejects an end in the future; 'until today' means up to now.
        if (To!.IsDay && request.To > DateTimeOffset.UtcNow)
        {
            request.To = TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, CurrentSession.TimeZone);
        }
        var time = Texts.FormatRecordsOfTime(TimeText.OfSecond(request.From), TimeText.OfSecond(request.To));
        if (!ShouldProcess(time, Texts.ActionRemoveRecord)) return;
        Run(
            null,
            item => item.SendAsync(request),
            (state, message) => new InterruptedItem("Remove-CvRecord", state, null, time, null, null, message));
    }

    /// <inheritdoc/>
    private protected override CvObject Identify(string key, string id) => new Recording { Serial = key, RecordTitle = id };

    /// <inheritdoc/>
    private protected override Task SendAsync(WorkItem item, string key, IReadOnlyList<string> ids, IReadOnlyList<object?> details) =>
        item.SendAsync(new CleanLeaveScreenMedia { Serial = key, RecordTitles = ids });

    private (string Name, object? Value)[] Parameters(string title) => [(nameof(Serial), Serial), (nameof(RecordTitle), title)];
}

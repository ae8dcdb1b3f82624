using System;
using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Completers;

namespace CvClass.PowerShell.Cmdlets;

/// <summary>The parameters shared by creating and changing a room.</summary>
public abstract class RoomCommand : InputCommand
{
    /// <summary>End of the lesson.</summary>
    [Parameter(Position = 2, ParameterSetName = RoomSet, ValueFromPipelineByPropertyName = true)]
    [Input(typeof(CvTime))]
    public CvTime? EndTime { get; set; }

    /// <summary>Length of the lesson, in place of its end: a TimeSpan, 0:45, or a number of minutes.</summary>
    [Parameter(ParameterSetName = RoomSet, ValueFromPipelineByPropertyName = true)]
    [Input(typeof(CvDuration))]
    public CvDuration? Duration { get; set; }

    /// <summary>Teacher's password, 4 to 16 characters.</summary>
    [Parameter(ParameterSetName = RoomSet, ValueFromPipelineByPropertyName = true)]
    [Alias("chairmanpwd")]
    [Input]
    public string? TeacherPassword { get; set; }

    /// <summary>Assistant's password, 4 to 16 characters.</summary>
    [Parameter(ParameterSetName = RoomSet, ValueFromPipelineByPropertyName = true)]
    [Alias("assistantpwd")]
    [Input]
    public string? AssistantPassword { get; set; }

    /// <summary>Patrol's password, 4 to 16 characters.</summary>
    [Parameter(ParameterSetName = RoomSet, ValueFromPipelineByPropertyName = true)]
    [Alias("patrolpwd")]
    [Input]
    public string? PatrolPassword { get; set; }

    /// <summary>Students' password, at least 4 characters; with it students need one to enter.</summary>
    [Parameter(ParameterSetName = RoomSet, ValueFromPipelineByPropertyName = true)]
    [Alias("confuserpwd")]
    [Input]
    public string? StudentPassword { get; set; }

    /// <summary>Whether students need a password; follows from StudentPassword unless given.</summary>
    [Parameter(ParameterSetName = RoomSet, ValueFromPipelineByPropertyName = true)]
    [Input(typeof(bool))]
    public SwitchParameter PasswordRequired { get; set; }

    /// <summary>Video resolution, not above the enterprise's own.</summary>
    [Parameter(ParameterSetName = RoomSet, ValueFromPipelineByPropertyName = true)]
    [Alias("videotype")]
    [Input(typeof(VideoResolution))]
    public VideoResolution? VideoResolution { get; set; }

    /// <summary>Frames a second: 10, 15, 20, 25 or 30.</summary>
    [Parameter(ParameterSetName = RoomSet, ValueFromPipelineByPropertyName = true)]
    [Alias("videoframerate")]
    [ArgumentCompleter(typeof(FrameRateCompleter))]
    [Input(typeof(int))]
    public int? FrameRate { get; set; }

    /// <summary>Opens audio and video by themselves.</summary>
    [Parameter(ParameterSetName = RoomSet, ValueFromPipelineByPropertyName = true)]
    [Alias("autoopenav")]
    [Input(typeof(bool))]
    public SwitchParameter AutoStartMedia { get; set; }

    /// <summary>Allows the desktop to be shared.</summary>
    [Parameter(ParameterSetName = RoomSet, ValueFromPipelineByPropertyName = true)]
    [Alias("sharedesk")]
    [Input(typeof(bool))]
    public SwitchParameter ShareDesktop { get; set; }

    /// <summary>Allows media to be shared.</summary>
    [Parameter(ParameterSetName = RoomSet, ValueFromPipelineByPropertyName = true)]
    [Input(typeof(bool))]
    public SwitchParameter ShareMedia { get; set; }

    /// <summary>People on stage at once: 2 (1v1) to 17 (1v16); 1v6 may be written for 7.</summary>
    [Parameter(ParameterSetName = RoomSet, ValueFromPipelineByPropertyName = true)]
    [Alias("maxvideo")]
    [ArgumentCompleter(typeof(StageCompleter))]
    [Input(typeof(int))]
    public int? MaxOnStage { get; set; }

    /// <summary>Records the class; the service's own default is yes.</summary>
    [Parameter(ParameterSetName = RoomSet, ValueFromPipelineByPropertyName = true)]
    [Alias("recorder_switch")]
    [Input(typeof(bool))]
    public SwitchParameter Recording { get; set; }

    /// <summary>Allows several cameras.</summary>
    [Parameter(ParameterSetName = RoomSet, ValueFromPipelineByPropertyName = true)]
    [Alias("multi_camera")]
    [Input(typeof(bool))]
    public SwitchParameter MultiCamera { get; set; }

    /// <summary>Arrangement of the videos.</summary>
    [Parameter(ParameterSetName = RoomSet, ValueFromPipelineByPropertyName = true)]
    [Alias("roomlayout")]
    [Input(typeof(RoomLayout))]
    public RoomLayout? Layout { get; set; }

    /// <summary>Theme, as Get-CvTheme lists them.</summary>
    [Parameter(ParameterSetName = RoomSet, ValueFromPipelineByPropertyName = true)]
    [Alias("Skin")]
    [ArgumentCompleter(typeof(SkinCompleter))]
    [Input]
    public string? SkinId { get; set; }

    /// <summary>
    /// Requests in flight at once; by default the session's limit. With 1 the results of each input are emitted before the next input is
    /// taken, as -PipelineVariable needs it.
    /// </summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; }

    /// <inheritdoc/>
    private protected override int MaxConcurrency => ThrottleLimit > 0 ? ThrottleLimit : base.MaxConcurrency;

    /// <summary>The given length, if any.</summary>
    private protected TimeSpan? Length => Duration is not null && IsSpecified(nameof(Duration), false) ? Duration.Value : null;

    /// <summary>Sets the fields that both requests share, and derives values from other parameters.</summary>
    /// <exception cref="ArgumentException">The parameters contradict each other.</exception>
    private protected T FillRoom<T>(T request)
        where T : RoomFields
    {
        if (IsDeserialized) TakeTextAsInvariant();
        Fill(request);
        if (Length is { } length)
        {
            if (request.EndTime is { } end && request.StartTime is { } start && end - start != length && !IsOnCommandLine(nameof(Duration))
                && !IsOnCommandLine(nameof(EndTime)))
            {
                // Export-Csv writes all three; a user who edits the end in such a file leaves the length unchanged.
                WriteWarning(Texts.FormatDurationIgnored(request.Name, length));
                length = end - start;
            }
            if (length <= TimeSpan.Zero) throw new ArgumentException(Texts.DurationNegative);
            if (request.EndTime is not null && request.StartTime + length != request.EndTime) throw new ArgumentException(Texts.EndTwice);
            request.EndTime ??= request.StartTime + length;
        }
        if (request.StudentPassword is not null) request.PasswordRequired ??= true;
        return request;
    }

    /// <summary>Resolves ambiguous times.</summary>
    private protected virtual void TakeTextAsInvariant() => EndTime = EndTime?.AsInvariant();
}

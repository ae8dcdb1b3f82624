using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;
using CvClass.Client.Rooms;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Completers;
using CvClass.PowerShell.Pipeline;

namespace CvClass.PowerShell.Cmdlets;

/// <summary>A cmdlet that takes lessons: everything that a new room can have.</summary>
public abstract class LessonCommand : RoomCommand
{
    private RoomCreator? _creator;

    /// <summary>Name of the room, usually of the lesson.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "RoomName")]
    [Alias("roomname")]
    [Input(Required = true)]
    public string? Name { get; set; }

    /// <summary>Start of the lesson; without an offset in the session's zone, which is China Standard Time unless told otherwise.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "StartTime")]
    [Input(typeof(CvTime), Required = true)]
    public CvTime? StartTime { get; set; }

    /// <summary>Place in a relay group.</summary>
    [Parameter(ParameterSetName = RoomSet, ValueFromPipelineByPropertyName = true)]
    [Alias("grouproom")]
    [Input(typeof(RoomGroupType))]
    public RoomGroupType? GroupType { get; set; }

    /// <summary>Number of the main room; a child room needs it.</summary>
    [Parameter(ParameterSetName = RoomSet, ValueFromPipelineByPropertyName = true)]
    [Alias("fatherroomid")]
    [ArgumentCompleter(typeof(SerialCompleter))]
    [Serial]
    public string? ParentSerial { get; set; }

    /// <summary>Number that another system gave to the room, unique in the tenant; sent only when given.</summary>
    [Parameter(ParameterSetName = RoomSet, ValueFromPipelineByPropertyName = true)]
    [Alias("thirdroomid")]
    [Input]
    public string? ThirdPartyId { get; set; }

    /// <inheritdoc/>
    private protected override IEnumerable<RecoverableInput> Outstanding => FinalLooks();

    /// <inheritdoc/>
    private protected override void OnDoneResumed(InterruptedItem item)
    {
        if (item.Resumable is RoomCreation { NeedsFinalLook: true } creation) Creator.LookAtTheEnd(creation);
    }

    /// <summary>The creator of this command's rooms.</summary>
    private protected RoomCreator Creator => _creator ??= new RoomCreator(CurrentSession.Client);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        FinishCreating();
        base.EndProcessing();
    }

    /// <summary>Creates a room for an item, with a warning if necessary.</summary>
    private protected static async Task<Room> CreateAsync(RoomCreator creator, RoomCreation creation, WorkItem item)
    {
        var created = await creator.CreateAsync(creation, item.Context).ConfigureAwait(false);
        if (created.Warning is { } warning) item.Warn(warning);
        return created.Room;
    }

    /// <summary>Waits for all rooms and checks for duplicates where necessary.</summary>
    private protected void FinishCreating()
    {
        WaitForAll();
        if (_creator is not { } creator || !FinalLooks().Any()) return;
        Run(
            null,
            async item =>
            {
                foreach (var warning in await creator.FinishAsync(item.Context).ConfigureAwait(false)) item.Warn(warning);
            },
            [.. FinalLooks()],
            null,
            null);
        WaitForAll();
    }

    /// <summary>
    /// Takes over the final check if that is all that the current input, a resumed entry, still needs: its room was already emitted or
    /// reported as an error.
    /// </summary>
    /// <returns>Whether the input needs no further work.</returns>
    private protected bool TakesFinalLook()
    {
        if (Resumed?.Resumable is not PendingFinalLook pending) return false;
        if (!ShouldProcess(pending.Creation.Name, Texts.ActionFinalLook)) return true;
        Creator.LookAtTheEnd(pending.Creation);
        Defer();
        return true;
    }

    /// <summary>Describes a create for the log, including the create itself, so that resuming checks the service first.</summary>
    private protected InterruptedItem Describe(RoomCreation creation, object? input, InterruptedState state, string? message)
    {
        if (state == InterruptedState.Unknown && creation is { Sends: 0, Room: null }) state = InterruptedState.NotSent;
        var request = creation.Request;
        return new InterruptedItem(CommandName.Of(GetType()), state, input, request.Name, creation.Room?.Serial, request.StartTime, message,
            creation);
    }

    // A create that was sent more than once has been emitted or reported as an error; only the check for a twin is left.
    private IEnumerable<RecoverableInput> FinalLooks() =>
        (_creator?.SentAgain ?? []).Select(c => new RecoverableInput((_, message) => DescribeFinalLook(c, message), null) { Subject = c });

    private InterruptedItem DescribeFinalLook(RoomCreation creation, string? message)
    {
        var request = creation.Request;
        message ??= Texts.FinalLookStopped;
        return new InterruptedItem(
            CommandName.Of(GetType()), InterruptedState.Unknown, creation.Tag, request.Name, creation.Room?.Serial, request.StartTime,
            message, new PendingFinalLook(creation));
    }

    /// <inheritdoc/>
    private protected override InterruptedItem DescribeInput(InterruptedState state, string? message) =>
        new(CommandName.Of(GetType()), state, InputObject ?? (object?)Name, Name, null, Start(), message);

    // For the log only: invalid times are reported when the lesson is read.
    private DateTimeOffset? Start()
    {
        try
        {
            return StartTime?.In(Zone);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The room described by the parameters; null, after an error, if they contradict each other.</summary>
    private protected CreateRoom? Lesson(object input)
    {
        try
        {
            var request = FillRoom(new CreateRoom());
            return request.EndTime is null ? throw new ArgumentException(Texts.EndMissing) : request;
        }
        catch (ArgumentException e)
        {
            Fail(e, input);
            return null;
        }
    }

    /// <inheritdoc/>
    private protected override void TakeTextAsInvariant()
    {
        base.TakeTextAsInvariant();
        StartTime = StartTime?.AsInvariant();
    }
}

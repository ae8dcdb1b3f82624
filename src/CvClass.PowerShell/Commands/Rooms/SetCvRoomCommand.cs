using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;
using CvClass.Client.Rooms;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Cmdlets;
using CvClass.PowerShell.Completers;
using CvClass.PowerShell.Pipeline;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Changes rooms.</para>
/// <para type="description">ModifyRoom (1.1.2). Only given parameters are sent. The service requires start and end together: when one is
/// given, the other is first read from the room.</para>
/// </summary>
[Cmdlet(VerbsCommon.Set, "CvRoom", DefaultParameterSetName = RoomSet, SupportsShouldProcess = true,
    HelpUri = HelpLinks.Cmdlets + "Set-CvRoom.md")]
[OutputType(typeof(Room))]
public sealed class SetCvRoomCommand : RoomCommand
{
    private RoomChanger? _changer;

    /// <summary>Room numbers.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "Serial")]
    [ArgumentCompleter(typeof(SerialCompleter))]
    [Serial(Required = true)]
    public string[] Serial { get; set; } = [];

    /// <summary>New name of the room.</summary>
    [Parameter(ParameterSetName = RoomSet, ValueFromPipelineByPropertyName = true)]
    [Alias("roomname")]
    [Input]
    public string? Name { get; set; }

    /// <summary>New start; without an offset in the session's zone.</summary>
    [Parameter(Position = 1, ParameterSetName = RoomSet, ValueFromPipelineByPropertyName = true)]
    [Input(typeof(CvTime))]
    public CvTime? StartTime { get; set; }

    /// <summary>
    /// Moves start and end by this much, written like Duration; negative: earlier. Whole days keep the time of day in the session's zone,
    /// across a change to summer time too.
    /// </summary>
    [Parameter]
    [Input(typeof(CvDuration))]
    public CvDuration? Shift { get; set; }

    /// <summary>A piped room only selects the room; the parameters on the command line are the changes.</summary>
    private protected override bool IsReference => IsFromService;

    /// <inheritdoc/>
    private protected override void ProcessInput() => ForEachValue(Serial, Describe, ChangeOrFail);

    /// <inheritdoc/>
    private protected override InterruptedItem DescribeInput(InterruptedState state, string? message) =>
        Describe(Serial.FirstOrDefault() ?? "")(state, message);

    private Func<InterruptedState, string?, InterruptedItem> Describe(string serial)
    {
        var (input, name) = (InputObject ?? (object)serial, IsReference && !IsOnCommandLine(nameof(Name)) ? null : Name);
        return (state, message) => new InterruptedItem("Set-CvRoom", state, input, name, serial, null, message);
    }

    private void ChangeOrFail(string serial)
    {
        try
        {
            Change(serial);
        }
        catch (ArgumentException e)
        {
            Fail(e, InputObject ?? (object)serial);
        }
    }

    private void Change(string serial)
    {
        var request = FillRoom(new ModifyRoom { Serial = serial });
        var (shift, length) = (Shift?.Value ?? TimeSpan.Zero, Length);
        if (shift != TimeSpan.Zero && (request.StartTime ?? request.EndTime) is not null) throw new ArgumentException(Texts.ShiftWithTimes);
        if (shift == TimeSpan.Zero && length is null && !request.ChangesAnything) throw new ArgumentException(Texts.NothingToChange);
        var piped = InputObject is { } input ? input.BaseObject as Room ?? RoomCopy.Read(input, CurrentSession.TimeZone) : null;
        var known = piped?.Serial == serial ? piped : null;
        if (!ShouldChange(request, known, shift, length)) return;
        var changer = _changer ??= new RoomChanger(CurrentSession.Client);
        Run(
            InputObject ?? (object)serial,
            async item =>
            {
                if (shift != TimeSpan.Zero || length is not null || request.StartTime.HasValue != request.EndTime.HasValue)
                {
                    var read = await CompleteTimesAsync(item, request, shift, length).ConfigureAwait(false);
                    if (known is not null) read?.CompleteFrom(known); // GetRoomInfo leaves out the kind of room
                    known = read ?? known;
                }
                var changed = await changer.ChangeAsync(request, item.Context).ConfigureAwait(false) ?? new Room();
                changed.Serial = serial;
                request.Complete(changed, item.TimeZone);
                if (known is not null) changed.CompleteFrom(known);
                item.Emit(changed);
            },
            Describe(serial),
            key: serial);
    }

    private bool ShouldChange(ModifyRoom request, Room? known, TimeSpan shift, TimeSpan? length)
    {
        var room = PipedRoom.Of(IsReference ? InputObject : null, CurrentSession.TimeZone);
        (string, object?)[] derived = [(nameof(Shift), shift == TimeSpan.Zero ? null : shift), (nameof(Duration), length)];
        if (known is { StartTime: { } start, EndTime: { } end } && shift != TimeSpan.Zero)
        {
            derived = [(nameof(StartTime), Moved(start, shift, CurrentSession.TimeZone)),
                (nameof(EndTime), Moved(end, shift, CurrentSession.TimeZone))];
        }
        var changes = RoomChanges.Describe(request, known, derived);
        return ShouldProcess(room.Describe(request.Serial!), Texts.FormatActionWithChanges(Texts.ActionSetRoom, changes));
    }

    // The service accepts start and end only together.
    private static async Task<Room?> CompleteTimesAsync(WorkItem item, ModifyRoom request, TimeSpan shift, TimeSpan? length)
    {
        if (request.StartTime.HasValue && request.EndTime.HasValue) return null;
        var room = await item.SendAsync(new GetRoomInfo { Serial = request.Serial }).ConfigureAwait(false)
            ?? throw new ItemNotFoundException(Texts.FormatRoomNotFound(request.Serial));
        if (room.StartTime is null || room.EndTime is null) throw new ItemNotFoundException(Texts.FormatRoomTimesUnknown(request.Serial));
        request.StartTime ??= Moved(room.StartTime.Value, shift, item.TimeZone);
        request.EndTime ??= length is null ? Moved(room.EndTime.Value, shift, item.TimeZone) : request.StartTime + length;
        return room;
    }

    // A lesson at eight that moves by a week stays at eight, even across a daylight saving change.
    private static DateTimeOffset Moved(DateTimeOffset time, TimeSpan shift, TimeZoneInfo zone) =>
        shift.Ticks % TimeSpan.TicksPerDay == 0 && shift != TimeSpan.Zero
            ? new CvTime(TimeZoneInfo.ConvertTime(time, zone).DateTime + shift).In(zone) : time + shift;

    /// <inheritdoc/>
    private protected override void TakeTextAsInvariant()
    {
        base.TakeTextAsInvariant();
        StartTime = StartTime?.AsInvariant();
    }
}

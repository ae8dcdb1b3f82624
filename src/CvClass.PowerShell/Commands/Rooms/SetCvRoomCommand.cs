using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Pipeline;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Changes rooms.</para>
/// <para type="description">ModifyRoom (1.1.2). Only what is given is sent. The service wants start and end together: when one is given, the other is read from the room first.</para>
/// </summary>
[Cmdlet(VerbsCommon.Set, "CvRoom", DefaultParameterSetName = RoomSet, SupportsShouldProcess = true)]
[OutputType(typeof(Room))]
public sealed class SetCvRoomCommand : RoomCommand
{
    /// <summary>Room numbers.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SerialCompleter))]
    [Serial]
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

    /// <summary>Moves start and end by this much; negative: earlier.</summary>
    [Parameter]
    public TimeSpan Shift { get; set; }

    /// <summary>A piped room only says which one: what is on the command line is what changes.</summary>
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
        var (shift, length) = (Shift, Length);
        if (shift != TimeSpan.Zero && (request.StartTime ?? request.EndTime) is not null) throw new ArgumentException(Text.Get("ShiftWithTimes"));
        if (shift == TimeSpan.Zero && length is null && !request.ChangesAnything) throw new ArgumentException(Text.Get("NothingToChange"));
        if (!ShouldProcess(serial, Text.Get("ActionSetRoom"))) return;
        Run(
            InputObject ?? (object)serial,
            async item =>
            {
                if (shift != TimeSpan.Zero || length is not null || request.StartTime.HasValue != request.EndTime.HasValue)
                {
                    await CompleteTimesAsync(item, request, shift, length).ConfigureAwait(false);
                }
                var changed = await item.SendAsync(request).ConfigureAwait(false) ?? new Room();
                changed.Serial = serial;
                item.Emit(request.Complete(changed, item.TimeZone));
            },
            Describe(serial),
            key: serial);
    }

    // The service takes start and end together or not at all.
    private static async Task CompleteTimesAsync(WorkItem item, ModifyRoom request, TimeSpan shift, TimeSpan? length)
    {
        if (request.StartTime.HasValue && request.EndTime.HasValue) return;
        var room = await item.SendAsync(new GetRoomInfo { Serial = request.Serial }).ConfigureAwait(false)
            ?? throw new ItemNotFoundException(Text.Get("RoomNotFound", request.Serial));
        if (room.StartTime is null || room.EndTime is null) throw new ItemNotFoundException(Text.Get("RoomTimesUnknown", request.Serial));
        request.StartTime ??= room.StartTime + shift;
        request.EndTime ??= length is null ? room.EndTime + shift : request.StartTime + length;
    }
}

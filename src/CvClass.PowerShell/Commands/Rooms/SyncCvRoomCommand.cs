using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;
using CvClass.Client.Rooms;
using CvClass.PowerShell.Pipeline;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Makes the service agree with a timetable.</para>
/// <para type="description">Creates what is missing, changes what differs, leaves what agrees, and with -Prune removes what is in no row. -WhatIf emits the plan. Running it twice changes nothing; a run that was stopped is finished by running it again.</para>
/// </summary>
[Cmdlet(VerbsData.Sync, "CvRoom", DefaultParameterSetName = RoomSet, SupportsShouldProcess = true)]
[OutputType(typeof(SyncStep))]
public sealed class SyncCvRoomCommand : LessonCommand
{
    private readonly List<WantedRoom> _wanted = [];

    /// <summary>By what a row finds its room: its name and start, or its number.</summary>
    [Parameter]
    [ValidateSet("NameAndStart", "Serial")]
    public string Key { get; set; } = "NameAndStart";

    /// <summary>Room number, for -Key Serial.</summary>
    [Parameter(ParameterSetName = RoomSet, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SerialCompleter))]
    [Serial]
    public string? Serial { get; set; }

    /// <summary>Removes rooms that start within the timetable's span and are in no row. Lessons whose rows Import-CvTimetable refused, or PowerShell itself for want of a good name or start, are in no row either: mend these first, and look at the plan with -WhatIf.</summary>
    [Parameter]
    public SwitchParameter Prune { get; set; }

    /// <summary>Most removals; a plan with more is refused before anything is sent. By default a tenth of the rooms in the span, at least 5.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int? MaxRemove { get; set; }

    private bool BySerial => string.Equals(Key, "Serial", StringComparison.OrdinalIgnoreCase);

    private bool OnlyPlans => LanguagePrimitives.IsTrue(MyInvocation.BoundParameters.TryGetValue("WhatIf", out var given) ? given : GetVariableValue("WhatIfPreference"));

    /// <inheritdoc/>
    private protected override void ProcessInput()
    {
        if (TakesFinalLook()) return;
        var input = InputObject ?? (object)Name!;
        if (Lesson(input) is not { } request) return;
        _wanted.Add(new WantedRoom(Serial, request, input));
        var serial = Serial;
        Hold(input, (state, message) => new InterruptedItem("Sync-CvRoom", state, input, request.Name, serial, request.StartTime, message));
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_wanted.Count > 0)
        {
            foreach (var rows in RoomPlan.Repeated(_wanted, BySerial)) Refuse("RowsRepeated", rows.Count, rows[0].Request.Name, rows[0].Request.StartTime);
            if (Existing() is { } rooms) CarryOut(Plan(rooms));
        }
        base.EndProcessing();
    }

    private IReadOnlyList<PlannedStep> Plan(IReadOnlyList<Room> rooms)
    {
        if (Prune && HasFailed) Refuse("PruneWithErrors");
        var steps = RoomPlan.Make(_wanted, rooms, BySerial, Prune);
        var removals = steps.Count(s => s.Step.Action == SyncAction.Remove);
        var most = MaxRemove ?? RoomPlan.UsualRemovals(rooms.Count);
        if (removals > most) Refuse("TooManyRemovals", removals, most);
        return steps;
    }

    private void CarryOut(IReadOnlyList<PlannedStep> steps)
    {
        if (OnlyPlans)
        {
            foreach (var planned in steps) WriteObject(planned.Step);
            return;
        }
        foreach (var planned in steps.Where(s => s.Step.Action != SyncAction.Remove)) CarryOut(planned);
        FinishCreating();
        var removals = steps.Where(s => s.Step.Action == SyncAction.Remove).ToArray();
        // A lesson that moved is a new room and an old one: the old one stays until the new one is there.
        if (removals.Length > 0 && HasFailed) WriteWarning(Text.Get("RemovalsLeft", removals.Length));
        else foreach (var planned in removals) CarryOut(planned);
    }

    private void CarryOut(PlannedStep planned)
    {
        var step = planned.Step;
        if (step.Action != SyncAction.None && !ShouldProcess($"{step.Name} ({Text.Time(step.StartTime)})", Text.Get(ActionText(step.Action)))) return;
        var creator = Creator;
        Run(
            planned.Wanted?.Input ?? step,
            async item =>
            {
                await CarryOutAsync(item, planned, creator).ConfigureAwait(false);
                item.Emit(step);
            },
            step.Action == SyncAction.None ? null : (state, message) => new InterruptedItem("Sync-CvRoom", state, planned.Wanted?.Input ?? step, step.Name, step.Serial, step.StartTime, message));
    }

    private static string ActionText(SyncAction action) => action switch
    {
        SyncAction.Create => "ActionCreateRoom",
        SyncAction.Remove => "ActionRemoveRoom",
        _ => "ActionSetRoom",
    };

    private static async Task CarryOutAsync(WorkItem item, PlannedStep planned, RoomCreator creator)
    {
        switch (planned.Step.Action)
        {
            case SyncAction.Create:
                planned.Step.Room = await CreateAsync(creator, RoomCreation.Of(planned.Wanted!.Request), item).ConfigureAwait(false);
                planned.Step.Serial = planned.Step.Room.Serial;
                break;
            case SyncAction.Change:
                await item.SendAsync(planned.Change!).ConfigureAwait(false);
                break;
            case SyncAction.Remove:
                await item.SendAsync(new DeleteRoom { Serial = planned.Step.Serial }).ConfigureAwait(false);
                break;
        }
    }

    /// <summary>
    /// The rooms of the timetable's span, and those that rows name by number, with all that the timetable carries; null, after an error, when
    /// they could not be had whole.
    /// </summary>
    private IReadOnlyList<Room>? Existing()
    {
        var rooms = new List<Room>(); // in the service's order, and so is the plan
        var details = new ConcurrentDictionary<string, Room>(StringComparer.Ordinal);
        var open = 1;
        Run(null, async item =>
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var pages = item.Pages(new GetRoomByTime { From = _wanted.Min(w => w.Request.StartTime), To = _wanted.Max(w => w.Request.EndTime) });
            while (await pages.NextAsync(item.Context).ConfigureAwait(false) is { } page) rooms.AddRange(page.Rows.Where(r => seen.Add(r.Serial)));
            open = 0;
        });
        WaitForAll();
        if (open > 0) return null;
        var elsewhere = BySerial ? _wanted.Select(w => w.Serial).OfType<string>().Except(rooms.Select(r => r.Serial)).ToArray() : [];
        var untold = RoomPlan.Untold(_wanted, rooms, BySerial).Select(r => r.Serial);
        foreach (var serial in elsewhere.Concat(untold))
        {
            Interlocked.Increment(ref open);
            Run(serial, async item =>
            {
                details[serial] = await item.SendAsync(new GetRoomInfo { Serial = serial }).ConfigureAwait(false) ?? throw new ItemNotFoundException(Text.Get("RoomNotFound", serial));
                Interlocked.Decrement(ref open);
            });
        }
        WaitForAll();
        return open > 0 ? null : [.. rooms.Select(r => details.TryGetValue(r.Serial, out var detail) ? detail : r), .. elsewhere.Select(s => details[s])];
    }

    private void Refuse(string text, params object?[] values)
    {
        ReleaseAll();
        ThrowTerminatingError(ErrorRecordFactory.Create(new InvalidOperationException(Text.Get(text, values)), text, ErrorCategory.InvalidOperation, null));
    }
}

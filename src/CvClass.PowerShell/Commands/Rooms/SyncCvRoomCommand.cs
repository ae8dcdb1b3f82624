using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using CvClass.Client.Rooms;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Cmdlets;
using CvClass.PowerShell.Completers;
using CvClass.PowerShell.Errors;
using CvClass.PowerShell.Sync;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Synchronizes the rooms of the service with a timetable.</para>
/// <para type="description">
/// Creates missing rooms, changes different ones, leaves matching ones, and with -Prune removes small classes that are in no row: those
/// that start within the span of the timetable and whose names are in -Scope. -WhatIf emits the plan and sends no change. A second run
/// changes nothing, whatever the service does to names and seconds; running it again finishes a stopped run. One prompt covers all
/// removals; -Confirm:$false suppresses it in runbooks. See about_CvClass_Sync.
/// </para>
/// </summary>
[Cmdlet(VerbsData.Sync, "CvRoom", DefaultParameterSetName = RoomSet, SupportsShouldProcess = true,
    HelpUri = HelpLinks.Cmdlets + "Sync-CvRoom.md")]
[OutputType(typeof(SyncStep))]
public sealed class SyncCvRoomCommand : LessonCommand
{
    private const string ClassProperty = "Class";

    private readonly TravellingColumns _columns = new(typeof(SyncCvRoomCommand));

    private readonly CollectedRows _rows = new();

    /// <summary>
    /// How rows are matched to rooms: NameAndStart; NameAndDay, the n-th lesson of that name on that day, so that a change of bells is a
    /// change of times; Serial, the room number; ThirdPartyId, the number of another system. Rows without a number are matched by name and
    /// start.
    /// </summary>
    [Parameter]
    [ValidateSet(nameof(SyncKey.NameAndStart), nameof(SyncKey.NameAndDay), nameof(SyncKey.Serial), nameof(SyncKey.ThirdPartyId))]
    public string Key { get; set; } = nameof(SyncKey.NameAndStart);

    /// <summary>Room number, for -Key Serial.</summary>
    [Parameter(ParameterSetName = RoomSet, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SerialCompleter))]
    [Serial]
    public string? Serial { get; set; }

    /// <summary>
    /// Removes small classes that start within the span of the timetable, whose names are in -Scope, and that are in no row. Removes
    /// nothing when any row was refused, here or by Import-CvTimetable.
    /// </summary>
    [Parameter]
    public SwitchParameter Prune { get; set; }

    /// <summary>
    /// Name with wildcards: only rooms whose names match are removed, and only rows whose names match are processed. When all rows carry
    /// one Class, the default is the names that begin with it; otherwise all names.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string? Scope { get; set; }

    /// <summary>
    /// Start of the span in which -Prune removes rooms. By default the span is the time that the imported timetable covers, or the days of
    /// the rows.
    /// </summary>
    [Parameter]
    [Input(typeof(CvTime))]
    [ValidateNotNull]
    public CvTime? From { get; set; }

    /// <summary>
    /// End of the span in which -Prune removes rooms; a room that starts then is outside. A date without a time of day includes that day.
    /// </summary>
    [Parameter]
    [Input(typeof(CvTime))]
    [ValidateNotNull]
    public CvTime? To { get; set; }

    /// <summary>
    /// Maximum number of removals; a plan with more is refused before anything is sent. By default a tenth of the rooms in span and scope,
    /// but at least 5.
    /// </summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int? MaxRemove { get; set; }

    private bool OnlyPlans => LanguagePrimitives.IsTrue(
        MyInvocation.BoundParameters.TryGetValue("WhatIf", out var given) ? given : GetVariableValue("WhatIfPreference"));

    /// <inheritdoc/>
    private protected override void ProcessInput()
    {
        if (TakesFinalLook()) return;
        var input = InputObject ?? (object)Name!;
        _rows.Arrivals.Note(InputObject?.BaseObject);
        var request = Lesson(input);
        if (request is not null && RequestCheck.Problem(request) is { } problem)
        {
            Fail(new ArgumentException(problem), input);
            request = null;
        }
        if (request is null)
        {
            _rows.Refuse();
            return;
        }
        _rows.Add(new WantedRoom(Serial, request, input, Class()) { Columns = _columns.Of(InputObject) });
        var serial = Serial;
        Hold(input, (state, message) => new InterruptedItem("Sync-CvRoom", state, input, request.Name, serial, request.StartTime, message));
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_rows.All.Count > 0) Synchronize();
        base.EndProcessing();
    }

    private string? Class() => InputObject?.Properties[ClassProperty]?.Value?.ToString()?.Trim() is { Length: > 0 } name ? name : null;

    private void Synchronize()
    {
        var run = Prepare();
        foreach (var warning in run.Warnings) WriteWarning(warning);
        if (run.RefusedRows > 0) FailToPrune(run.RefusedRows);
        if (run.Rules.Prune is { } span) WriteVerbose(Texts.FormatSpanUsed(SyncText.Time(span.From), SyncText.Time(span.To)));
        var inventory = Read(run.Wanted, run.Rules);
        if (inventory.Error is { } error)
        {
            Fail(error, null);
            return;
        }
        var plan = SyncPlan.Make(run.Wanted, inventory.Rooms, run.Rules);
        foreach (var (row, reason) in plan.Refused) Fail(new ArgumentException(reason), row.Input);
        if (plan.Refused.Count > 0 && run.Rules.Prune is not null) FailToPrune(plan.Refused.Count);
        foreach (var warning in PlanWarnings.Of(plan)) WriteWarning(warning);
        var limit = new RemovalLimit(plan, MaxRemove);
        if (OnlyPlans) ShowPlan(plan, limit);
        else CarryOut(plan, limit);
    }

    private PreparedRun Prepare()
    {
        try
        {
            var key = (SyncKey)Enum.Parse(typeof(SyncKey), Key, ignoreCase: true);
            return new PreparedRun(_rows, new SyncOptions(key, CurrentSession.TimeZone, Scope, Prune, From, To), RefusedCount);
        }
        catch (SyncRefusedException e)
        {
            Refuse(e);
            throw; // not reached
        }
        catch (ArgumentException e)
        {
            ThrowTerminatingError(ErrorRecordFactory.Create(e, null));
            throw; // not reached
        }
    }

    private RoomInventory Read(IReadOnlyList<WantedRoom> wanted, SyncRules rules)
    {
        RoomInventory? inventory = null;
        var (client, width) = (CurrentSession.Client, MaxConcurrency);
        Run(null, async item =>
        {
            var reader = new InventoryReader(client, wanted, rules, width, item.Context);
            inventory = await reader.ReadAsync().ConfigureAwait(false);
        });
        WaitForAll();
        return inventory ?? RoomInventory.Failed(new InvalidOperationException(Texts.NoInventory));
    }

    private void ShowPlan(SyncPlan plan, RemovalLimit limit)
    {
        foreach (var planned in plan.Steps) WriteObject(planned.Step);
        if (limit.Warning is { } warning) WriteWarning(warning);
    }

    private void CarryOut(SyncPlan plan, RemovalLimit limit)
    {
        if (limit.Refusal is { } refusal) Refuse(refusal);
        // Asked before anything is sent, so that the prompt does not come after a long wait.
        var mayRemove = plan.Removals > 0 && ConfirmRemovals(plan);
        var runner = new StepRunner(CurrentSession.Client, Creator);
        foreach (var planned in plan.Steps.Where(s => s.Step.Action != SyncAction.Remove)) CarryOut(planned, runner);
        FinishCreating();
        if (!mayRemove) return;
        // A moved lesson is a new room and an old one: the old one stays until the new one exists.
        if (HasFailed) WriteWarning(Texts.FormatRemovalsLeft(plan.Removals));
        else foreach (var planned in plan.Steps.Where(s => s.Step.Action == SyncAction.Remove)) Send(planned, runner);
    }

    private void CarryOut(PlannedStep planned, StepRunner runner)
    {
        var step = planned.Step;
        var action = step.Action == SyncAction.Create ? Texts.ActionCreateRoom : Texts.ActionSetRoom;
        if (step.Action != SyncAction.None && !ShouldProcess(SyncText.Lesson(step.Name, step.StartTime), action)) return;
        Send(planned, runner);
    }

    private void Send(PlannedStep planned, StepRunner runner)
    {
        var step = planned.Step;
        var input = planned.Wanted?.Input ?? step;
        var creation = step.Action == SyncAction.Create ? RoomCreation.Of(planned.Wanted!.Request) : null;
        if (creation is not null) creation.Tag = input;
        Run(
            input,
            async item =>
            {
                if (await runner.RunAsync(planned, creation, item.Context).ConfigureAwait(false) is { } warning) item.Warn(warning);
                if (step.Room is { } made) TravellingColumns.Attach(made, planned.Wanted?.Columns);
                item.Emit(step);
            },
            step.Action == SyncAction.None ? null : DescribeStep,
            subject: creation);
        InterruptedItem DescribeStep(InterruptedState state, string? message) => creation is not null
            ? Describe(creation, input, state, message)
            : new InterruptedItem("Sync-CvRoom", state, input, step.Name, step.Serial, step.StartTime, message);
    }

    private bool ConfirmRemovals(SyncPlan plan)
    {
        try
        {
            return RemovalPrompt.Confirm(this, plan);
        }
        catch (Exception e) when (e is HostException or PSInvalidOperationException or NotImplementedException)
        {
            // The host cannot prompt: nothing is removed, and the rest continues.
            WriteError(Record("RemovalsNotConfirmed", new InvalidOperationException(Texts.FormatRemovalsNotConfirmed(plan.Removals), e)));
            return false;
        }
    }

    private void FailToPrune(int refused) =>
        WriteError(Record("PruneWithErrors", new InvalidOperationException(Texts.FormatPruneWithErrors(refused))));

    private void Refuse(SyncRefusedException reason)
    {
        ReleaseAll();
        ThrowTerminatingError(Record(reason.Id, reason));
    }

    private static ErrorRecord Record(string id, Exception error) =>
        ErrorRecordFactory.Create(error, id, ErrorCategory.InvalidOperation, null);
}

using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;
using CvClass.Client.Http;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Errors;
using CvClass.PowerShell.Pipeline;
using CvClass.PowerShell.Session;

namespace CvClass.PowerShell.Cmdlets;

/// <summary>
/// What all cmdlets that talk to the service have in common: a session, work on several inputs at once, and results in the order of the
/// inputs. One bad input is a non-terminating error; only a session that is of no use at all ends the pipeline.
/// </summary>
public abstract class CvCommand : PSCmdlet, IDisposable, IRowTarget
{
    private readonly HashSet<string> _commandLine = new(StringComparer.OrdinalIgnoreCase);
    private readonly InputLedger _ledger = new();
    private readonly OutputWindow _window = new();
    private readonly StreamPreferences _streams;
    private CvSession? _session;
    private Scheduler? _scheduler;
    private RunningCommand? _running;
    private CvClassClient? _client;
    private Runspace? _runspace;
    private ProgressReport? _progress;
    private OutputWriter? _output;
    private FormatException? _unfit;

    // A new command's parameters come from its command line first.
    private protected CvCommand()
    {
        _streams = new StreamPreferences(this);
        RowBinding.End();
    }

    /// <summary>The session to use, from <c>Connect-CvClass -PassThru</c>; by default that of the runspace.</summary>
    [Parameter]
    [ValidateNotNull]
    [SessionInput]
    public CvSession? Session { get; set; }

    /// <summary>The session in force.</summary>
    private protected CvSession CurrentSession
    {
        get
        {
            // Looked up once: a command stays with the session that it began with, whatever the runspace does meanwhile.
            var session = Session ?? (_session ??= SessionStore.Current);
            if (session is { IsConnected: true }) return session;
            throw session is null
                ? NotConnected(nameof(Texts.NotConnected), Texts.NotConnected)
                : NotConnected(nameof(Texts.Disconnected), Texts.Disconnected);
        }
    }

    /// <summary>The session's zone, whether or not the session is still connected.</summary>
    private protected TimeZoneInfo Zone => (Session ?? _session)?.TimeZone ?? TimeZoneInfo.Utc;

    /// <summary>Most requests in flight; the bulk cmdlets let it be chosen.</summary>
    private protected virtual int MaxConcurrency => CurrentSession.ThrottleLimit;

    /// <summary>Whether enough has been emitted (<c>-First</c>), so that no more need be requested.</summary>
    private protected bool IsSatisfied => _window.IsSatisfied;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _commandLine.UnionWith(MyInvocation.BoundParameters.Keys);
        _runspace = Runspace.DefaultRunspace;
        _ = CurrentSession;
    }

    /// <summary>Notes what is wrong with the object that is being bound; of several problems the first.</summary>
    void IRowTarget.Refuse(FormatException problem) => _unfit ??= problem;

    /// <summary>Notes that PowerShell has begun to bind an object.</summary>
    private protected void BeginInput()
    {
        _unfit = null;
        RowBinding.Begin(this);
    }

    /// <summary>Ends the binding of an object.</summary>
    /// <returns>What does not fit its parameter; null where all does.</returns>
    private protected FormatException? EndInput()
    {
        RowBinding.End();
        var problem = _unfit;
        _unfit = null;
        return problem;
    }

    /// <summary>Ends the binding of an object, with an error where one of its properties does not fit its parameter.</summary>
    private protected bool IsFit(object? input)
    {
        if (EndInput() is not { } problem) return true;
        Fail(problem, input);
        return false;
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        RowBinding.End();
        WaitForAll();
        _progress?.Complete();
        ReleaseAll(); // only planned, or declined
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _scheduler?.RequestStop();

    /// <summary>Ends what a stopped pipeline left in flight, and logs it.</summary>
    public void Dispose()
    {
        RowBinding.End();
        if (!IsSatisfied && (Session ?? _session) is { } session)
        {
            RecoverableInput[] unqueued = [.. _ledger.Left, .. Outstanding];
            Interruption.Record(this, _runspace, session, _scheduler, unqueued);
        }
        _scheduler?.Dispose();
        if (_running is not null)
        {
            _running.Complete();
            if ((Session ?? _session) is { } used) SessionUse.End(used, _running);
        }
        (_scheduler, _running) = (null, null);
        _ledger.Clear();
        OnConsumerGone();
        GC.SuppressFinalize(this);
    }

    /// <summary>Called on the pipeline's thread when the consumer takes no more output; perhaps more than once.</summary>
    private protected virtual void OnConsumerGone()
    {
    }

    /// <summary>Limits the output, counted over all inputs.</summary>
    private protected void Limit(ulong first, ulong skip) => _window.Limit(first, skip);

    /// <summary>Whether a parameter was given on the command line rather than by the pipeline.</summary>
    private protected bool IsOnCommandLine(string parameter) => _commandLine.Contains(parameter);

    /// <summary>Whether a parameter that has a value goes into the request. A flag has one always, so it must have been given.</summary>
    private protected virtual bool IsSpecified(string parameter, bool isFlag) => !isFlag || IsOnCommandLine(parameter);

    /// <summary>
    /// Copies every parameter that was given into the property of the same name of a request. Times without an offset are taken in the
    /// session's zone.
    /// </summary>
    private protected T Fill<T>(T request)
        where T : ApiRequest
    {
        ParameterMap.Of(GetType(), typeof(T)).Copy(this, request, CurrentSession.TimeZone, IsSpecified);
        return request;
    }

    /// <summary>Works on one input as soon as its turn comes.</summary>
    /// <param name="input">What the error names should it fail.</param>
    /// <param name="work">The work; runs on any thread.</param>
    /// <param name="describe">Describes the input for the log should the command be stopped; null for work that changes nothing.</param>
    /// <param name="note">What the error says besides, such as the ids of a batch.</param>
    /// <param name="key">What must not be worked on twice at once, such as the number of a room; null when nothing needs that.</param>
    /// <param name="subject">See <see cref="RecoverableInput.Subject"/>.</param>
    private protected void Run(
        object? input,
        Func<WorkItem, Task> work,
        Func<InterruptedState, string?, InterruptedItem>? describe = null,
        string? note = null,
        string? key = null,
        object? subject = null) =>
        Run(input, work, describe is null ? [] : new[] { new RecoverableInput(describe, Resumed) { Subject = subject } }, note, key);

    /// <summary>Works on several inputs in one request.</summary>
    private protected void Run(
        object? input,
        Func<WorkItem, Task> work,
        IReadOnlyList<RecoverableInput> recoverable,
        string? note,
        string? key,
        IReadOnlyList<object>? held = null)
    {
        if (IsSatisfied) return;
        _progress ??= new ProgressReport(this);
        _progress.Received++;
        var scheduler = _scheduler ??= Start(_progress);
        _ = CurrentSession; // refuses what comes after the session was disconnected
        var item = new WorkItem(scheduler, _client!, _streams.IsVerbose, _streams.IsDebug, input, work)
        {
            Recoverable = recoverable,
            Note = note,
            Key = key,
        };
        // The scheduler takes the input over in the next statement but one: nothing can come between.
        if (_ledger.IsHolding) foreach (var collected in held ?? (input is null ? [] : [input])) _ledger.Release(collected);
        _ledger.Account();
        Guarded(() => scheduler.Add(item));
        // One at a time is one after the other for the whole pipeline: what came of this input is emitted before the next is taken.
        if (scheduler.MaxConcurrency == 1) WaitForAll();
    }

    /// <summary>Sends one request and emits its answer; nothing when the service has no data.</summary>
    private protected void Send<T>(
        object? input,
        ApiRequest<T> request,
        Action<T>? complete = null,
        Func<InterruptedState, string?, InterruptedItem>? describe = null,
        string? key = null)
        where T : class => Run(
            input,
            async item =>
            {
                if (await item.SendAsync(request).ConfigureAwait(false) is not { } answer) return;
                complete?.Invoke(answer);
                item.Emit(answer);
            },
            describe,
            key: key);

    /// <summary>Waits for all work so far and dispatches its records.</summary>
    private protected void WaitForAll() => Guarded(() => _scheduler?.WaitForAll());

    /// <summary>The entry of the log that the present input resumes; null for an ordinary input.</summary>
    private protected InterruptedItem? Resumed { get; private set; }

    /// <summary>
    /// Whether an input whose outcome is unknown may be sent again when it is resumed; false where that could create something twice.
    /// </summary>
    private protected virtual bool RepeatsUnknown => true;

    /// <summary>
    /// Works on one piped object. An entry of the interruption log that came from this command is struck out of the log, for good once
    /// anything is done for it.
    /// </summary>
    /// <param name="piped">The object; null for an input from the command line.</param>
    /// <param name="describe">Describes the input for the log should the command be stopped before anything is done for it.</param>
    /// <param name="process">The work; finds the entry in <see cref="Resumed"/>.</param>
    private protected void ProcessPiped(
        PSObject? piped, Func<InterruptedState, string?, InterruptedItem>? describe, Action process)
    {
        RowBinding.End();
        Resumed = null;
        if (piped?.BaseObject is InterruptedItem item && item.Command == CommandName.Of(GetType()) && !TryResume(item)) return;
        var before = _ledger.Accounted;
        try
        {
            process();
        }
        catch when (_ledger.Accounted == before)
        {
            if (describe is not null) NoteUnqueued(describe);
            throw;
        }
        finally
        {
            // Declined, refused or only planned: it stays where it was.
            if (_ledger.Accounted == before) Resumed?.PutBack();
            Resumed = null;
        }
    }

    /// <summary>Works on each of several values that came in one input, such as room numbers.</summary>
    private protected void ForEachValue<T>(
        IReadOnlyList<T> values, Func<T, Func<InterruptedState, string?, InterruptedItem>> describe, Action<T> process)
    {
        for (var i = 0; i < values.Count; i++)
        {
            var before = _ledger.Accounted;
            try
            {
                process(values[i]);
            }
            catch
            {
                for (var rest = _ledger.Accounted == before ? i : i + 1; rest < values.Count; rest++) NoteUnqueued(describe(values[rest]));
                _ledger.Account(); // all that this input held is
                throw;
            }
        }
    }

    /// <summary>Takes over what is left to be done for a resumed entry that is Done, besides emitting its result.</summary>
    private protected virtual void OnDoneResumed(InterruptedItem item)
    {
    }

    /// <summary>Notes that the present input will be dealt with at the end of the command.</summary>
    private protected void Defer() => _ledger.Account();

    /// <summary>What is still to be done for inputs that have been emitted already.</summary>
    private protected virtual IEnumerable<RecoverableInput> Outstanding => [];

    /// <summary>Notes an input that is collected and not sent yet, until it is run or released.</summary>
    private protected RecoverableInput Hold(object input, Func<InterruptedState, string?, InterruptedItem> describe)
    {
        var held = new RecoverableInput(describe, Resumed);
        _ledger.Hold(input, held);
        return held;
    }

    /// <summary>Takes a collected input off the list.</summary>
    private protected void Release(object input) => _ledger.Release(input);

    /// <summary>Takes all collected inputs off the list: nothing is done for them.</summary>
    private protected void ReleaseAll() => _ledger.ReleaseAll();

    /// <summary>Whether any error was written so far.</summary>
    private protected bool HasFailed { get; private set; }

    /// <summary>
    /// Works on one input. Arguments that contradict each other, or a time that names no instant, are its error and do not end the
    /// pipeline.
    /// </summary>
    private protected void Try(object? input, Action process)
    {
        try
        {
            process();
        }
        catch (ArgumentException e)
        {
            Fail(e, input);
        }
    }

    /// <summary>Writes an error for an input without ending the pipeline.</summary>
    private protected void Fail(Exception error, object? input, string? note = null) =>
        Fail(ErrorRecordFactory.Create(error, input, note), ErrorRecordFactory.IsTerminating(error));

    private void Fail(ErrorRecord record, bool isTerminating)
    {
        HasFailed = true;
        try
        {
            if (isTerminating) ThrowTerminatingError(record);
            WriteError(record);
        }
        catch (Exception e) when (e is not PipelineStoppedException || !Stopping)
        {
            _ledger.Account(); // the error was shown, and ended the pipeline
            throw;
        }
        _ledger.Account();
    }

    private Scheduler Start(ProgressReport progress)
    {
        var session = CurrentSession;
        _output = new OutputWriter(this, _window, session, progress, Satisfy, OnConsumerGone);
        var scheduler = new Scheduler(MaxConcurrency, Dispatch, OnCompleted, OnWaiting);
        var running = new RunningCommand(scheduler, _runspace);
        _client = SessionUse.TryBegin(session, running) ?? throw NotConnected(nameof(Texts.Disconnected), Texts.Disconnected);
        _running = running;
        return scheduler;
    }

    private InvalidOperationException NotConnected(string id, string message)
    {
        var error = new InvalidOperationException(message);
        ThrowTerminatingError(ErrorRecordFactory.Create(error, id, ErrorCategory.ConnectionError, null, Texts.NotConnectedAdvice));
        return error; // not reached
    }

    private bool TryResume(InterruptedItem item)
    {
        if (item is { State: InterruptedState.Unknown, Resumable: null } && !RepeatsUnknown)
        {
            Refuse("OutcomeUnknown", Texts.UnknownNotRepeated);
            return false;
        }
        if (item is { State: InterruptedState.Done, IsOpen: true } && _streams.IsWhatIf) return false;
        if (!item.TryTake())
        {
            Refuse("AlreadyResumed", Texts.AlreadyResumed);
            return false;
        }
        Resumed = item;
        if (item.State != InterruptedState.Done) return true;
        // What is done is not done again: it is emitted.
        try
        {
            foreach (var result in item.Results) WriteObject(result);
            OnDoneResumed(item);
        }
        catch (PipelineStoppedException) when (Stopping)
        {
            item.PutBack();
            throw;
        }
        return false;

        void Refuse(string id, string message)
        {
            var error = new InvalidOperationException(message);
            Fail(ErrorRecordFactory.Create(error, id, ErrorCategory.InvalidOperation, item), isTerminating: false);
        }
    }

    private void NoteUnqueued(Func<InterruptedState, string?, InterruptedItem> describe) =>
        _ledger.AddUnqueued(new RecoverableInput(describe, Resumed));

    private void Guarded(Action action)
    {
        try
        {
            action();
        }
        catch (OperationCanceledException) when (IsSatisfied)
        {
            // -First is reached: what was still being fetched is not needed any more.
        }
        catch (OperationCanceledException) when (Stopping)
        {
            throw new PipelineStoppedException();
        }
        catch (OperationCanceledException) when (IsDisconnected)
        {
            throw NotConnected(nameof(Texts.Disconnected), Texts.Disconnected);
        }
    }

    private bool IsDisconnected => (Session ?? _session) is { IsConnected: false };

    private void Dispatch(ScheduledItem item, PipelineRecord record) => _output!.Write((WorkItem)item, record);

    private void Satisfy()
    {
        _scheduler?.RequestStop();
        OnConsumerGone();
    }

    private void OnCompleted(ScheduledItem ended)
    {
        var item = (WorkItem)ended;
        _progress?.Advance();
        if (item.Error is null || IsSatisfied) return;
        if (item.Error is OperationCanceledException && Stopping) throw new PipelineStoppedException();
        if (item.Error is OperationCanceledException && IsDisconnected) throw NotConnected(nameof(Texts.Disconnected), Texts.Disconnected);
        var before = _ledger.Accounted;
        try
        {
            Fail(item.Error, item.Input, item.Note);
        }
        finally
        {
            item.IsErrorWritten = _ledger.Accounted > before;
        }
    }

    private void OnWaiting(ScheduledItem item)
    {
        if (_progress is { IsDue: true } && item.WaitsUntil is { } until) _progress.Wait(((WorkItem)item).DisplayName, until);
    }
}

using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;

namespace CvClass.PowerShell;

/// <summary>
/// What all cmdlets that talk to the service have in common: a session, work on several inputs at once, and results in the order of the
/// inputs. One bad input is a non-terminating error; only a session that is of no use at all ends the pipeline.
/// </summary>
public abstract class CvCommand : PSCmdlet, IDisposable
{
    private readonly HashSet<string> _commandLine = new(StringComparer.OrdinalIgnoreCase);
    private CvSession? _session;
    private OrderedPump? _pump;
    private ProgressReport? _progress;
    private long _first = long.MaxValue;
    private long _skip;

    /// <summary>The session to use, from <c>Connect-CvClass -PassThru</c>; by default that of the runspace.</summary>
    [Parameter]
    [ValidateNotNull]
    public CvSession? Session { get; set; }

    /// <summary>The session in force.</summary>
    private protected CvSession Current
    {
        get
        {
            // Looked up once: a command stays with the session that it began with, whatever the runspace does meanwhile.
            var session = Session ?? (_session ??= SessionStore.Current);
            if (session is { IsConnected: true }) return session;
            var error = new InvalidOperationException(Text.Get(session is null ? "NotConnected" : "Disconnected"));
            ThrowTerminatingError(ErrorRecordFactory.Create(error, session is null ? "NotConnected" : "Disconnected", ErrorCategory.ConnectionError, null, Text.Get("NotConnectedAdvice")));
            throw error; // not reached
        }
    }

    /// <summary>Most requests in flight; the bulk cmdlets let it be chosen.</summary>
    private protected virtual int Width => Current.ThrottleLimit;

    /// <summary>Whether enough has been handed on (<c>-First</c>), so that no more need be asked for.</summary>
    private protected bool IsSatisfied { get; private set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _commandLine.UnionWith(MyInvocation.BoundParameters.Keys);
        _ = Current;
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Settle();
        _progress?.Complete();
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _pump?.RequestStop();

    /// <summary>Ends what a stopped pipeline left in flight, and writes it into the session's books.</summary>
    public void Dispose()
    {
        if (_pump is not null && !IsSatisfied) Interruption.Record(this, _pump, Session ?? _session);
        _pump?.Dispose();
        _pump = null;
        OnConsumerGone();
        GC.SuppressFinalize(this);
    }

    /// <summary>Called, on the pipeline's thread, when nobody takes what is emitted any more; perhaps more than once.</summary>
    private protected virtual void OnConsumerGone()
    {
    }

    /// <summary>Limits what is handed on, over all inputs.</summary>
    private protected void Limit(ulong first, ulong skip)
    {
        _first = first > long.MaxValue ? long.MaxValue : (long)first;
        _skip = skip > long.MaxValue ? long.MaxValue : (long)skip;
        if (_first == 0) IsSatisfied = true;
    }

    /// <summary>Whether a parameter was given on the command line rather than by the pipeline.</summary>
    private protected bool IsOnCommandLine(string parameter) => _commandLine.Contains(parameter);

    /// <summary>Whether a parameter that has a value goes into the request. A flag has one always, so it must have been given.</summary>
    private protected virtual bool Takes(string parameter, bool isFlag) => !isFlag || IsOnCommandLine(parameter);

    /// <summary>
    /// Copies every parameter that was given into the property of the same name of a request. Times without an offset are taken in the
    /// session's zone.
    /// </summary>
    private protected T Fill<T>(T request)
        where T : ApiRequest
    {
        ParameterMap.Of(GetType(), typeof(T)).Copy(this, request, Current.TimeZone, Takes);
        return request;
    }

    /// <summary>Works on one input as soon as its turn comes.</summary>
    /// <param name="input">What the error names should it fail.</param>
    /// <param name="work">The work; runs on any thread.</param>
    /// <param name="describe">Writes the input into the books should the command be stopped.</param>
    /// <param name="note">What the error says besides, such as the ids of a batch.</param>
    private protected void Run(object? input, Func<WorkItem, Task> work, Func<InterruptedState, string?, InterruptedItem>? describe = null, string? note = null)
    {
        if (IsSatisfied) return;
        _pump ??= new OrderedPump(Current.Client, Width, Say, OnEnded) { IsVerbose = IsVerbose };
        _progress ??= new ProgressReport(this);
        _progress.Received++;
        Guarded(pump => pump.Add(new WorkItem(pump, input, work) { Describe = describe, Note = note }));
    }

    /// <summary>Sends one request and hands on its answer; nothing when the service has no data.</summary>
    private protected void Send<T>(object? input, ApiRequest<T> request, Action<T>? adorn = null)
        where T : class => Run(input, async item =>
        {
            if (await item.SendAsync(request).ConfigureAwait(false) is not { } answer) return;
            adorn?.Invoke(answer);
            item.Emit(answer);
        });

    /// <summary>Waits for all work so far and hands on what it says.</summary>
    private protected void Settle() => Guarded(static pump => pump.Complete());

    /// <summary>Whether any error was written so far.</summary>
    private protected bool HasFailed { get; private set; }

    /// <summary>Writes an error for an input without ending the pipeline.</summary>
    private protected void Fail(Exception error, object? input, string? note = null)
    {
        HasFailed = true;
        var record = ErrorRecordFactory.Create(error, input, note);
        if (ErrorRecordFactory.IsTerminating(error)) ThrowTerminatingError(record);
        WriteError(record);
    }

    // Telling of each call costs time on the pipeline's thread, the one that all inputs share.
    private bool IsVerbose => MyInvocation.BoundParameters.TryGetValue("Verbose", out var given)
        ? LanguagePrimitives.IsTrue(given)
        : !string.Equals(GetVariableValue("VerbosePreference")?.ToString(), nameof(ActionPreference.SilentlyContinue), StringComparison.Ordinal);

    private void Guarded(Action<OrderedPump> action)
    {
        if (_pump is null) return;
        try
        {
            action(_pump);
        }
        catch (OperationCanceledException) when (IsSatisfied)
        {
            // -First is reached: what was still being fetched is not wanted any more.
        }
        catch (OperationCanceledException) when (Stopping)
        {
            throw new PipelineStoppedException();
        }
    }

    private void Say(WorkItem item, WorkItem.Said said)
    {
        switch (said.Kind)
        {
            case SaidKind.Object:
                Deliver(item, said.Value);
                break;
            case SaidKind.Total:
                WriteObject(said.Value);
                break;
            case SaidKind.Error:
                WriteError((ErrorRecord)said.Value);
                break;
            case SaidKind.Warning:
                WriteWarning((string)said.Value);
                break;
            default:
                WriteVerbose((string)said.Value);
                break;
        }
    }

    private void Deliver(WorkItem item, object value)
    {
        if (IsSatisfied) return;
        if (_skip > 0)
        {
            _skip--;
            return;
        }
        if (value is Room room) Current.Remember(room);
        if (--_first == 0) Satisfy();
        try
        {
            WriteObject(value);
        }
        catch (Exception e) when (e is not PipelineStoppedException || !Stopping)
        {
            item.Delivered = true; // the next command had it, and then ended the pipeline
            OnConsumerGone();
            throw;
        }
        item.Delivered = true;
    }

    private void Satisfy()
    {
        IsSatisfied = true;
        _pump?.RequestStop();
        OnConsumerGone();
    }

    private void OnEnded(WorkItem item)
    {
        _progress?.Advance();
        if (item.Error is null || IsSatisfied) return;
        if (item.Error is OperationCanceledException && Stopping) throw new PipelineStoppedException();
        Fail(item.Error, item.Input, item.Note);
    }
}

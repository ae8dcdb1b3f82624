using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Client.Annotations;
using CvClass.Client.Endpoints;
using CvClass.Client.Http;
using CvClass.Client.Wire;
using CvClass.PowerShell.Errors;

namespace CvClass.PowerShell.Pipeline;

/// <summary>The work on one input of a command: calls of the client, and records for the pipeline.</summary>
internal sealed class WorkItem : ScheduledItem, IWaitObserver
{
    private readonly Func<WorkItem, Task> _work;
    private readonly CvClassClient _client;
    private readonly bool _isVerbose;

    internal WorkItem(Scheduler scheduler, CvClassClient client, bool isVerbose, bool isDebug, object? input, Func<WorkItem, Task> work)
    {
        _client = client;
        Input = input;
        _work = work;
        _isVerbose = isVerbose;
        Context = new CallContext(Report, scheduler.Stop, scheduler.Abort)
        {
            Sending = () => WasSent = true,
            Waits = this,
            Trace = isDebug ? text => Dispatch(new PipelineRecord(text, StreamKind.Debug)) : null,
        };
    }

    /// <summary>The input from the pipeline or the command line.</summary>
    internal object? Input { get; }

    /// <summary>For calls of the client on behalf of this item.</summary>
    internal CallContext Context { get; }

    /// <summary>Time zone of emitted times.</summary>
    internal TimeZoneInfo TimeZone => _client.Options.TimeZone;

    /// <summary>Whether any changing request of this item may have been sent.</summary>
    internal bool WasSent { get; private set; }

    /// <summary>Number of objects that have reached the next command of the pipeline.</summary>
    internal int DeliveredCount { get; set; }

    /// <summary>The object being emitted when the pipeline was stopped; null if none.</summary>
    internal object? InDelivery { get; set; }

    /// <summary>Whether the next command may have received that object.</summary>
    internal bool MayBeDelivered { get; set; }

    /// <summary>Whether the error of this item has been written.</summary>
    internal bool IsErrorWritten { get; set; }

    /// <summary>The inputs that go into the log if the command is stopped; empty for work that changes nothing.</summary>
    internal IReadOnlyList<RecoverableInput> Recoverable { get; init; } = [];

    /// <summary>The inputs whose result or error has not been delivered.</summary>
    internal IEnumerable<RecoverableInput> Open => IsErrorWritten ? [] : Recoverable.Skip(DeliveredCount);

    /// <summary>A note added to the error if the work fails.</summary>
    internal string? Note { get; init; }

    /// <summary>Display name of the input; null if it has none.</summary>
    internal string? DisplayName => Recoverable.Count > 0 ? Recoverable[0].DisplayName : Input?.ToString();

    /// <inheritdoc/>
    internal override Task RunAsync() => _work(this);

    /// <summary>Emits an object to the pipeline, in order.</summary>
    internal void Emit(object value) => Dispatch(new PipelineRecord(value, StreamKind.Object));

    /// <summary>Emits several rows of a list to the pipeline, in order, as one record, which is cheaper for long lists.</summary>
    internal void EmitRows(IReadOnlyList<object> rows) => Dispatch(new PipelineRecord(rows, StreamKind.Rows));

    /// <summary>Emits the number of all rows, which is not a row itself.</summary>
    internal void EmitTotal(object total) => Dispatch(new PipelineRecord(total, StreamKind.Total));

    /// <summary>Writes a warning, in order.</summary>
    internal void Warn(string message) => Dispatch(new PipelineRecord(message, StreamKind.Warning));

    /// <summary>Writes an error that ends neither this item nor the others.</summary>
    internal void Fail(Exception error, object? target) =>
        Dispatch(new PipelineRecord(ErrorRecordFactory.Create(error, target), StreamKind.Error));

    /// <summary>Sends a request for this item.</summary>
    internal Task<T?> SendAsync<T>(ApiRequest<T> request)
        where T : class
    {
        Context.Stop.ThrowIfCancellationRequested();
        // A read leaves no doubt about what was changed.
        var isRead = Recoverable.Count > 0 && RequestMetadata.Of(request.GetType()).Endpoint.Semantics == RequestSemantics.Safe;
        return _client.SendAsync(request, isRead ? Context with { Sending = null } : Context);
    }

    /// <summary>Sends any form to any path for this item.</summary>
    internal Task<string> SendRawAsync(string path, FormArray form)
    {
        Context.Stop.ThrowIfCancellationRequested();
        return _client.SendRawAsync(path, form, Context);
    }

    /// <summary>Reads a list for this item.</summary>
    internal Pager<TRow> Pages<TRow>(ListRequest<TRow> request)
        where TRow : class => _client.Pages(request);

    /// <summary>Completes when at most <paramref name="rows"/> records are pending, so that no page is fetched too early.</summary>
    internal Task WhenPendingAtMostAsync(int rows) => WhenPendingAtMostAsync(rows, Context.Stop);

    /// <summary>Entries for the log, one for each input whose result was not emitted.</summary>
    internal IReadOnlyList<InterruptedItem> Entries(InterruptedState state, string? message)
    {
        var open = Recoverable.Skip(DeliveredCount).Select(r => r.Entry(state, message)).ToArray();
        if (state == InterruptedState.Done) KeepResults(open);
        return open.OfType<InterruptedItem>().ToArray();
    }

    /// <inheritdoc/>
    void IWaitObserver.WaitBegins(DateTimeOffset until) => BeginWait(until);

    /// <inheritdoc/>
    Task IWaitObserver.WaitEndsAsync(CancellationToken stop) => EndWaitAsync(stop);

    // A result that was not emitted is emitted when the entry is resumed.
    private void KeepResults(InterruptedItem?[] entries)
    {
        var pending = Pending().Where(r => r.Kind == StreamKind.Object).Select(r => r.Value);
        object[] results = InDelivery is null ? [.. pending] : [InDelivery, .. pending];
        if (entries.Length == 1 && entries[0] is { } only) only.Results = results;
        else if (entries.Length == results.Length) for (var i = 0; i < entries.Length; i++) entries[i]!.Results = [results[i]];
    }

    /// <summary>Shows the progress of this item.</summary>
    /// <param name="status">The current activity.</param>
    /// <param name="percent">Percentage done.</param>
    /// <param name="left">Estimated remaining time.</param>
    internal void ShowProgress(string status, int percent, TimeSpan left) =>
        Dispatch(new PipelineRecord(new ProgressState(status, percent, left), StreamKind.Progress));

    private void Report(CallReport report)
    {
        if (CallFormatter.IsLongPause(report)) Warn(CallFormatter.OfPause(report));
        if (_isVerbose) Dispatch(new PipelineRecord(CallFormatter.Of(report), StreamKind.Verbose));
    }
}

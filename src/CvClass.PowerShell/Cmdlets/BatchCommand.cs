using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Pipeline;

namespace CvClass.PowerShell.Cmdlets;

/// <summary>
/// A cmdlet that collects its input and sends as many ids per request as the document allows, one room at a time. If a request fails, its
/// error names its ids, and the others are still sent.
/// </summary>
public abstract class BatchCommand : ChangeCommand
{
    private readonly List<Collected> _open = [];

    /// <summary>Emits what was dealt with: the piped object, or one with its number.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Maximum number of ids in one request.</summary>
    private protected abstract int BatchSize { get; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (var key in _open.Select(o => o.Key).Distinct().ToArray()) Flush(key);
        base.EndProcessing();
    }

    /// <summary>Sends one request.</summary>
    /// <param name="item">The item of the call.</param>
    /// <param name="key">The subject of the request, such as a room; empty if none.</param>
    /// <param name="ids">The ids.</param>
    /// <param name="details">The details of each id.</param>
    private protected abstract Task SendAsync(WorkItem item, string key, IReadOnlyList<string> ids, IReadOnlyList<object?> details);

    /// <summary>An object that identifies an id, for -PassThru; null for a cmdlet that always emits its results.</summary>
    private protected virtual CvObject? Identify(string key, string id) => null;

    /// <summary>Adds one id; sends the request when it is full.</summary>
    /// <param name="key">The subject of the request, such as a room; empty if none.</param>
    /// <param name="id">The id.</param>
    /// <param name="parameters">The parameters that bind this id to the command again.</param>
    /// <param name="detail">The details of the id.</param>
    private protected void Collect(string key, string id, (string Name, object? Value)[] parameters, object? detail = null)
    {
        var collected = Describe(key, id, parameters, detail);
        collected.Recoverable = Hold(collected, collected.Describe);
        _open.Add(collected);
        if (_open.Count(o => o.Key == key) >= BatchSize) Flush(key);
    }

    /// <summary>One collected id of an input.</summary>
    private protected Collected Describe(string key, string id, (string Name, object? Value)[] parameters, object? detail = null) =>
        new(CommandName.Of(GetType()), key, id, parameters, detail, OriginalInput);

    private void Flush(string key)
    {
        var batch = _open.Where(o => o.Key == key).ToArray();
        var ids = batch.Select(o => o.Id).ToArray();
        var details = batch.Select(o => o.Detail).ToArray();
        var passThru = PassThru.IsPresent;
        _open.RemoveAll(o => o.Key == key);
        Run(
            ids,
            async item =>
            {
                await SendAsync(item, key, ids, details).ConfigureAwait(false);
                foreach (var one in passThru ? batch : [])
                {
                    if (Identify(key, one.Id) is { } known) item.Emit(PassedThru(one.Input, known));
                }
            },
            batch.Select(b => b.Recoverable!).ToArray(),
            Texts.FormatBatchIds(string.Join(", ", ids)),
            key.Length == 0 ? null : key,
            held: batch);
    }

    /// <summary>One id that waits for its request.</summary>
    private protected sealed class Collected(
        string command, string key, string id, (string Name, object? Value)[] parameters, object? detail, object? input)
    {
        internal string Key => key;

        internal string Id => id;

        internal object? Detail => detail;

        internal object? Input => input;

        internal RecoverableInput? Recoverable { get; set; }

        internal InterruptedItem Describe(InterruptedState state, string? message) =>
            new(command, state, input ?? Row(), id, key.Length == 0 ? null : key, null, message)
            {
                Parameters = [.. parameters.Select(p => new KeyValuePair<string, object?>(p.Name, p.Value))],
            };

        private PSObject Row()
        {
            var row = new PSObject();
            foreach (var (name, value) in parameters) row.Properties.Add(new PSNoteProperty(name, value));
            return row;
        }
    }
}

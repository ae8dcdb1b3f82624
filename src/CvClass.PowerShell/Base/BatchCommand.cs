using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;

namespace CvClass.PowerShell;

/// <summary>
/// A cmdlet that collects its input and sends as many ids in one request as the document allows, one room at a time. When one request
/// fails, its error names the ids in it, and the others still go.
/// </summary>
public abstract class BatchCommand : BulkCommand
{
    private readonly List<(string Key, string Id, object? Detail)> _open = [];

    /// <summary>Emits the id of each input that was dealt with.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Ids that one request may carry.</summary>
    private protected abstract int BatchSize { get; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (var key in _open.Select(o => o.Key).Distinct().ToArray()) Flush(key);
        base.EndProcessing();
    }

    /// <summary>Sends one request.</summary>
    /// <param name="item">Carries the call.</param>
    /// <param name="key">What the request is about, such as a room; empty where there is nothing.</param>
    /// <param name="ids">The ids.</param>
    /// <param name="details">What came with each id.</param>
    private protected abstract Task SendAsync(WorkItem item, string key, IReadOnlyList<string> ids, IReadOnlyList<object?> details);

    /// <summary>Takes one id; sends once a request is full.</summary>
    private protected void Collect(string key, string id, object? detail = null)
    {
        _open.Add((key, id, detail));
        if (_open.Count(o => o.Key == key) >= BatchSize) Flush(key);
    }

    private void Flush(string key)
    {
        var batch = _open.Where(o => o.Key == key).ToArray();
        _open.RemoveAll(o => o.Key == key);
        var ids = batch.Select(o => o.Id).ToArray();
        var details = batch.Select(o => o.Detail).ToArray();
        var passThru = PassThru.IsPresent;
        var command = CommandName.Of(GetType());
        Run(
            ids,
            async item =>
            {
                await SendAsync(item, key, ids, details).ConfigureAwait(false);
                foreach (var id in passThru ? ids : []) item.Emit(id);
            },
            (state, message) => new InterruptedItem(command, state, ids, null, key.Length == 0 ? null : key, null, message),
            Text.Get("BatchIds", string.Join(", ", ids)));
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;
using CvClass.Client.Http;
using CvClass.PowerShell.Pipeline;

namespace CvClass.PowerShell.Cmdlets;

/// <summary>
/// A cmdlet that lists: streams pages as they arrive, and requests no page that <c>-First</c> and <c>-Skip</c> make unnecessary.
/// </summary>
public abstract class PagedCommand : BulkCommand
{
    private static readonly TimeSpan s_stopGrace = TimeSpan.FromMilliseconds(200);

    // Open lists, for which changes wait: closed at the latest when their rows are no longer consumed.
    private readonly HashSet<IDisposable> _lists = [];
    private bool _consumerGone;
    private bool _totalTold;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (PagingParameters is { } paging) Limit(paging.First, SkipsPages ? 0 : paging.Skip);
    }

    /// <summary>
    /// Whether there is only one list, so that <c>-Skip</c> may skip whole pages; with several inputs it counts over all rows.
    /// </summary>
    private protected virtual bool SkipsPages => false;

    /// <inheritdoc/>
    private protected override void OnConsumerGone()
    {
        IDisposable[] lists;
        lock (_lists)
        {
            _consumerGone = true;
            lists = _lists.ToArray();
            _lists.Clear();
        }
        if (Stopping) _ = CloseLaterAsync(lists);
        else foreach (var list in lists) list.Dispose();
    }

    /// <summary>Emits the rows of a list.</summary>
    /// <param name="input">The error target if it fails.</param>
    /// <param name="request">The list.</param>
    /// <param name="complete">Completes each row.</param>
    private protected void List<TRow>(object? input, ListRequest<TRow> request, Action<TRow>? complete = null)
        where TRow : class
    {
        var tellTotal = PagingParameters?.IncludeTotalCount == true && !_totalTold;
        _totalTold |= tellTotal;
        var (client, slice, limit) = (CurrentSession.Client, Slice(), MaxConcurrency);
        Run(input, item => ListAsync(item, client.List(request, slice, limit), tellTotal, complete));
    }

    /// <summary>Emits the matching rows of a list; <c>-First</c> and <c>-Skip</c> count those.</summary>
    /// <param name="request">The list.</param>
    /// <param name="isChosen">Filters rows; called on any thread, for several pages at once.</param>
    /// <param name="most">The maximum number of matches.</param>
    /// <param name="atEnd">Called when all rows have been emitted, with the maximum number still needed; null if not needed.</param>
    private protected void ListChosen<TRow>(
        ListRequest<TRow> request, Func<TRow, bool> isChosen, long most = long.MaxValue, Action<WorkItem, long>? atEnd = null)
        where TRow : class
    {
        var tellTotal = PagingParameters?.IncludeTotalCount == true && !_totalTold;
        _totalTold |= tellTotal;
        var (client, slice, limit) = (CurrentSession.Client, Slice(), MaxConcurrency);
        var wanted = slice.First;
        slice = slice with { First = Math.Min(wanted, most) };
        Run(null, async item =>
        {
            // How many rows will match is not known in advance.
            if (tellTotal) item.EmitTotal(Total(null));
            await ListAsync(item, client.List(request, slice, limit, isChosen), tellTotal: false, null).ConfigureAwait(false);
            atEnd?.Invoke(item, wanted);
        });
    }

    private ListSlice Slice()
    {
        if (PagingParameters is not { } paging) return ListSlice.All;
        var skip = (long)Math.Min(paging.Skip, long.MaxValue);
        var first = (long)Math.Min(paging.First, long.MaxValue);
        return SkipsPages ? new ListSlice(skip, first) : new ListSlice(0, first > long.MaxValue - skip ? long.MaxValue : first + skip);
    }

    private async Task ListAsync<TRow>(WorkItem item, Pager<TRow> pager, bool tellTotal, Action<TRow>? complete)
        where TRow : class
    {
        lock (_lists)
        {
            if (_consumerGone) throw new OperationCanceledException();
            _lists.Add(pager);
        }
        try
        {
            while (await pager.NextAsync(item.Context).ConfigureAwait(false) is { } page)
            {
                if (tellTotal) item.EmitTotal(Total(pager.Total));
                tellTotal = false;
                if (complete is not null) foreach (var row in page.Rows) complete(row);
                var half = (page.Rows.Count + 1) / 2;
                item.EmitRows(page.Rows.Take(half).ToArray());
                if (half < page.Rows.Count) item.EmitRows(page.Rows.Skip(half).ToArray());
                if (pager.Ended) break;
                // The next page is fetched while the second half of this one is being consumed.
                await item.WhenPendingAtMostAsync(0).ConfigureAwait(false);
            }
        }
        finally
        {
            // A stopped list releases no change before the command is disposed: by then the commands after it are stopped as well.
            if (!item.Context.Stop.IsCancellationRequested) Close(pager);
        }
    }

    private PSObject Total(long? count) => PagingParameters.NewTotalCount((ulong)(count ?? 0), count is null ? 0.0 : 1.0);

    // PowerShell stops the commands of a pipeline one after the other: a change behind this list may be about to be stopped.
    private static async Task CloseLaterAsync(IDisposable[] lists)
    {
        await Task.Delay(s_stopGrace).ConfigureAwait(false);
        foreach (var list in lists) list.Dispose();
    }

    private void Close<T>(T list) where T : IDisposable
    {
        lock (_lists) _lists.Remove(list);
        list.Dispose();
    }
}

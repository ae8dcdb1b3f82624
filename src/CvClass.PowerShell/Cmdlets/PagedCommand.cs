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
/// A cmdlet that lists: streams pages as they arrive, and asks for no page that <c>-First</c> and <c>-Skip</c> make needless.
/// </summary>
public abstract class PagedCommand : BulkCommand
{
    private static readonly TimeSpan s_stopGrace = TimeSpan.FromMilliseconds(200);

    // Open lists, for which changes wait: closed at the latest when nobody takes their rows any more.
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
    /// Whether there is one list only, so that <c>-Skip</c> may leave out whole pages; with several inputs it counts over all rows.
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
    /// <param name="input">What the error names should it fail.</param>
    /// <param name="request">The list.</param>
    /// <param name="complete">Adds to each row what the service leaves out.</param>
    private protected void List<TRow>(object? input, ListRequest<TRow> request, Action<TRow>? complete = null)
        where TRow : class
    {
        var tellTotal = PagingParameters?.IncludeTotalCount == true && !_totalTold;
        _totalTold |= tellTotal;
        var (client, slice, limit) = (CurrentSession.Client, Slice(), MaxConcurrency);
        Run(input, item => ListAsync(item, client.List(request, slice, limit), tellTotal, complete));
    }

    /// <summary>Emits the rows of a list that are chosen; <c>-First</c> and <c>-Skip</c> count those.</summary>
    /// <param name="request">The list.</param>
    /// <param name="isChosen">Chooses rows; called on any thread, for several pages at once.</param>
    /// <param name="most">How many rows may be chosen at most.</param>
    /// <param name="atEnd">Told once all rows have been emitted, with how many are wanted at most; null: not needed.</param>
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
            // How many of the rows will be chosen is not known beforehand.
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
                // The next page is taken while the second half of this one is being consumed.
                await item.WhenPendingAtMostAsync(0).ConfigureAwait(false);
            }
        }
        finally
        {
            // A list that was stopped lets no change go before the command is disposed: by then those behind it are stopped as well.
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

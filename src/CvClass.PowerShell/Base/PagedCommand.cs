using System;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Pipeline;

namespace CvClass.PowerShell;

/// <summary>A cmdlet that lists: streams pages as they arrive, and asks for no page that <c>-First</c> and <c>-Skip</c> make needless.</summary>
public abstract class PagedCommand : BulkCommand
{
    private bool _totalTold;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (PagingParameters is { } paging) Limit(paging.First, SkipsPages ? 0 : paging.Skip);
    }

    /// <summary>Whether there is one list only, so that <c>-Skip</c> may leave out whole pages; with several inputs it counts over all rows.</summary>
    private protected virtual bool SkipsPages => false;

    /// <summary>Hands on the rows of a list.</summary>
    /// <param name="input">What the error names should it fail.</param>
    /// <param name="request">The list.</param>
    /// <param name="adorn">Adds to each row what the service leaves out.</param>
    private protected void List<TRow>(object? input, ListRequest<TRow> request, Action<TRow>? adorn = null)
        where TRow : class
    {
        var paging = PagingParameters;
        var skip = paging is null || !SkipsPages ? 0 : (long)Math.Min(paging.Skip, long.MaxValue);
        var wanted = paging is null ? long.MaxValue : (long)Math.Min(paging.First, long.MaxValue);
        if (paging is not null && !SkipsPages) wanted = wanted > long.MaxValue - (long)Math.Min(paging.Skip, long.MaxValue) ? long.MaxValue : wanted + (long)paging.Skip;
        var tellTotal = paging?.IncludeTotalCount == true && !_totalTold;
        _totalTold |= tellTotal;
        Run(input, item => ListAsync(item, request, skip, wanted, tellTotal, adorn));
    }

    private async Task ListAsync<TRow>(WorkItem item, ListRequest<TRow> request, long skip, long wanted, bool tellTotal, Action<TRow>? adorn)
        where TRow : class
    {
        var pager = item.Pages(request);
        var left = skip - pager.SkipPages(skip);
        var checkSize = left != skip;
        while (wanted > 0 && await pager.NextAsync(item.Context).ConfigureAwait(false) is { } page)
        {
            if (checkSize && !pager.HasDocumentedSize(page))
            {
                // The pages are of another size than the document says: only counting from the first row is right.
                pager.Restart();
                (left, checkSize) = (skip, false);
                continue;
            }
            checkSize = false;
            if (tellTotal) item.EmitTotal(PagingParameters.NewTotalCount((ulong)(pager.Total ?? 0), pager.Total is null ? 0.0 : 1.0));
            tellTotal = false;
            foreach (var row in page.Rows)
            {
                if (left-- > 0) continue;
                if (wanted-- <= 0) break;
                adorn?.Invoke(row);
                item.Emit(row);
            }
            if (wanted <= 0 || pager.Ended) break;
            // The next page is fetched while the second half of this one is being consumed.
            await item.WhenPendingAtMostAsync(page.Rows.Count / 2).ConfigureAwait(false);
        }
    }
}

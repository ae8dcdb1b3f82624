using System;
using System.Management.Automation;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;
using CvClass.Client.Http;
using CvClass.PowerShell.Pipeline;

namespace CvClass.PowerShell;

/// <summary>A cmdlet that lists and may choose among the rows by what the service cannot be asked for; -First and -Skip count what is chosen.</summary>
public abstract class FilteredListCommand : PagedCommand
{
    private bool _totalTold;

    /// <summary>Whether rows are chosen here.</summary>
    private protected abstract bool Chooses { get; }

    /// <inheritdoc/>
    private protected override bool SkipsPages => !Chooses;

    /// <summary>Hands on the rows of a list that are wanted.</summary>
    /// <param name="request">The list.</param>
    /// <param name="isWanted">Whether a row is.</param>
    /// <param name="isComplete">Whether no further row can be wanted; null: any may be.</param>
    /// <param name="atEnd">Told when the list has ended; null: nobody needs to know.</param>
    private protected void List<TRow>(ListRequest<TRow> request, Func<TRow, bool> isWanted, Func<bool>? isComplete = null, Action<WorkItem>? atEnd = null)
        where TRow : class
    {
        if (!Chooses)
        {
            List(null, request);
            return;
        }
        // How many of the rows will be chosen nobody knows beforehand.
        var tellTotal = PagingParameters?.IncludeTotalCount == true && !_totalTold;
        _totalTold = true;
        Run(null, async item =>
        {
            if (tellTotal) item.EmitTotal(PagingParameters!.NewTotalCount(0, 0.0));
            await ChooseAsync(item, item.Pages(request), isWanted, isComplete).ConfigureAwait(false);
            atEnd?.Invoke(item);
        });
    }

    private static async Task ChooseAsync<TRow>(WorkItem item, Pager<TRow> pages, Func<TRow, bool> isWanted, Func<bool>? isComplete)
        where TRow : class
    {
        while (isComplete?.Invoke() != true && await pages.NextAsync(item.Context).ConfigureAwait(false) is { } page)
        {
            var chosen = 0;
            foreach (var row in page.Rows)
            {
                if (!isWanted(row)) continue;
                chosen++;
                item.Emit(row);
            }
            await item.WhenPendingAtMostAsync(chosen / 2).ConfigureAwait(false);
        }
    }

    /// <summary>Whether a text fits one of several patterns; without patterns every text does.</summary>
    private protected static Func<string?, bool> Fits(string[] patterns)
    {
        if (patterns.Length == 0) return static _ => true;
        var all = Array.ConvertAll(patterns, p => new WildcardPattern(p, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant));
        return text => Array.Exists(all, p => p.IsMatch(text ?? ""));
    }
}

using System;
using System.Management.Automation;
using CvClass.Client.Endpoints;

namespace CvClass.PowerShell.Cmdlets;

/// <summary>A cmdlet that lists rows with filters that the service does not support; -First and -Skip count the matches.</summary>
public abstract class FilteredListCommand : PagedCommand
{
    /// <summary>Whether rows are filtered here.</summary>
    private protected abstract bool Chooses { get; }

    /// <inheritdoc/>
    private protected override bool SkipsPages => !Chooses;

    /// <summary>Emits the matching rows of a list.</summary>
    /// <param name="request">The list.</param>
    /// <param name="isChosen">Filters rows; called on any thread, for several pages at once.</param>
    private protected void List<TRow>(ListRequest<TRow> request, Func<TRow, bool> isChosen)
        where TRow : class
    {
        if (Chooses) ListChosen(request, isChosen);
        else List(null, request);
    }

    /// <summary>Whether a text matches one of several patterns; without patterns every text does.</summary>
    private protected static Func<string?, bool> Fits(string[] patterns)
    {
        if (patterns.Length == 0) return static _ => true;
        var all = Array.ConvertAll(patterns, p => new WildcardPattern(p, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant));
        return text => Array.Exists(all, p => p.IsMatch(text ?? ""));
    }
}

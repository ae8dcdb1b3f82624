using System;
using System.Collections.Generic;
using CvClass.Client.Responses;

namespace CvClass.Client.Http;

/// <summary>
/// The numbers of rows already seen in a list: all of them up to a hundred thousand, then those of the most recent pages and the first, so
/// that memory stays bounded. A row repeats when others are inserted before it while the list is read, and then on the next page or soon
/// after; the first page repeats if a service returns it for a page number that is too high.
/// </summary>
internal sealed class SeenRows
{
    private const int MaxRows = 100_000;
    private const int MaxPages = 16;

    private readonly Queue<IReadOnlyList<string>> _pages = new();
    private readonly HashSet<string> _first = new(StringComparer.Ordinal);

    // Each row with the last page that contained it.
    private Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private bool _forgets;
    private int _page;

    /// <summary>Adds the rows of the next page.</summary>
    /// <param name="page">Their numbers; a row without one is always new (<see cref="ModelMetadata.IsNumbered"/>).</param>
    /// <returns>For each row, whether it is new; null if all are.</returns>
    internal bool[]? Add(IReadOnlyList<string> page)
    {
        bool[]? isNew = null;
        _page++;
        for (var i = 0; i < page.Count; i++)
        {
            if (!ModelMetadata.IsNumbered(page[i])) continue;
            var known = _rows.ContainsKey(page[i]) || _first.Contains(page[i]);
            _rows[page[i]] = _page;
            if (_page == 1) _first.Add(page[i]);
            if (!known) continue;
            if (isNew is null)
            {
                isNew = new bool[page.Count];
                for (var j = 0; j < isNew.Length; j++) isNew[j] = true;
            }
            isNew[i] = false;
        }
        Remember(page);
        return isNew;
    }

    private void Remember(IReadOnlyList<string> page)
    {
        _pages.Enqueue(page);
        if (_pages.Count > MaxPages)
        {
            var oldest = _pages.Dequeue();
            if (_forgets) Forget(oldest);
        }
        if (_forgets || _rows.Count <= MaxRows) return;
        _forgets = true;
        var kept = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in _rows)
        {
            if (row.Value > _page - _pages.Count) kept.Add(row.Key, row.Value);
        }
        _rows = kept;
    }

    private void Forget(IReadOnlyList<string> oldest)
    {
        foreach (var row in oldest)
        {
            if (_rows.TryGetValue(row, out var last) && last <= _page - _pages.Count) _rows.Remove(row);
        }
    }
}

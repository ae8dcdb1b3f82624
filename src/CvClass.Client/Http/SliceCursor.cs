namespace CvClass.Client.Http;

/// <summary>Which rows of consecutive pages are returned: after some that are skipped, a maximum number.</summary>
/// <param name="skip">Rows to skip.</param>
/// <param name="first">Maximum number of rows to return.</param>
internal sealed class SliceCursor(long skip, long first)
{
    private long _toSkip = skip;
    private long _toReturn = first;

    /// <summary>Rows from the beginning to the last one to return; <see cref="long.MaxValue"/> for no end.</summary>
    internal long Span { get; } = first > long.MaxValue - skip ? long.MaxValue : skip + first;

    /// <summary>Whether no further row is returned.</summary>
    internal bool IsSatisfied => _toReturn == 0;

    /// <summary>Selects the rows of the next page.</summary>
    /// <param name="count">Rows on the page.</param>
    /// <param name="isNew">Which of them were not on an earlier page; null for all.</param>
    /// <param name="isChosen">Which of them match the filter; null for all.</param>
    /// <returns>Which of them are returned; null for all.</returns>
    internal bool[]? Select(int count, bool[]? isNew, bool[]? isChosen)
    {
        if (isNew is null && isChosen is null && _toSkip == 0 && _toReturn >= count)
        {
            _toReturn -= count;
            return null;
        }
        var selected = new bool[count];
        for (var i = 0; i < count; i++)
        {
            if (isNew?[i] == false || isChosen?[i] == false) continue;
            if (_toSkip > 0)
            {
                _toSkip--;
            }
            else if (_toReturn > 0)
            {
                _toReturn--;
                selected[i] = true;
            }
        }
        return selected;
    }
}

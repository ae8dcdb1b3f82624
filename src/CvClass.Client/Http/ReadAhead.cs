using System;

namespace CvClass.Client.Http;

/// <summary>How many pages of a list may be requested at once: 1, 1, 2, 4 and so on up to a limit, as long as pages are full.</summary>
/// <param name="limit">Maximum number of pages at once.</param>
internal sealed class ReadAhead(int limit)
{
    private int _full;
    private int _sinceLast;

    /// <summary>Pages that may be in flight at once.</summary>
    internal int Pages { get; private set; } = 1;

    /// <summary>Pages that may be in flight or wait for the consumer. At the limit, waiting pages do not block further requests.</summary>
    internal int Window => Pages == limit && limit > 1 ? 2 * limit : Pages;

    /// <summary>A page was received and is not the last.</summary>
    internal void OnFullPage()
    {
        _full++;
        if (_full == 1 || ++_sinceLast < Pages) return;
        _sinceLast = 0;
        Pages = Math.Min(Pages * 2, limit);
    }
}

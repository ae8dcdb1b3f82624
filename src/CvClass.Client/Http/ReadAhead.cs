using System;

namespace CvClass.Client.Http;

/// <summary>
/// How many pages of a list may be asked for at once: 1, 1, 2, 4 and so on up to a limit, as long as pages come back full.
/// </summary>
/// <param name="limit">Most pages at once.</param>
internal sealed class ReadAhead(int limit)
{
    private int _full;
    private int _sinceLast;

    /// <summary>Pages that may be on their way at once.</summary>
    internal int Pages { get; private set; } = 1;

    /// <summary>
    /// Pages that may be on their way or wait for the consumer. At the limit those that wait keep no others from being asked for.
    /// </summary>
    internal int Window => Pages == limit && limit > 1 ? 2 * limit : Pages;

    /// <summary>A page came back and is not the last.</summary>
    internal void OnFullPage()
    {
        _full++;
        if (_full == 1 || ++_sinceLast < Pages) return;
        _sinceLast = 0;
        Pages = Math.Min(Pages * 2, limit);
    }
}

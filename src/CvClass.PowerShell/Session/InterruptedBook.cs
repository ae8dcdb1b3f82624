using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace CvClass.PowerShell;

/// <summary>What became of the inputs of a stopped command, kept on the session because a stopped pipeline delivers nothing.</summary>
internal sealed class InterruptedBook
{
    private readonly object _lock = new();
    private readonly List<InterruptedItem> _items = [];
    private Task _settling = Task.CompletedTask;

    /// <summary>Adds what is known now, and waits (in the background) for what is still in flight.</summary>
    internal void Add(IEnumerable<InterruptedItem> known, Task<IReadOnlyList<InterruptedItem>> inFlight)
    {
        lock (_lock)
        {
            _items.AddRange(known);
            _settling = Task.WhenAll(_settling, SettleAsync(inFlight));
        }
    }

    /// <summary>All that is known once the requests in flight have settled.</summary>
    internal IReadOnlyList<InterruptedItem> Read(TimeSpan longest)
    {
        Task settling;
        lock (_lock) settling = _settling;
        settling.Wait(longest);
        lock (_lock) return _items.ToArray();
    }

    internal void Clear()
    {
        lock (_lock) _items.Clear();
    }

    private async Task SettleAsync(Task<IReadOnlyList<InterruptedItem>> inFlight)
    {
        var settled = await inFlight.ConfigureAwait(false);
        lock (_lock) _items.AddRange(settled);
    }
}

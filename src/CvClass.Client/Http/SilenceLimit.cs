using System;
using System.Threading;

namespace CvClass.Client.Http;

/// <summary>Cancels when nothing has happened for a while.</summary>
/// <param name="source">What is cancelled.</param>
/// <param name="longest">The maximum silence.</param>
internal sealed class SilenceLimit(CancellationTokenSource source, TimeSpan longest) : IDisposable
{
    private readonly object _lock = new();
    private bool _ended;

    /// <summary>Restarts the timer after activity.</summary>
    internal void Restart()
    {
        // A body still being written after its call was aborted reports too late.
        lock (_lock)
        {
            if (!_ended) source.CancelAfter(longest);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock) _ended = true;
    }
}

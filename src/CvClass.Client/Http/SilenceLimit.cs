using System;
using System.Threading;

namespace CvClass.Client.Http;

/// <summary>Cancels when nothing has happened for a while.</summary>
/// <param name="source">What is cancelled.</param>
/// <param name="longest">The longest silence.</param>
internal sealed class SilenceLimit(CancellationTokenSource source, TimeSpan longest) : IDisposable
{
    private readonly object _lock = new();
    private bool _ended;

    /// <summary>Something has happened: the time begins anew.</summary>
    internal void Restart()
    {
        // A body that is still being written when its call has been given up tells of itself too late.
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

using System;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Sandbox.Protocol;

namespace CvClass.Sandbox;

/// <summary>
/// Requests that have arrived but not yet taken effect. They take effect in the service's own time, regardless of their connections.
/// </summary>
internal sealed class LateCommits
{
    private readonly object _lock = new();
    private TaskCompletionSource<bool>? _settled;
    private Exception? _failure;
    private int _pending;

    internal int Pending
    {
        get
        {
            lock (_lock) return _pending;
        }
    }

    /// <summary>Counts a request as pending until the returned object is disposed.</summary>
    internal IDisposable Begin()
    {
        lock (_lock) _pending++;
        return new Entry(this);
    }

    /// <summary>Lets a request take effect after a delay.</summary>
    internal Task<SandboxResponse> RunAsync(TimeSpan delay, Func<SandboxResponse> commit)
    {
        var entry = Begin(); // counted before this returns, so that nobody sees a settled service in between
        return Task.Run(async () =>
        {
            using (entry)
            {
                await Task.Delay(delay).ConfigureAwait(false);
                try
                {
                    return commit();
                }
                catch (Exception e)
                {
                    lock (_lock) _failure ??= e; // nobody may be waiting for the answer
                    throw;
                }
            }
        });
    }

    /// <summary>Completes when nothing is pending; fails if a commit has failed.</summary>
    internal async Task WhenSettledAsync()
    {
        while (true)
        {
            Task settled;
            lock (_lock)
            {
                if (_failure is not null) throw new InvalidOperationException("A late commit failed.", _failure);
                if (_pending == 0) return;
                settled = (_settled ??= new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }
            await settled.ConfigureAwait(false);
        }
    }

    private void End()
    {
        TaskCompletionSource<bool>? settled = null;
        lock (_lock)
        {
            if (--_pending == 0) (settled, _settled) = (_settled, null);
        }
        settled?.TrySetResult(true);
    }

    private sealed class Entry(LateCommits commits) : IDisposable
    {
        private int _ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _ended, 1) == 0) commits.End();
        }
    }
}

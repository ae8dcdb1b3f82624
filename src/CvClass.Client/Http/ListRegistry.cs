using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Client.Annotations;

namespace CvClass.Client.Http;

/// <summary>
/// The lists of one tenant that are being read in this process. The service computes pages on request, so a change in between moves rows
/// onto pages already read or back from pages not yet read: a change waits until the lists open at that moment are read. They are completed
/// in the background, so that a change never waits for a consumer that waits for the change. A list requests its first page only after
/// earlier changes have completed. Each waits only for those that came before it, so that no two wait for each other.
/// </summary>
internal sealed class ListRegistry
{
    private static readonly ConcurrentDictionary<(string Address, string AppId), ListRegistry> s_byAddress = new();
    private static readonly ConditionalWeakTable<HttpMessageHandler, ListRegistry> s_byHandler = new();
    private static readonly Task<OpenChange?> s_none = Task.FromResult<OpenChange?>(null);

    private readonly object _lock = new();
    private readonly HashSet<OpenList> _open = [];
    private readonly HashSet<OpenChange> _changes = []; // waiting or in flight

    /// <summary>
    /// The registry for a client's tenant and address, shared by all sessions of the process; each in-process emulator has its own.
    /// </summary>
    internal static ListRegistry Of(CvClassClient client) => client.OwnHandler is { } handler
        ? s_byHandler.GetValue(handler, static _ => new ListRegistry())
        : s_byAddress.GetOrAdd((client.Options.BaseUri.AbsoluteUri, client.AppId), static _ => new ListRegistry());

    /// <summary>Opens a list, just before its first page is requested.</summary>
    /// <param name="lists">What it lists.</param>
    /// <param name="readOn">Called to read the rest at once, regardless of the consumer; on any thread, possibly more than once.</param>
    internal OpenList Open(Collections lists, Action readOn)
    {
        lock (_lock)
        {
            var list = new OpenList(this, lists, readOn, _changes.Where(c => (c.Changes & lists) != 0).Select(c => c.Answered).ToArray());
            _open.Add(list);
            return list;
        }
    }

    /// <summary>Completes when all currently open lists that the change would disturb are closed.</summary>
    /// <param name="changes">The collections that will change.</param>
    /// <param name="stop">Cancels the wait. Also checked after waiting, because the change may have been stopped in the meantime.</param>
    /// <param name="onlyAdds">Whether rows are only added: lists need not wait for that, since at most rows would be repeated.</param>
    /// <returns>The change, to be disposed when it has completed: lists opened from now on wait for it. Null if none need to.</returns>
    internal Task<OpenChange?> WhenReadAsync(Collections changes, CancellationToken stop, bool onlyAdds = false)
    {
        if (changes == Collections.None) return s_none;
        OpenChange change;
        OpenList[] disturbed = [];
        lock (_lock)
        {
            if (onlyAdds && _open.Count == 0) return s_none;
            change = new OpenChange(this, changes);
            if (!onlyAdds) _changes.Add(change);
            if (_open.Count > 0) disturbed = _open.Where(l => (l.Lists & changes) != 0).ToArray();
        }
        return disturbed.Length == 0 ? Task.FromResult<OpenChange?>(change) : WhenReadAsync(change, disturbed, stop);
    }

    private static async Task<OpenChange?> WhenReadAsync(OpenChange change, OpenList[] lists, CancellationToken stop)
    {
        try
        {
            foreach (var list in lists) list.ReadOn();
            await WhenAllAsync(lists.Select(l => l.Closed), stop).ConfigureAwait(false);
            return change;
        }
        catch
        {
            change.Dispose();
            throw;
        }
    }

    private static async Task WhenAllAsync(IEnumerable<Task> tasks, CancellationToken stop)
    {
        var stopped = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using (stop.Register(() => stopped.TrySetResult(true)))
        {
            await Task.WhenAny(Task.WhenAll(tasks), stopped.Task).ConfigureAwait(false);
        }
        stop.ThrowIfCancellationRequested();
    }

    private void Remove(OpenList list)
    {
        lock (_lock) _open.Remove(list);
    }

    /// <summary>One change, from before its wait until its response.</summary>
    internal sealed class OpenChange(ListRegistry registry, Collections changes) : IDisposable
    {
        private TaskCompletionSource<bool>? _answered;

        internal Collections Changes { get; } = changes;

        /// <summary>Completes with the response; accessed under the registry's lock.</summary>
        internal Task Answered => (_answered ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

        /// <summary>Releases the lists that wait for this change.</summary>
        public void Dispose()
        {
            lock (registry._lock) registry._changes.Remove(this);
            _answered?.TrySetResult(true);
        }
    }

    /// <summary>One list, from before its first page until after its last.</summary>
    internal sealed class OpenList(ListRegistry registry, Collections lists, Action readOn, IReadOnlyList<Task> changesBefore)
    {
        private readonly TaskCompletionSource<bool> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal Collections Lists { get; } = lists;

        /// <summary>Completes when no more pages are requested.</summary>
        internal Task Closed => _closed.Task;

        internal void ReadOn() => readOn();

        /// <summary>Completes when the changes before this list are done: until then, its pages would shift.</summary>
        internal Task WhenSettledAsync(CancellationToken stop) =>
            changesBefore.All(c => c.IsCompleted) ? Task.CompletedTask : WhenAllAsync(changesBefore, stop);

        /// <summary>Releases the changes that wait for this list; idempotent.</summary>
        internal void Close()
        {
            registry.Remove(this);
            _closed.TrySetResult(true);
        }
    }
}

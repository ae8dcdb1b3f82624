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
/// The lists of one tenant that are being read in this process. Pages are cut when they are asked for, so a change in between moves rows on
/// to pages that were read already, or back from pages that were not: a change waits until the lists that are open at that moment are read.
/// They are read on in the background meanwhile, so that a change never waits for a consumer that waits for the change. A list asks for its
/// first page only when the changes that came before it have been answered. Whoever waits does so for those that came before alone, so that
/// no two wait for each other.
/// </summary>
internal sealed class ListRegistry
{
    private static readonly ConcurrentDictionary<(string Address, string AppId), ListRegistry> s_byAddress = new();
    private static readonly ConditionalWeakTable<HttpMessageHandler, ListRegistry> s_byHandler = new();
    private static readonly Task<OpenChange?> s_none = Task.FromResult<OpenChange?>(null);

    private readonly object _lock = new();
    private readonly HashSet<OpenList> _open = [];
    private readonly HashSet<OpenChange> _changes = []; // waiting or on their way

    /// <summary>
    /// The registry of a client's tenant and address, for all sessions of the process; emulators in the process have each their own.
    /// </summary>
    internal static ListRegistry Of(CvClassClient client) => client.OwnHandler is { } handler
        ? s_byHandler.GetValue(handler, static _ => new ListRegistry())
        : s_byAddress.GetOrAdd((client.Options.BaseUri.AbsoluteUri, client.AppId), static _ => new ListRegistry());

    /// <summary>Opens a list: just before its first page is asked for.</summary>
    /// <param name="lists">What it lists.</param>
    /// <param name="readOn">Told to read the rest at once, whatever the consumer does; called on any thread, perhaps more than
    /// once.</param>
    internal OpenList Open(Collections lists, Action readOn)
    {
        lock (_lock)
        {
            var list = new OpenList(this, lists, readOn, _changes.Where(c => (c.Changes & lists) != 0).Select(c => c.Answered).ToArray());
            _open.Add(list);
            return list;
        }
    }

    /// <summary>Ends once the lists have closed that are open now and that the change would disturb.</summary>
    /// <param name="changes">What is going to be changed.</param>
    /// <param name="stop">Gives up waiting. Also looked at after waiting: what lists let go may have been stopped meanwhile.</param>
    /// <param name="onlyAdds">Whether rows are only added: lists need not wait for that, they would show some twice at most.</param>
    /// <returns>
    /// The change, to be disposed of when it has been answered: lists that are opened from now on wait for that. Null where none need to.
    /// </returns>
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

    /// <summary>One change from before it waits to its answer.</summary>
    internal sealed class OpenChange(ListRegistry registry, Collections changes) : IDisposable
    {
        private TaskCompletionSource<bool>? _answered;

        internal Collections Changes { get; } = changes;

        /// <summary>Ends with the answer; asked for under the registry's lock.</summary>
        internal Task Answered => (_answered ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

        /// <summary>Lets the lists go that wait for this change.</summary>
        public void Dispose()
        {
            lock (registry._lock) registry._changes.Remove(this);
            _answered?.TrySetResult(true);
        }
    }

    /// <summary>One list from before its first page to after its last.</summary>
    internal sealed class OpenList(ListRegistry registry, Collections lists, Action readOn, IReadOnlyList<Task> changesBefore)
    {
        private readonly TaskCompletionSource<bool> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal Collections Lists { get; } = lists;

        /// <summary>Ends when no more pages are asked for.</summary>
        internal Task Closed => _closed.Task;

        internal void ReadOn() => readOn();

        /// <summary>Ends once the changes have been answered that came before this list: until then its pages would move.</summary>
        internal Task WhenSettledAsync(CancellationToken stop) =>
            changesBefore.All(c => c.IsCompleted) ? Task.CompletedTask : WhenAllAsync(changesBefore, stop);

        /// <summary>Lets the changes go that wait for this list; once is enough.</summary>
        internal void Close()
        {
            registry.Remove(this);
            _closed.TrySetResult(true);
        }
    }
}

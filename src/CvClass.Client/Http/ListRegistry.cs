using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;

namespace CvClass.Client.Http;

/// <summary>
/// The lists of one tenant that are being read in this process. Pages are cut when they are asked for, so a change in between moves rows on
/// to pages that were read already, or back from pages that were not: a change waits until the lists that are open at that moment are read.
/// They are read on in the background meanwhile, so that a change never waits for a consumer that waits for the change.
/// </summary>
internal sealed class ListRegistry
{
    private static readonly ConcurrentDictionary<(string Address, string AppId), ListRegistry> s_byAddress = new();
    private static readonly ConditionalWeakTable<HttpMessageHandler, ListRegistry> s_byHandler = new();

    private readonly object _lock = new();
    private readonly HashSet<OpenList> _open = [];

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
        var list = new OpenList(this, lists, readOn);
        lock (_lock) _open.Add(list);
        return list;
    }

    /// <summary>Ends once the lists have closed that are open now and that the change would disturb.</summary>
    /// <param name="changes">What is going to be changed.</param>
    /// <param name="stop">Gives up waiting. Also looked at after waiting: what lists let go may have been stopped meanwhile.</param>
    internal Task WhenReadAsync(Collections changes, CancellationToken stop)
    {
        if (changes == Collections.None) return Task.CompletedTask;
        OpenList[] disturbed;
        lock (_lock)
        {
            if (_open.Count == 0) return Task.CompletedTask;
            disturbed = _open.Where(l => (l.Lists & changes) != 0).ToArray();
        }
        return disturbed.Length == 0 ? Task.CompletedTask : WhenReadAsync(disturbed, stop);
    }

    private static async Task WhenReadAsync(OpenList[] lists, CancellationToken stop)
    {
        foreach (var list in lists) list.ReadOn();
        var stopped = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using (stop.Register(() => stopped.TrySetResult(true)))
        {
            await Task.WhenAny(Task.WhenAll(lists.Select(l => l.Closed)), stopped.Task).ConfigureAwait(false);
        }
        stop.ThrowIfCancellationRequested();
    }

    private void Remove(OpenList list)
    {
        lock (_lock) _open.Remove(list);
    }

    /// <summary>One list from before its first page to after its last.</summary>
    internal sealed class OpenList(ListRegistry registry, Collections lists, Action readOn)
    {
        private readonly TaskCompletionSource<bool> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal Collections Lists { get; } = lists;

        /// <summary>Ends when no more pages are asked for.</summary>
        internal Task Closed => _closed.Task;

        internal void ReadOn() => readOn();

        /// <summary>Lets the changes go that wait for this list; once is enough.</summary>
        internal void Close()
        {
            registry.Remove(this);
            _closed.TrySetResult(true);
        }
    }
}

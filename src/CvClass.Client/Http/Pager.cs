using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Client.Annotations;
using CvClass.Client.Endpoints;
using CvClass.Client.Responses;

namespace CvClass.Client.Http;

/// <summary>
/// Reads a list page by page and returns each requested row once. After a full page, several pages are requested at a time, a bounded
/// number ahead of the consumer; when a change waits for the list, the rest is read regardless of the consumer and kept compressed. A
/// failed page is an exception after the rows before it, never a truncated list.
/// </summary>
/// <typeparam name="TRow">The row type.</typeparam>
internal sealed class Pager<TRow> : IDisposable
    where TRow : class
{
    private readonly object _lock = new();
    private readonly CvClassClient _client;
    private readonly ListRequest<TRow> _request;
    private readonly EndpointAttribute _endpoint;
    private readonly ListRegistry? _registry;
    private readonly ListSlice _slice;
    private readonly Func<TRow, bool>? _isChosen;
    private readonly int _limit;
    private readonly Queue<Arrival> _coming = new(); // requested, in order
    private readonly Queue<StoredPage<TRow>> _ready = new(); // evaluated, in order
    private readonly CancellationTokenSource _enough = new(); // no further page is needed
    private ListRegistry.OpenList? _open;
    private CallContext? _context;
    private CancellationToken _callerStop;
    private CancellationTokenRegistration _stopping;
    private PageOrder _order;
    private SliceCursor _cursor;
    private ReadAhead _ahead;
    private ExceptionDispatchInfo? _failure;
    private TaskCompletionSource<bool>? _consumer;
    private volatile bool _readsOn;
    private bool _ended;
    private long _firstPage;
    private long _asked;
    private long _calls;
    private long _neededPages = long.MaxValue;
    private (long Number, StoredPage<TRow> Page)? _doubtful; // the last page, or one returned for a page number that is too high

    /// <param name="client">The client to use.</param>
    /// <param name="request">The list.</param>
    /// <param name="slice">Which of the matching rows to return.</param>
    /// <param name="limit">Maximum number of pages in flight.</param>
    /// <param name="registry">Where changes look for open lists; null for internal reads, for which no change waits.</param>
    /// <param name="isChosen">Filters rows; called on any thread, for several pages at once. Null for all rows.</param>
    internal Pager(
        CvClassClient client,
        ListRequest<TRow> request,
        ListSlice slice,
        int limit,
        ListRegistry? registry,
        Func<TRow, bool>? isChosen = null)
    {
        _client = client;
        _request = request;
        _endpoint = RequestMetadata.Of(request.GetType()).Endpoint;
        _slice = slice;
        _isChosen = isChosen;
        _limit = limit;
        _registry = _endpoint.Lists == Collections.None ? null : registry;
        Start(_endpoint.PageSize == 0 || isChosen is not null ? 0 : slice.Skip / _endpoint.PageSize);
    }

    /// <summary>Total row count according to the service; null if not stated, or before the first page.</summary>
    public long? Total { get; private set; }

    /// <summary>Whether the last page has been returned.</summary>
    public bool Ended
    {
        get
        {
            lock (_lock) return _ended && _failure is null && _ready.Count == 0;
        }
    }

    /// <summary>The next page with new rows, or null after the last.</summary>
    /// <param name="context">Cancellation and observers; those of the first call apply to all pages.</param>
    /// <exception cref="CvClassException">The page could not be read.</exception>
    /// <exception cref="OperationCanceledException">The caller stopped it, or the list was closed.</exception>
    public async Task<Page<TRow>?> NextAsync(CallContext context)
    {
        Begin(context);
        lock (_lock) _calls++;
        while (true)
        {
            StoredPage<TRow>? stored = null;
            Task? more = null;
            lock (_lock)
            {
                if (_ready.Count > 0)
                {
                    stored = _ready.Dequeue();
                }
                else
                {
                    _failure?.Throw();
                    if (_ended) return null;
                    _consumer = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
                    more = _consumer.Task;
                }
            }
            AskForMore();
            if (stored is null)
            {
                await more!.ConfigureAwait(false);
                continue;
            }
            return stored.Open(_request, _endpoint, _client.Options.TimeZone);
        }
    }

    /// <summary>Closes the list without reading the rest and releases the changes that wait for it.</summary>
    public void Dispose()
    {
        ListRegistry.OpenList? open;
        lock (_lock)
        {
            if (!_ended) Fail(new OperationCanceledException());
            _ready.Clear();
            open = _open;
        }
        Settle();
        open?.Close();
    }

    private void Begin(CallContext context)
    {
        if (_context is not null) return;
        // Stopping the caller stops the pages: those in flight complete, and nothing is retried.
        _callerStop = context.Stop;
        _stopping = context.Stop.Register(_enough.Cancel);
        _context = context with { Stop = _enough.Token };
        lock (_lock)
        {
            if (!_ended) _open = _registry?.Open(_endpoint.Lists, ReadOn);
        }
    }

    private void ReadOn()
    {
        _readsOn = true;
        AskForMore();
    }

    [System.Diagnostics.CodeAnalysis.MemberNotNull(nameof(_order), nameof(_ahead), nameof(_cursor))]
    private void Start(long skippedPages)
    {
        _firstPage = _endpoint.FirstPage + skippedPages;
        _cursor = new SliceCursor(_slice.Skip - (skippedPages * _endpoint.PageSize), _slice.First);
        _asked = 0;
        _order = new PageOrder(_endpoint, _request.GetType().Name, ModelMetadata.Of(typeof(TRow)).HasKey);
        // How many pages contain the first matching rows is not known in advance: each may be the last one needed.
        _ahead = new ReadAhead(_isChosen is not null && _slice.First < long.MaxValue ? 1 : _limit);
        if (_cursor.IsSatisfied || _firstPage > int.MaxValue) _ended = true; // no list is that long
    }

    /// <summary>Requests the pages that may be requested now.</summary>
    private void AskForMore()
    {
        List<Action>? sends = null;
        lock (_lock)
        {
            while (!_ended && MayAsk())
            {
                // The page that the consumer waits for, or the next one if a change waits, is requested in any case.
                var isNeeded = _coming.Count == 0 && (_consumer is not null || _readsOn);
                if (!isNeeded && !_client.Lists.TryEnter(_limit)) break;
                (sends ??= []).Add(Ask(isNeeded));
            }
        }
        if (sends is null) return;
        foreach (var send in sends) send();
    }

    // Under the lock.
    private bool MayAsk()
    {
        if (_coming.Count == 0 && (_consumer is not null || _readsOn)) return true;
        if (_doubtful is not null) return false;
        if (_asked >= _neededPages) return false;
        return _coming.Count < _ahead.Pages && (_readsOn || _asked < _calls - 1 + _ahead.Window);
    }

    // Under the lock: the request is written here, with its page number, and sent outside.
    private Action Ask(bool isNeeded)
    {
        var number = _doubtful is { } doubtful ? doubtful.Number - 1 : _firstPage + _asked++;
        if (_request is PagedRequest<TRow> paged) paged.Page = checked((int)number);
        var send = _client.Prepare(_request, Store);
        var arrival = new Arrival(number);
        _coming.Enqueue(arrival);
        return () => _ = FetchAsync(arrival, send, isNeeded);
    }

    private StoredPage<TRow>? Store(AnswerText text, Page<TRow>? page) =>
        page is null ? null : new StoredPage<TRow>(page, _readsOn ? text : null, _isChosen);

    private async Task FetchAsync(Arrival arrival, Func<CallContext, Task<StoredPage<TRow>?>> send, bool isNeeded)
    {
        try
        {
            if (isNeeded)
            {
                if (_open is { } open) await open.WhenSettledAsync(_enough.Token).ConfigureAwait(false);
                await _client.Lists.EnterAsync(_limit, _enough.Token).ConfigureAwait(false);
            }
            try
            {
                arrival.Page = await send(_context!).ConfigureAwait(false);
            }
            finally
            {
                _client.Lists.Leave();
            }
        }
        catch (Exception e)
        {
            arrival.Failure = e; // thrown to the consumer in order
        }
        lock (_lock)
        {
            arrival.IsHere = true;
            while (!_ended && _coming.Count > 0 && _coming.Peek().IsHere) Take(_coming.Dequeue());
        }
        Settle();
        AskForMore();
    }

    /// <summary>After each state change, outside the lock: wakes the consumer and closes a completed list.</summary>
    private void Settle()
    {
        TaskCompletionSource<bool>? consumer = null;
        bool ended, stopped;
        lock (_lock)
        {
            ended = _ended;
            // A stopped list releases no change before it is disposed, since the change is being stopped as well.
            stopped = _failure is not null
                && (_callerStop.IsCancellationRequested || _failure.SourceException is OperationCanceledException);
            if (_ended || _ready.Count > 0) (consumer, _consumer) = (_consumer, null);
        }
        if (ended)
        {
            _stopping.Dispose();
            _enough.Cancel();
            if (!stopped) _open?.Close();
        }
        consumer?.TrySetResult(true);
    }

    // Under the lock, in the order of the pages.
    private void Take(Arrival arrival)
    {
        if (arrival.Failure is not null)
        {
            Fail(arrival.Failure);
            return;
        }
        if (_doubtful is { } doubtful)
        {
            _doubtful = null;
            if (arrival.Page?.Identities.SequenceEqual(doubtful.Page.Identities) == true) End();
            else Take(doubtful.Number, doubtful.Page);
        }
        else if (arrival.Page is not { } page)
        {
            End();
        }
        else if (arrival.Number == _firstPage && _firstPage > _endpoint.FirstPage && !HasDocumentedSize(page))
        {
            // The page size differs from the document, so only counting from the first row is right.
            Start(0);
        }
        else if (arrival.Number == _firstPage && _firstPage > _endpoint.FirstPage && page.Count is > 0 and var count && count < page.Size)
        {
            // A page number that is too high may return the last page, which then equals the one before.
            _doubtful = (arrival.Number, page);
        }
        else
        {
            Take(arrival.Number, page);
        }
    }

    private void Take(long number, StoredPage<TRow> page)
    {
        bool[]? isNew;
        try
        {
            isNew = _order.Judge(number, page.Identities, page.Size, page.Number);
        }
        catch (CvClassException e)
        {
            Fail(e);
            return;
        }
        Total ??= page.Total;
        if (isNew is not { Length: 0 }) Keep(page, isNew);
        if (_order.HasEnded || _cursor.IsSatisfied) End();
        else _ahead.OnFullPage();
    }

    private void Keep(StoredPage<TRow> page, bool[]? isNew)
    {
        if (_neededPages == long.MaxValue) _neededPages = PagesFor(page);
        page.Wanted = _cursor.Select(page.Count, isNew, page.Chosen);
        if (page.Wanted?.Contains(true) != false) _ready.Enqueue(page);
        else _calls++; // the consumer skips to the next page without seeing this one
    }

    /// <summary>How many pages contain all requested rows, judging by the first one.</summary>
    private long PagesFor(StoredPage<TRow> first)
    {
        var rows = _isChosen is not null ? long.MaxValue : _cursor.Span;
        if (first.Total is { } total) rows = Math.Min(rows, total - ((_firstPage - _endpoint.FirstPage) * _endpoint.PageSize));
        return rows == long.MaxValue ? rows : ((rows - 1) / first.Count) + 1;
    }

    private void End()
    {
        _ended = true;
        _coming.Clear();
    }

    private void Fail(Exception e)
    {
        _failure = ExceptionDispatchInfo.Capture(e);
        End();
    }

    // If no size is stated, a page of the documented length is assumed to be full.
    private bool HasDocumentedSize(StoredPage<TRow> page) => (page.Size ?? page.Count) == _endpoint.PageSize;

    /// <summary>A requested page.</summary>
    private sealed class Arrival(long number)
    {
        internal long Number { get; } = number;

        internal StoredPage<TRow>? Page { get; set; }

        internal Exception? Failure { get; set; }

        internal bool IsHere { get; set; }
    }
}

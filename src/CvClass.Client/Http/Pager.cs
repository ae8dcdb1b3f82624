using System.Collections.Generic;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;
using CvClass.Client.Wire;
using Newtonsoft.Json.Linq;

namespace CvClass.Client.Http;

/// <summary>
/// Walks through a list page by page. The end is a page that is not full, that has no data, or that repeats the one before it (as services
/// do for a page number too high). A page that fails is an exception, never a short list.
/// </summary>
/// <typeparam name="TRow">One row.</typeparam>
public sealed class Pager<TRow>
    where TRow : class
{
    private readonly CvClassClient _client;
    private readonly ListRequest<TRow> _request;
    private readonly EndpointAttribute _endpoint;
    private Page<TRow>? _last;
    private bool _ended;
    private int _page;

    internal Pager(CvClassClient client, ListRequest<TRow> request)
    {
        _client = client;
        _request = request;
        _endpoint = RequestShape.Of(request.GetType()).Endpoint;
        _page = _endpoint.FirstPage;
    }

    /// <summary>Rows on all pages as the service counts them; null when it does not, or before the first page.</summary>
    public long? Total { get; private set; }

    /// <summary>Whether the list is known to have ended, so that the next page need not be asked for.</summary>
    public bool Ended => _ended;

    /// <summary>Leaves out pages before the first is read, as far as whole pages go.</summary>
    /// <param name="rows">Rows that nobody wants.</param>
    /// <returns>How many of them the left-out pages hold, if the pages are of the documented size.</returns>
    public long SkipPages(long rows)
    {
        if (_endpoint.PageSize == 0 || rows < _endpoint.PageSize) return 0;
        var pages = rows / _endpoint.PageSize;
        _page = checked(_endpoint.FirstPage + (int)pages);
        return pages * _endpoint.PageSize;
    }

    /// <summary>Goes back to the first page: when the pages turn out not to be of the documented size.</summary>
    public void Restart()
    {
        _page = _endpoint.FirstPage;
        _last = null;
        _ended = false;
    }

    /// <summary>The next page, or null after the last.</summary>
    /// <param name="context">Stopping and watching.</param>
    /// <exception cref="Errors.CvClassException">The page could not be had.</exception>
    public async Task<Page<TRow>?> NextAsync(CallContext context)
    {
        if (_ended) return null;
        if (_request is PagedRequest<TRow> paged) paged.Page = _page;
        var page = await _client.SendAsync(_request, context).ConfigureAwait(false);
        if (page is null || page.Rows.Count == 0 || Repeats(page))
        {
            _ended = true;
            return null;
        }
        Total ??= page.Total;
        _page++;
        _last = page;
        _ended = !IsFull(page);
        return page;
    }

    /// <summary>Whether a page has the documented number of rows, so that leaving out pages was right.</summary>
    /// <param name="page">The page.</param>
    public bool HasDocumentedSize(Page<TRow> page) => (page.Size ?? _endpoint.PageSize) == _endpoint.PageSize;

    private bool IsFull(Page<TRow> page)
    {
        if (_endpoint.PageSize == 0) return false;
        var full = page.Size is > 0 and var size && size < _endpoint.PageSize ? size : _endpoint.PageSize;
        return page.Rows.Count >= full;
    }

    private bool Repeats(Page<TRow> page) =>
        _last is not null && page.Rows.Count == _last.Rows.Count && SameRow(page.Rows[0], _last.Rows[0]) && SameRow(page.Rows[page.Rows.Count - 1], _last.Rows[_last.Rows.Count - 1]);

    private static bool SameRow(TRow one, TRow other) => JToken.DeepEquals(JToken.FromObject(one), JToken.FromObject(other));
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace CvClass.Sandbox.Routes;

/// <summary>Cuts lists into pages as the service does: a page beyond the end has no data, or is the last one again.</summary>
internal static class Paging
{
    /// <summary>The rows of the page asked for, and its number; null when there is nothing to show.</summary>
    internal static (IReadOnlyList<T> Rows, int Page)? Cut<T>(RouteCall call, int count, Func<int, T> at, int size, int firstPage = 1)
    {
        var asked = call.Form.Has("page") ? call.Form.Number("page") ?? firstPage : firstPage;
        var index = Math.Max(0, asked - firstPage);
        if (count == 0) return null;
        var last = (count - 1) / size;
        if (index > last)
        {
            if (!call.Tenant.Options.RepeatLastPage) return null;
            index = last;
        }
        var start = (int)index * size;
        return (Enumerable.Range(start, Math.Min(size, count - start)).Select(at).ToArray(), (int)asked);
    }

    internal static (IReadOnlyList<T> Rows, int Page)? Cut<T>(RouteCall call, IReadOnlyList<T> rows, int size, int firstPage = 1) =>
        Cut(call, rows.Count, i => rows[i], size, firstPage);
}

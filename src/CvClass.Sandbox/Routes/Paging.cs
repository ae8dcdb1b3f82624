using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Sandbox.Habits;
using CvClass.Sandbox.Protocol;

namespace CvClass.Sandbox.Routes;

/// <summary>Splits lists into pages as the service does, by offset into the current list and according to the configured habits.</summary>
internal static class Paging
{
    private const int WrongBy = 2; // by 1 would be right for the lists that name the page before

    /// <summary>The requested page; null if there are no rows and the response is the code for 'no data'.</summary>
    internal static Page<T>? Cut<T>(RouteCall call, int count, Func<int, T> at, int size, int firstPage = 1)
    {
        var options = call.Tenant.Options;
        size = options.PageSizeOverride ?? size;
        var asked = Asked(call, firstPage);
        var index = options.IgnorePage || options.IgnorePageAndReorder ? 0 : Math.Max(0, asked - firstPage);
        var stride = options.OverlapPages && size > 1 ? size - 1 : size;
        var last = count <= size ? 0 : (count - 1 - (size - stride)) / stride;
        if (index > last && options.RepeatLastPage) index = last;
        if (count == 0 || index > last) return options.EmptyObjectList ? NoData<T>(call, size, firstPage) : null;
        var start = (int)index * stride;
        var rows = Enumerable.Range(start, Math.Min(size, count - start)).Select(at).ToArray();
        if (options.IgnorePageAndReorder) Shuffle(rows, call.Tenant.Shuffle);
        return new Page<T>(rows, Echo(options, asked), options.TellPageSize ? size : null);
    }

    internal static Page<T>? Cut<T>(RouteCall call, IReadOnlyList<T> rows, int size, int firstPage = 1) =>
        Cut(call, rows.Count, i => rows[i], size, firstPage);

    /// <summary>A page without rows.</summary>
    internal static Page<T> NoData<T>(RouteCall call, int size, int firstPage = 1)
    {
        var options = call.Tenant.Options;
        return new Page<T>([], Echo(options, Asked(call, firstPage)), options.TellPageSize ? options.PageSizeOverride ?? size : null)
        {
            IsEmptyObject = options.EmptyObjectList,
        };
    }

    private static long Asked(RouteCall call, int firstPage) => call.Form.Has("page") ? call.Form.Number("page") ?? firstPage : firstPage;

    private static int Echo(SandboxOptions options, long asked) => (int)asked + (options.EchoWrongPage ? WrongBy : 0);

    private static void Shuffle<T>(T[] rows, Random random)
    {
        for (var i = rows.Length - 1; i > 0; i--)
        {
            var other = random.Next(i + 1);
            (rows[i], rows[other]) = (rows[other], rows[i]);
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Client.Endpoints;
using CvClass.Client.Http;

namespace CvClass.Tests;

/// <summary>Where a list ends, page by page.</summary>
public sealed class PageOrderTests
{
    private const int Full = 200;

    [Theory]
    [InlineData(3, true, 50)]
    [InlineData(3, true, Full)]
    [InlineData(3, false, 50)]
    [InlineData(600, true, 50)] // more rows than are known by their numbers
    [InlineData(600, true, Full)]
    [InlineData(600, false, 50)]
    public void A_service_that_repeats_its_first_page_beyond_the_end_yields_no_row_twice(int pages, bool hasKey, int onLast)
    {
        var order = Order(hasKey);
        var rows = Enumerable.Range(1, pages).SelectMany(page => Judge(order, page, page == pages ? onLast : Full, page)).ToList();
        rows.AddRange(Judge(order, pages + 1, Full, 1));
        Assert.False(order.HasEnded);
        rows.AddRange(Judge(order, pages + 2, Full, 1));
        Assert.True(order.HasEnded);
        Assert.Equal(((pages - 1) * Full) + onLast, rows.Distinct().Count());
        Assert.Equal(rows.Distinct().Count(), rows.Count);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(600)]
    public void A_list_that_goes_on_after_its_first_page_reappears_is_an_error(int pages)
    {
        var order = Order(hasKey: true);
        for (var page = 1; page <= pages; page++) Judge(order, page, page == pages ? 50 : Full, page);
        Assert.Throws<CvClassException>(() =>
        {
            for (var page = 1; page <= 2; page++) Assert.Empty(Judge(order, pages + page, Full, page));
        });
    }

    private static PageOrder Order(bool hasKey) => new(RequestMetadata.Of(typeof(GetRoomList)).Endpoint, "GetRoomList", hasKey);

    private static IEnumerable<string> Judge(PageOrder order, int asked, int count, int shown)
    {
        var rows = Enumerable.Range(0, count).Select(row => $"{shown}-{row}").ToArray();
        return order.Judge(asked, rows, null, null) is { } isNew ? rows.Where((_, i) => i < isNew.Length && isNew[i]).ToArray() : rows;
    }
}

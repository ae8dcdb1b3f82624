using System.Collections.Generic;
using System.Linq;
using CsCheck;
using CvClass.Client.Http;

namespace CvClass.Tests;

public sealed class SliceCursorTests
{
    [Fact]
    public void The_selected_rows_are_those_of_Where_Skip_and_Take() =>
        Gen.Select(Gen.Int[0, 12], Gen.Int[0, 12], Gen.Select(Gen.Bool, Gen.Bool).Array[0, 5].Array[0, 6]).Sample((skip, first, pages) =>
        {
            var cursor = new SliceCursor(skip, first);
            var selected = pages.SelectMany((page, number) =>
            {
                // A mask that lets everything pass is left out, as the pager does.
                var (isNew, isChosen) = (Mask(page.Select(r => r.Item1)), Mask(page.Select(r => r.Item2)));
                var wanted = cursor.Select(page.Length, isNew, isChosen);
                return Enumerable.Range(0, page.Length).Where(i => wanted?[i] != false).Select(i => (number, i));
            }).ToArray();
            var rows = pages.SelectMany((page, number) => page.Select((row, i) => (row, Place: (number, i))));
            var expected = rows.Where(r => r.row.Item1 && r.row.Item2).Skip(skip).Take(first).Select(r => r.Place).ToArray();
            Assert.Equal(expected, selected);
            Assert.Equal(expected.Length == first, cursor.IsSatisfied);
        });

    [Theory]
    [InlineData(3, 5, 8)]
    [InlineData(3, long.MaxValue, long.MaxValue)]
    [InlineData(long.MaxValue, 1, long.MaxValue)]
    public void The_span_ends_with_the_last_row_to_return(long skip, long first, long span) =>
        Assert.Equal(span, new SliceCursor(skip, first).Span);

    private static bool[]? Mask(IEnumerable<bool> rows) => rows.ToArray() is var mask && mask.Contains(false) ? mask : null;
}

using System.Collections.Generic;
using System.Linq;
using CsCheck;
using CvClass.PowerShell.Pipeline;

namespace CvClass.Tests;

public sealed class OutputWindowTests
{
    [Fact]
    public void Rows_in_any_portions_equal_Skip_and_Take() =>
        Gen.Select(Gen.Int[0, 12], Gen.Int[0, 12], Gen.Int[0, 6].Array[0, 6]).Sample((skip, first, portions) =>
        {
            var window = new OutputWindow();
            window.Limit((ulong)first, (ulong)skip);
            var (row, emitted) = (0, new List<int>());
            foreach (var portion in portions)
            {
                var rows = Enumerable.Range(row, portion).ToArray();
                row += portion;
                if (!window.IsSatisfied && window.TryAdmitAll(portion)) emitted.AddRange(rows);
                else emitted.AddRange(rows.Where(_ => window.Admit()));
            }
            Assert.Equal(Enumerable.Range(0, row).Skip(skip).Take(first), emitted);
            Assert.Equal(emitted.Count == first, window.IsSatisfied);
        });

    [Fact]
    public void A_limit_beyond_the_largest_integer_is_unlimited()
    {
        var window = new OutputWindow();
        window.Limit(ulong.MaxValue, 0);
        Assert.True(window.Admit());
        Assert.True(window.TryAdmitAll(int.MaxValue));
        Assert.False(window.IsSatisfied);
    }
}

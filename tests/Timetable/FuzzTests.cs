using System;
using System.Collections.Generic;

namespace CvClass.Timetable.Tests;

/// <summary>A few thousand damaged files; <c>bench -- fuzz</c> reads a hundred thousand.</summary>
public sealed class FuzzTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Damaged_files_end_in_rows_or_in_an_error_of_ours(int seed)
    {
        var random = new Random(seed);
        var ends = new Dictionary<string, int>();
        foreach (var (name, bytes) in Mutations.Seeds(Cells.Data("")))
        {
            for (var i = 0; i < 25; i++)
            {
                var damaged = Mutations.Mutate(bytes, random);
                try
                {
                    var end = Mutations.Read(damaged);
                    ends[end] = ends.GetValueOrDefault(end) + 1;
                }
                catch (Exception e)
                {
                    Assert.Fail($"{name}, mutation {i} of seed {seed}: {e}");
                }
            }
        }
        // The mutations reach both what can still be read and what cannot.
        Assert.InRange(ends["rows"], 100, int.MaxValue);
        Assert.InRange(ends["error"], 100, int.MaxValue);
        Assert.InRange(ends["events"], 10, int.MaxValue);
    }
}

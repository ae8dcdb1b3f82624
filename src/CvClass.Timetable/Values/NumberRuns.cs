using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CvClass.Timetable.Values;

/// <summary>Ascending numbers as runs without a gap.</summary>
internal static class NumberRuns
{
    /// <summary>The runs: 1, 2, 5 are (1, 2) and (5, 5).</summary>
    internal static List<(int First, int Last)> Of(IReadOnlyList<int> numbers)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var number in numbers)
        {
            if (runs.Count > 0 && runs[runs.Count - 1].Last + 1 == number) runs[runs.Count - 1] = (runs[runs.Count - 1].First, number);
            else runs.Add((number, number));
        }
        return runs;
    }

    /// <summary>The numbers as people write them: 1-2,5.</summary>
    internal static string Show(IReadOnlyList<int> numbers) => string.Join(",", Of(numbers).Select(Show));

    /// <summary>A run as people write it: 1-2, or 5.</summary>
    internal static string Show((int First, int Last) run) =>
        run.First == run.Last ? run.First.ToString(CultureInfo.InvariantCulture)
            : string.Format(CultureInfo.InvariantCulture, "{0}-{1}", run.First, run.Last);
}

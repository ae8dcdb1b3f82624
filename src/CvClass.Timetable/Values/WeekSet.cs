using System.Collections.Generic;
using System.Linq;

namespace CvClass.Timetable.Values;

/// <summary>Weeks of a term, 1 to 30.</summary>
/// <param name="Bits">Bit n is week n.</param>
/// <param name="IsBounded">Whether the weeks were named by number; false for 单 or 双 alone, which say nothing about where the term
/// ends.</param>
internal readonly record struct WeekSet(uint Bits, bool IsBounded = true)
{
    /// <summary>The highest week.</summary>
    internal const int Most = 30;

    /// <summary>All odd weeks.</summary>
    internal static WeekSet Odd { get; } = new(0x2AAAAAAAu, false);

    /// <summary>All even weeks.</summary>
    internal static WeekSet Even { get; } = new(0x55555554u, false);

    /// <summary>All weeks.</summary>
    internal static WeekSet All { get; } = new(0x7FFFFFFEu, false);

    /// <summary>The weeks in order.</summary>
    internal IEnumerable<int> Weeks
    {
        get
        {
            for (var week = 1; week <= Most; week++)
            {
                if (Contains(week)) yield return week;
            }
        }
    }

    /// <summary>Whether a week is in the set.</summary>
    internal bool Contains(int week) => week is >= 1 and <= Most && (Bits & (1u << week)) != 0;

    /// <summary>The weeks that are in both sets.</summary>
    internal WeekSet And(WeekSet other) => new(Bits & other.Bits, IsBounded || other.IsBounded);

    /// <summary>The weeks that are in either set.</summary>
    internal WeekSet Or(WeekSet other) => new(Bits | other.Bits, IsBounded && other.IsBounded);

    /// <summary>The weeks as 1-8,10; 单 and 双 where only the parity is known.</summary>
    public override string ToString() => this == Odd ? "单" : this == Even ? "双" : NumberRuns.Show(Weeks.ToList());
}

using System;
using System.Diagnostics;

namespace CvClass.Client.Rooms;

/// <summary>A monotonic clock: time since first use in the process.</summary>
internal static class Monotonic
{
    private static readonly Stopwatch s_clock = Stopwatch.StartNew();

    internal static TimeSpan Now => s_clock.Elapsed;
}

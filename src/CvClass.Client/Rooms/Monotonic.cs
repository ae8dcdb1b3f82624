using System;
using System.Diagnostics;

namespace CvClass.Client.Rooms;

/// <summary>A clock that nobody sets: time since the process first asked.</summary>
internal static class Monotonic
{
    private static readonly Stopwatch s_clock = Stopwatch.StartNew();

    internal static TimeSpan Now => s_clock.Elapsed;
}

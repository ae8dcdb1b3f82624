using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using CvClass.Timetable.Tests;

namespace CvClass.Bench;

/// <summary>Damaged timetables of every container: each yields rows or an error of the library, within limits of time and memory.</summary>
internal static class FuzzBench
{
    private const double MaxSeconds = 10;
    private const long MaxBytes = 1L << 30;

    /// <summary>Reads the given number of damaged files.</summary>
    /// <returns>Whether all of them ended as they should.</returns>
    internal static bool Print(int count, int seed)
    {
        var seeds = Mutations.Seeds(Path.Combine(AppContext.BaseDirectory, "timetables"));
        var random = new Random(seed);
        var ends = new Dictionary<string, int>();
        var (slowest, most, bad) = (TimeSpan.Zero, 0L, 0);
        for (var i = 0; i < count; i++)
        {
            var (name, bytes) = seeds[i % seeds.Count];
            var damaged = Mutations.Mutate(bytes, random);
            var (clock, allocated) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
            string end;
            try
            {
                end = Mutations.Read(damaged);
            }
            catch (Exception e)
            {
                end = "something else";
                Console.WriteLine($"{name}, mutation {i} of seed {seed}: {e}");
            }
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            if (clock.Elapsed > slowest) slowest = clock.Elapsed;
            if (allocated > most) most = allocated;
            if (end == "something else" || clock.Elapsed.TotalSeconds > MaxSeconds || allocated > MaxBytes)
            {
                bad++;
                File.WriteAllBytes(Path.Combine(Path.GetTempPath(), $"cvclass-fuzz-{seed}-{i}-{name}"), damaged);
            }
            ends[end] = ends.GetValueOrDefault(end) + 1;
        }
        Console.WriteLine();
        Console.WriteLine("| damaged files that end in | files |");
        Console.WriteLine("|---|---|");
        foreach (var (end, files) in ends.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {end} | {files:#,0} |"));
        }
        Console.WriteLine();
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"The slowest took {slowest.TotalMilliseconds:0} ms, the largest allocated {most >> 20} MB in all; "
            + $"peak memory of the process {process.PeakWorkingSet64 >> 20} MB; {bad} out of bounds."));
        return bad == 0;
    }
}

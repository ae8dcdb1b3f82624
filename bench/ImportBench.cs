using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace CvClass.Bench;

/// <summary>Importing into a fresh engine, each time in a new process, against a module with one empty cmdlet.</summary>
internal static class ImportBench
{
    private const int Rounds = 15;

    internal static void Print()
    {
        var empty = Path.Combine(AppContext.BaseDirectory, "EmptyModule.dll");
        var (ours, least) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            least.Add(double.Parse(Child.Run("import", empty), CultureInfo.InvariantCulture));
            ours.Add(double.Parse(Child.Run("import", Shells.Module), CultureInfo.InvariantCulture));
        }
        var (a, b) = (ours.Order().ElementAt(Rounds / 2), least.Order().ElementAt(Rounds / 2));
        Console.WriteLine();
        Console.WriteLine("| import into a fresh engine | ms | ratio |");
        Console.WriteLine("|---|---|---|");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| one empty cmdlet | {b:0} | 1 |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| CvClass | {a:0} | {a / b:0.00} |"));
    }

    internal static void Measure(string module)
    {
        using var runspace = Shells.Open();
        var clock = Stopwatch.StartNew();
        Shells.Run(runspace, $"Import-Module '{module}'");
        Console.WriteLine(clock.Elapsed.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture));
    }
}

using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;

namespace CvClass.Bench;

/// <summary>
/// Creates over an unreliable connection, in one process and in two at once, and behind a gateway that gives up too early: how many rooms
/// the service has, and how many objects were emitted.
/// </summary>
internal static class FaultBench
{
    internal static void Print(int count)
    {
        Console.WriteLine("| passwords | processes | objects out | on the service | seconds |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var passwords in new[] { "generated", "given" })
        {
            foreach (var processes in new[] { 1, 2 })
            {
                using var server = new Server(0, 0, Trouble.BadLine);
                var clock = Stopwatch.StartNew();
                var children = Enumerable.Range(0, processes)
                    .Select(i =>
                    Child.Start("half", server.Address.AbsoluteUri, (1 + (i * count / processes))
                    .ToString(CultureInfo.InvariantCulture), ((i + 1) * count / processes)
                    .ToString(CultureInfo.InvariantCulture), passwords)).ToArray();
                var said = children.Select(c => c.StandardOutput.ReadToEnd().Trim()).ToArray();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {passwords} | {processes} | {string.Join(" + ", said)} | {server.Count()} | {clock.Elapsed.TotalSeconds:0} |"));
            }
        }
    }

    /// <summary>A gateway that answers every tenth create with 504; the room is created 1.5 s later.</summary>
    internal static void PrintLateGateway()
    {
        Console.WriteLine("| late gateway, lessons | passwords | objects out | on the service | seconds |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var count in new[] { 100, 2_000 })
        {
            foreach (var passwords in new[] { "generated", "given" })
            {
                using var server = new Server(0, 0, Trouble.LateGateway);
                var clock = Stopwatch.StartNew();
                var said = Child.Run("half", server.Address.AbsoluteUri, "1", count.ToString(CultureInfo.InvariantCulture), passwords);
                var seconds = clock.Elapsed.TotalSeconds;
                var onService = server.Count();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {count:N0} | {passwords} | {said} | {onService} | {seconds:0} |"));
            }
        }
    }

    internal static void Half(Uri address, int first, int last, bool given)
    {
        using var runspace = Shells.Open(address, retries: 6);
        var passwords = given ? "; TeacherPassword = 't1234'; AssistantPassword = 'a1234'; PatrolPassword = 'p1234'" : "";
        var output = Shells.Run(runspace, $"$rows = foreach ($i in {first}..{last}) {{ [pscustomobject]@{{ Name = \"lesson $i\"; "
            + $"StartTime = 1788220800 + 2700 * ($i % 400); Duration = 45 {passwords} }} }}; $rows | New-CvRoom -ThrottleLimit 32");
        var rooms = output.Select(o => (Room)o.BaseObject).ToArray();
        var inOrder = rooms.Select(r => r.Name).SequenceEqual(Enumerable.Range(first, last - first + 1).Select(i => $"lesson {i}"));
        Console.WriteLine(
            $"{rooms.Length} ({rooms.Select(r => r.Serial).Distinct().Count()} numbers, {(inOrder ? "in order" : "OUT OF ORDER")})");
    }
}

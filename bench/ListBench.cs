using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using CvClass.Sandbox;
using Newtonsoft.Json;

namespace CvClass.Bench;

/// <summary>Listing: rows a second against a bare paging loop, and the peak memory of a process that lists more and more.</summary>
internal static class ListBench
{
    private const int Rounds = 5;
    private const int WarmUps = 2;

    private const string Change =
        "$n = 0; Get-CvRoom | ForEach-Object { if ($n++ -eq 0) { New-CvRoom a '2026-12-01 08:00' -Duration 45 } } | ForEach-Object { }";

    internal static void Print()
    {
        Console.WriteLine();
        Console.WriteLine("| rooms listed | latency | in flight | Get-CvRoom, rows/s | bare page-after-page loop, rows/s | ratio |");
        Console.WriteLine("|---|---|---|---|---|---|");
        PrintRates(20_000, 20);
        PrintRates(60_000, 0);
        Console.WriteLine();
        Console.WriteLine("| rooms | Get-CvRoom, peak memory of the process, MB | with a change at the first row, MB |");
        Console.WriteLine("|---|---|---|");
        foreach (var count in new[] { 10_000, 100_000, 1_000_000 })
        {
            using var server = new Server(0, count);
            var reading = Child.Run("list", server.Address.AbsoluteUri, "Get-CvRoom | ForEach-Object { }");
            // The change waits until the whole list is read, and its rows wait for the consumer.
            var changing = Child.Run("list", server.Address.AbsoluteUri, Change);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {count:#,0} | {reading} | {changing} |"));
        }
    }

    private static void PrintRates(int rooms, int latency)
    {
        using var server = new Server(latency, rooms);
        using var runspace = Shells.Open(server.Address);
        var (ours, bare) = (new List<double>(), new List<double>());
        for (var round = -WarmUps; round < Rounds; round++)
        {
            const string list = "$n = 0; Get-CvRoom -ThrottleLimit 8 | ForEach-Object { $n++ }; $n";
            var module = Rate(() => (int)Shells.Run(runspace, list)[0].BaseObject, rooms);
            var loop = Rate(() => Bare(server.Address), rooms);
            if (round < 0) continue;
            ours.Add(module);
            bare.Add(loop);
        }
        var ratio = ours.Zip(bare, (o, b) => o / b).Order().ElementAt(Rounds / 2);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {rooms:#,0} | {latency} ms | 8 | {ours.Order().ElementAt(Rounds / 2):0} | {bare.Order().ElementAt(Rounds / 2):0} |"
                + $" {ratio:0.00} |"));
    }

    /// <summary>Runs a script and prints the most memory that this process ever had.</summary>
    internal static void PrintPeak(Uri address, string script)
    {
        using var runspace = Shells.Open(address);
        Shells.Run(runspace, script);
        var peak = File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        Console.WriteLine((int.Parse(peak, CultureInfo.InvariantCulture) / 1024.0).ToString("0", CultureInfo.InvariantCulture));
    }

    private static double Rate(Func<int> list, int rooms)
    {
        var clock = Stopwatch.StartNew();
        var rows = list();
        return rows == rooms ? rows / clock.Elapsed.TotalSeconds : throw new InvalidOperationException($"{rows} of {rooms}");
    }

    private static int Bare(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        var rows = 0;
        for (var page = 1; ; page++)
        {
            var token = BareSigner.Token($"page{page}");
            using var response = http.PostAsync("WebAPI/GetRoomList",
                new FormUrlEncodedContent([new("page", $"{page}"), new("app_id", SandboxService.DemoAppId), new("token", token)]))
                .GetAwaiter().GetResult();
            using var reader = new JsonTextReader(new StreamReader(response.Content.ReadAsStream()));
            var before = rows;
            while (reader.Read())
            {
                if (reader is { TokenType: JsonToken.StartObject, Depth: 2 }) rows++;
            }
            if (rows == before) return rows;
        }
    }
}

using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using CvClass.Sandbox;
using Newtonsoft.Json;

namespace CvClass.Bench;

/// <summary>Listing: rows a second against a bare paging loop, and the peak memory of a process that lists more and more.</summary>
internal static class ListBench
{
    private const int Rounds = 3;

    internal static void Print()
    {
        const int rooms = 100_000;
        using (var server = new Server(0, rooms))
        {
            using var runspace = Shells.Open(server.Address);
            var ours = Enumerable.Range(0, Rounds + 1).Select(_ => Rate(() => (int)Shells.Run(runspace, "$n = 0; Get-CvRoom | ForEach-Object { $n++ }; $n")[0].BaseObject)).Skip(1).Order().ElementAt(Rounds / 2);
            var bare = Enumerable.Range(0, Rounds + 1).Select(_ => Rate(() => Bare(server.Address))).Skip(1).Order().ElementAt(Rounds / 2);
            Console.WriteLine();
            Console.WriteLine("| listing 100,000 rooms | rows/s |");
            Console.WriteLine("|---|---|");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| Get-CvRoom \\| ForEach-Object | {ours:0} |"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| bare paging loop with JsonTextReader | {bare:0} |"));
        }
        Console.WriteLine();
        Console.WriteLine("| rooms listed | peak memory of the process, MB |");
        Console.WriteLine("|---|---|");
        foreach (var count in new[] { 10_000, 100_000, 1_000_000 })
        {
            using var server = new Server(0, count);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {count:#,0} | {Child.Run("list", server.Address.AbsoluteUri)} |"));
        }
    }

    /// <summary>Lists everything and prints the most memory that this process ever had.</summary>
    internal static void PrintPeak(Uri address)
    {
        using var runspace = Shells.Open(address);
        Shells.Run(runspace, "Get-CvRoom | ForEach-Object { }");
        var peak = File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        Console.WriteLine((int.Parse(peak, CultureInfo.InvariantCulture) / 1024.0).ToString("0", CultureInfo.InvariantCulture));
    }

    private static double Rate(Func<int> list)
    {
        var clock = Stopwatch.StartNew();
        return list() / clock.Elapsed.TotalSeconds;
    }

    private static int Bare(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        var rows = 0;
        for (var page = 1; ; page++)
        {
            var token = Md5(Md5($"{SandboxService.DemoAppId}page{page}") + Md5(SandboxService.DemoSecretKey));
            using var response = http.PostAsync("WebAPI/GetRoomList", new FormUrlEncodedContent([new("page", $"{page}"), new("app_id", SandboxService.DemoAppId), new("token", token)])).GetAwaiter().GetResult();
            using var reader = new JsonTextReader(new StreamReader(response.Content.ReadAsStream()));
            var before = rows;
            while (reader.Read())
            {
                if (reader is { TokenType: JsonToken.StartObject, Depth: 2 }) rows++;
            }
            if (rows == before) return rows;
        }
    }

    private static string Md5(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
}

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Management.Automation.Runspaces;
using System.Net.Http;
using System.Threading.Tasks;
using CvClass.Sandbox;

namespace CvClass.Bench;

/// <summary>Rooms a second: the full pipeline against a bare HttpClient loop with as many in flight.</summary>
internal static class CreateBench
{
    private const int Rounds = 7;
    private const int WarmUps = 4;

    internal static void Print()
    {
        Console.WriteLine("| latency | in flight | New-CvRoom, rooms/s | bare HttpClient, rooms/s | ratio |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var latency in new[] { 0, 20 })
        {
            foreach (var width in new[] { 1, 8, 16 })
            {
                using var server = new Server(latency, 0);
                using var runspace = Shells.Open(server.Address);
                var count = latency == 0 ? 10_000 : 40 * width * 2;
                // Until just-in-time compilation of both loops and of the server is done: it competes for the same cores.
                for (var i = 0; i < WarmUps; i++) _ = (Module(runspace, width, count), Bare(server.Address, width, count));
                var (ours, bare) = (new List<double>(), new List<double>());
                for (var round = 0; round < Rounds; round++)
                {
                    ours.Add(Module(runspace, width, count));
                    bare.Add(Bare(server.Address, width, count));
                }
                var ratio = ours.Zip(bare, (o, b) => o / b).Order().ElementAt(Rounds / 2);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {latency} ms | {width} | {Median(ours):0} | {Median(bare):0} | {ratio:0.00} |"));
            }
        }
    }

    internal static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static double Module(Runspace runspace, int width, int count)
    {
        Shells.Run(runspace, $"$rows = foreach ($i in 1..{count}) {{ [pscustomobject]@{{ roomname = \"lesson $i\"; "
            + "starttime = '1788220800'; endtime = '1788223500'; "
            + "chairmanpwd = 't123456'; assistantpwd = 'a123456'; patrolpwd = 'p123456' } }");
        GC.Collect(); // garbage from building the rows
        var clock = Stopwatch.StartNew();
        var made = Shells.Run(runspace, $"$rows | New-CvRoom -ThrottleLimit {width}").Count;
        return made == count ? count / clock.Elapsed.TotalSeconds : throw new InvalidOperationException($"{made} of {count}");
    }

    internal static double Bare(Uri address, int width, int count)
    {
        using var http = new HttpClient { BaseAddress = address };
        var next = 0;
        async Task WorkAsync()
        {
            for (var i = System.Threading.Interlocked.Increment(ref next); i <= count; i = System.Threading.Interlocked.Increment(ref next))
            {
                var fields = new SortedDictionary<string,
                    string>(StringComparer.Ordinal) { ["roomname"] = $"lesson {i}", ["starttime"] = "1788220800",
                    ["endtime"] = "1788223500", ["chairmanpwd"] = "t123456", ["assistantpwd"] = "a123456", ["patrolpwd"] = "p123456" };
                var token = BareSigner.Token(string.Concat(fields.Select(f => f.Key + f.Value)));
                fields["app_id"] = SandboxService.DemoAppId;
                fields["token"] = token;
                using var response = await http.PostAsync("WebAPI/CreateRoom", new FormUrlEncodedContent(fields)).ConfigureAwait(false);
                var answer = Newtonsoft.Json.Linq.JObject.Parse(await response.Content.ReadAsStringAsync().ConfigureAwait(false));
                if ((int)answer["result"]! != 0) throw new InvalidOperationException(answer.ToString());
            }
        }
        GC.Collect();
        var clock = Stopwatch.StartNew();
        Task.WhenAll(Enumerable.Range(0, width).Select(_ => Task.Run(WorkAsync))).GetAwaiter().GetResult();
        return count / clock.Elapsed.TotalSeconds;
    }
}

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using CvClass.Sandbox;

namespace CvClass.Bench;

/// <summary>Rooms a second from rows of Import-Csv with passwords of their own, in a pwsh process, against the bare loop.</summary>
internal static class RowBench
{
    private const int Count = 10_000;
    private const int Width = 8;
    private const int Rounds = 9;
    private const int WarmUps = 4;

    // Each line on standard input is a round; each line on standard output its seconds.
    private const string Script = """
        param($Module, $Address, $Csv, $Width)
        $ErrorActionPreference = 'Stop'
        Import-Module $Module
        $key = ConvertTo-SecureString $env:BENCH_KEY -AsPlainText -Force
        Connect-CvClass -BaseUri $Address -Credential ([pscredential]::new($env:BENCH_APP, $key)) -NoVerify
        while ([Console]::In.ReadLine()) {
            $rows = Import-Csv $Csv
            [GC]::Collect()
            $clock = [Diagnostics.Stopwatch]::StartNew()
            $made = $rows | New-CvRoom -ThrottleLimit $Width
            $seconds = $clock.Elapsed.TotalSeconds
            if ($made.Count -ne $rows.Count) { throw "$($made.Count) of $($rows.Count)" }
            [Console]::Out.WriteLine($seconds.ToString('R', [cultureinfo]::InvariantCulture))
        }
        """;

    internal static void Print()
    {
        var folder = Directory.CreateTempSubdirectory("cvclass-bench-").FullName;
        try
        {
            using var server = new Server(0, 0);
            using var shell = Start(folder, server.Address);
            for (var i = 0; i < WarmUps; i++) _ = (Module(shell), CreateBench.Bare(server.Address, Width, Count));
            var (ours, bare) = (new List<double>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                ours.Add(Module(shell));
                bare.Add(CreateBench.Bare(server.Address, Width, Count));
            }
            shell.StandardInput.Close();
            shell.WaitForExit();
            var ratio = ours.Zip(bare, (o, b) => o / b).Order().ElementAt(Rounds / 2);
            Console.WriteLine("| rows of Import-Csv in pwsh | in flight | New-CvRoom, rooms/s | bare HttpClient, rooms/s | ratio |");
            Console.WriteLine("|---|---|---|---|---|");
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {Count:N0} | {Width} | {CreateBench.Median(ours):0} | {CreateBench.Median(bare):0} | {ratio:0.00} |"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Process Start(string folder, Uri address)
    {
        var (csv, script) = (Path.Combine(folder, "rows.csv"), Path.Combine(folder, "rows.ps1"));
        File.WriteAllText(script, Script);
        File.WriteAllLines(csv, Enumerable.Range(1, Count)
            .Select(i => $"lesson {i},1788220800,1788223500,t123456,a123456,p123456")
            .Prepend("roomname,starttime,endtime,chairmanpwd,assistantpwd,patrolpwd"));
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetFullPath(Path.Combine(Shells.Module, "..", "..", "..")),
        };
        string[] arguments =
        [
            "pwsh", "-NoProfile", "-File", script, Shells.Module, address.ToString(), csv, Width.ToString(CultureInfo.InvariantCulture),
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["BENCH_APP"] = SandboxService.DemoAppId;
        start.Environment["BENCH_KEY"] = SandboxService.DemoSecretKey;
        return Process.Start(start)!;
    }

    private static double Module(Process shell)
    {
        shell.StandardInput.WriteLine("go");
        shell.StandardInput.Flush();
        var line = shell.StandardOutput.ReadLine() ?? throw new InvalidOperationException("pwsh has ended.");
        return Count / double.Parse(line, CultureInfo.InvariantCulture);
    }
}

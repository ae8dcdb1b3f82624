using System;
using System.Diagnostics;
using System.Globalization;
using CvClass.Sandbox;

namespace CvClass.Bench;

/// <summary>The sandbox in a process of its own, so that what it takes is not counted for the client.</summary>
internal sealed class Server : IDisposable
{
    private readonly Process _process;

    internal Server(int latency, int rooms, double faults = 0)
    {
        _process = Child.Start("serve", latency.ToString(CultureInfo.InvariantCulture), rooms.ToString(CultureInfo.InvariantCulture), faults.ToString(CultureInfo.InvariantCulture));
        Address = new Uri(_process.StandardOutput.ReadLine()!);
    }

    internal Uri Address { get; }

    /// <summary>How many rooms were made, and how many different ones by name.</summary>
    internal string Count()
    {
        _process.StandardInput.WriteLine("count");
        return _process.StandardOutput.ReadLine()!;
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    internal static void Serve(TimeSpan latency, int rooms, double faults)
    {
        var service = new SandboxService();
        if (rooms > 0) service.SeedRooms(rooms, DateTimeOffset.UtcNow);
        var plan = new FaultPlan { Latency = latency, RetryAfter = TimeSpan.Zero };
        if (faults > 0)
        {
            plan[FaultKind.DropBeforeCommit] = 0.05;
            plan[FaultKind.DropAfterCommit] = 0.05;
            plan[FaultKind.TooManyRequests] = 0.02;
            plan[FaultKind.BadGatewayAfterCommit] = 0.02;
            plan[FaultKind.TruncatedBody] = 0.02;
        }
        using var listener = SandboxListener.Start(service, latency > TimeSpan.Zero || faults > 0 ? plan : null);
        Console.WriteLine(listener.BaseAddress);
        while (Console.ReadLine() is not null)
        {
            var made = service.MadeRooms();
            Console.WriteLine($"{made.Count} rooms, {System.Linq.Enumerable.Count(System.Linq.Enumerable.Distinct(System.Linq.Enumerable.Select(made, r => r.Name)))} names");
        }
    }
}

/// <summary>This program once more, in a process of its own.</summary>
internal static class Child
{
    internal static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardInput = true, UseShellExecute = false };
        if (Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal)) start.ArgumentList.Add(typeof(Child).Assembly.Location);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    internal static string Run(params string[] arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return text.Trim();
    }
}

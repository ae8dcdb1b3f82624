using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using CvClass.Sandbox;
using CvClass.Sandbox.Faults;
using CvClass.Sandbox.Http;
using CvClass.Sandbox.Protocol;

namespace CvClass.Bench;

/// <summary>The sandbox in a separate process, so that its cost is not counted for the client.</summary>
internal sealed class Server : IDisposable
{
    private readonly Process _process;

    internal Server(int latency, int rooms, Trouble trouble = Trouble.None)
    {
        static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
        _process = Child.Start("serve", Text(latency), Text(rooms), trouble.ToString());
        Address = new Uri(_process.StandardOutput.ReadLine()!);
    }

    internal Uri Address { get; }

    /// <summary>After all late creates: how many rooms there are, with how many names, and how many were ever created.</summary>
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

    internal static void Serve(TimeSpan latency, int rooms, Trouble trouble)
    {
        var service = new SandboxService();
        if (rooms > 0) service.SeedRooms(rooms, DateTimeOffset.UtcNow);
        var isPlain = latency == TimeSpan.Zero && trouble == Trouble.None;
        using var listener = SandboxListener.Start(service, isPlain ? null : Plan(latency, trouble));
        Console.WriteLine(listener.BaseAddress);
        while (Console.ReadLine() is not null)
        {
            service.WhenSettledAsync().GetAwaiter().GetResult();
            var made = service.MadeRooms();
            var names = made.Select(r => r.Name).Distinct().Count();
            Console.WriteLine($"{made.Count} rooms, {names} names, {service.TotalCreated()} ever made");
        }
    }

    private static FaultPlan Plan(TimeSpan latency, Trouble trouble)
    {
        var plan = new FaultPlan { Latency = latency, RetryAfter = TimeSpan.Zero };
        if (trouble == Trouble.BadLine)
        {
            plan[FaultKind.DropBeforeCommit] = 0.05;
            plan[FaultKind.DropAfterCommit] = 0.05;
            plan[FaultKind.TooManyRequests] = 0.02;
            plan[FaultKind.BadGatewayAfterCommit] = 0.02;
            plan[FaultKind.TruncatedBody] = 0.02;
        }
        if (trouble == Trouble.LateGateway)
        {
            var creates = 0;
            plan.CommitDelay = TimeSpan.FromSeconds(1.5);
            bool IsTenth(SandboxRequest create) => Interlocked.Increment(ref creates) % 10 == 0;
            plan.Next("WebAPI/CreateRoom", FaultKind.GatewayTimeoutLateCommit, int.MaxValue, IsTenth);
        }
        return plan;
    }
}

/// <summary>This program, in another process.</summary>
internal static class Child
{
    internal static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardInput = true,
            UseShellExecute = false };
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

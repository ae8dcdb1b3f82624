using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CvClass.Sandbox.Faults;
using CvClass.Sandbox.Protocol;

namespace CvClass.Tests;

/// <summary>Commands are stopped at random moments: each input is accounted for in one place, correctly.</summary>
public sealed class StopTests
{
    private const int Rounds = 12;

    public static TheoryData<string> Names => [.. ChangingCommand.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_input_is_accounted_for_once_whenever_the_command_is_stopped(string name)
    {
        var index = ChangingCommand.All.Select(c => c.Name).ToList().IndexOf(name);
        var command = ChangingCommand.All[index];
        var random = new Random(263 + index);
        var faults = new FaultPlan { SlowBodyPause = TimeSpan.FromMilliseconds(700), RetryAfter = TimeSpan.FromSeconds(1) };
        using var engine = new Engine(faults: faults, connect: false);
        engine.Run(
            $"Connect-CvClass -BaseUri {engine.Listener.BaseAddress} -Credential $Key -NoVerify -ThrottleLimit 6 "
            + "-MaxRetry 2 -SettleSec 1").AssertNoErrors();
        for (var round = 0; round < Rounds; round++)
        {
            faults.Latency = TimeSpan.Zero;
            var tokens = command.Prepare(engine, 60, round + 1);
            engine.Run("$null = Get-CvInterrupted -Clear").AssertNoErrors();
            engine.ClearReceived();
            faults.Latency = TimeSpan.FromMilliseconds(3);
            // In every third round the first request is refused for a second, or its response stops halfway: the head of the queue waits.
            var headWaits = round % 3 == 2;
            if (headWaits) faults.Next(command.Path, round % 2 == 0 ? FaultKind.TooManyRequests : FaultKind.SlowBody);
            var seen = new ConcurrentQueue<string>();
            var (output, errors) = await ChangingCommand.StopAsync(
                engine,
                "$i = 0; $in | ForEach-Object { $Seen.Enqueue($tokens[$i++]); $_ } | " + command.Command,
                () => Task.Delay(headWaits ? random.Next(60, 500) : random.Next(0, 90)),
                ("Seen", seen));
            Assert.Empty(errors);
            var log = command.Log(engine);
            Verify($"{name}, round {round}", command.Effects(engine, tokens), [.. seen], command.Tokens(engine, output), log,
                isVoid: command.Emitted is null);

            // A create that got a 429 may still have taken effect: resuming it looks for the room first.
            var isCreate = command.Path == "WebAPI/CreateRoom";
            Assert.Equal(0, isCreate && headWaits && round % 2 == 0 ? 0 : log[InterruptedState.Unknown].Count());
            Assert.InRange(log[InterruptedState.Unknown].Count(), 0, 1);

            // Inputs that were never sent are sent now, once and in order.
            faults.Latency = TimeSpan.Zero;
            var before = command.Effects(engine, tokens).Select(e => e.Key).ToHashSet();
            var again = log[InterruptedState.Unknown].Concat(log[InterruptedState.NotSent]).ToArray();
            var rest = engine.Run(command.Pipe("Get-CvInterrupted NotSent, Unknown")).AssertNoErrors().Output.Select(o => o.ToString());
            if (command.Emitted is not null) Assert.Equal(again, rest);
            var after = command.Effects(engine, tokens);
            Assert.Equal(again.Order(), after.Select(e => e.Key).Except(before).Order());
            Assert.All(after, e => Assert.Single(e));
        }
    }

    [Fact]
    public async Task An_object_in_transit_to_the_next_command_is_logged_with_a_note()
    {
        using var engine = new Engine();
        using var reached = new System.Threading.ManualResetEventSlim();
        engine.Run("$in = 1..5 | ForEach-Object { [pscustomobject]@{ Name = \"l$_\"; StartTime = 1788220800; Duration = 45 } }")
            .AssertNoErrors();
        var script =
            "$in | New-CvRoom | ForEach-Object { if ($_.Name -eq 'l3') { $Reached.Set(); "
            + "while ($true) { [Threading.Thread]::Sleep(10) } }; $_ }";
        var (output, _) = await ChangingCommand.StopAsync(engine, script, () => Task.Run(() => reached.Wait(20_000)), ("Reached", reached));
        Assert.Equal(["l1", "l2"], output.Select(o => ((Room)o.BaseObject).Name));
        var log = engine.Run("Get-CvInterrupted").Of<InterruptedItem>();
        Assert.Equal(["l3", "l4", "l5"], log.Select(i => i.Name));
        Assert.All(log, i => Assert.Equal(InterruptedState.Done, i.State));
        Assert.Contains("may have used it", log[0].Message, StringComparison.Ordinal);
        Assert.Null(log[1].Message);
        Assert.Equal(["l3", "l4", "l5"], engine.Run("Get-CvInterrupted | New-CvRoom").Of<Room>().Select(r => r.Name));
        Assert.Equal(5, engine.Service.RoomCount());
    }

    private static void Verify(
        string context,
        ILookup<string, SandboxExchange> effects,
        IReadOnlyList<string> seen,
        IReadOnlyList<string> output,
        ILookup<InterruptedState, string> log,
        bool isVoid)
    {
        var logged = log.SelectMany(s => s).ToArray();
        // A command that emits nothing leaves no other trace of finished inputs.
        var finished = isVoid ? effects.Select(e => e.Key).Except(logged).ToArray() : output;
        var accounted = finished.Concat(logged).ToArray();
        Assert.True(accounted.Length == accounted.Distinct()
            .Count(), $"{context}: twice: {Text(accounted.GroupBy(a => a).Where(g => g.Count() > 1).Select(g => g.Key))}");
        // The last input seen may not have reached the command.
        Assert.True(seen.SkipLast(1).All(accounted.Contains), $"{context}: lost: {Text(seen.Except(accounted))}; {Summary()}");
        Assert.True(accounted.All(seen.Contains), $"{context}: invented: {Text(accounted.Except(seen))}");
        Assert.True(log[InterruptedState.NotSent]
            .All(t => !effects[t].Any()),
            $"{context}: sent: {Text(log[InterruptedState.NotSent].Where(t => effects[t].Any()))}; {Summary()}");
        Assert.True(log[InterruptedState.Done]
            .All(t => effects[t].Any()),
            $"{context}: not done: {Text(log[InterruptedState.Done].Where(t => !effects[t].Any()))}; {Summary()}");
        Assert.True(log[InterruptedState.Failed]
            .All(t => !effects[t].Any()), $"{context}: not failed: {Text(log[InterruptedState.Failed])}; {Summary()}");
        Assert.True(finished.All(t => effects[t].Any()), $"{context}: emitted and not done");
        Assert.All(effects, e => Assert.Single(e));

        string Summary() => $"{finished.Count} finished, " + string.Join(", ", log.Select(s => $"{s.Count()} {s.Key}"));
    }

    private static string Text(IEnumerable<string> tokens) => string.Join(", ", tokens.Take(10));
}

using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Sandbox.Faults;

namespace CvClass.Tests;

/// <summary>After a stop each open input is in the log once, and can be piped back into its command.</summary>
public sealed class ResumeTests
{
    // Emits every input and then sleeps, so that nothing ends by itself.
    private const string AllAndWait =
        "$n = 0; $in | ForEach-Object { $_; if (++$n -eq $in.Count) { $Reached.Set(); while ($true) { [Threading.Thread]::Sleep(10) } } }";

    public static TheoryData<string> Names => [.. ChangingCommand.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_input_of_a_stopped_command_is_logged_once_and_resumes_once(string name)
    {
        const int count = 7;
        var command = ChangingCommand.All.Single(c => c.Name == name);
        var faults = new FaultPlan();
        using var engine = new Engine(faults: faults, connect: false);
        engine.Run($"Connect-CvClass -BaseUri {engine.Listener.BaseAddress} -Credential $Key -NoVerify -ThrottleLimit 2 -MaxRetry 2")
            .AssertNoErrors();
        var tokens = command.Prepare(engine, count, 1);
        engine.ClearReceived();
        faults.Latency = TimeSpan.FromMilliseconds(500);
        using var reached = new ManualResetEventSlim();
        var (output, errors) = await ChangingCommand.StopAsync(
            engine, $"{AllAndWait} | {command.Command}", () => InFlightAsync(reached), ("Reached", reached));
        Assert.Empty(errors);
        faults.Latency = TimeSpan.Zero;
        var log = command.Log(engine);
        var done = command.Emitted is null
            ? command.Effects(engine, tokens).Select(e => e.Key).Except(log[InterruptedState.Done]) : command.Tokens(engine, output);
        Assert.Equal(tokens.Order(), done.Concat(log.SelectMany(s => s)).Order());
        var notSent = log[InterruptedState.NotSent].ToArray();
        Assert.True(notSent.Length >= count - 2, $"{notSent.Length} not sent");
        Assert.All(notSent, token => Assert.Empty(command.Effects(engine, tokens)[token]));

        // Results of finished inputs are emitted, and nothing is sent.
        engine.ClearReceived();
        var rest = engine.Run(command.Pipe("Get-CvInterrupted Done")).AssertNoErrors().Output.Select(o => o.ToString());
        if (command.Emitted is not null) Assert.Equal(log[InterruptedState.Done], rest);
        Assert.DoesNotContain(engine.Received, x => x.Path == command.Path);

        // With -WhatIf nothing is sent, and nothing leaves the log.
        engine.Run($"Get-CvInterrupted NotSent | {command.Command} -WhatIf").AssertNoErrors();
        Assert.Equal(notSent, command.Log(engine)[InterruptedState.NotSent]);

        // Unsent inputs are sent now, in order and once.
        engine.ClearReceived();
        rest = engine.Run("$again = Get-CvInterrupted NotSent; " + command.Pipe("$again")).AssertNoErrors().Output.Select(o => o.ToString())
            .ToArray();
        if (command.Emitted is not null) Assert.Equal(notSent, rest);
        Assert.Empty(command.Log(engine)[InterruptedState.NotSent]);
        var effects = command.Effects(engine, tokens);
        Assert.Equal(notSent.Order(), effects.Select(e => e.Key).Order());
        Assert.All(effects, e => Assert.Single(e));

        // Piping the same objects again is an error for each, and nothing is sent.
        engine.ClearReceived();
        var twice = engine.Run(command.Pipe("$again"));
        Assert.Equal(notSent.Length,
            twice.Errors.Count(e => e.FullyQualifiedErrorId.StartsWith("CvClass.AlreadyResumed", StringComparison.Ordinal)));
        Assert.Equal(notSent.Length, twice.Errors.Count);
        Assert.Empty(twice.Output);
        Assert.DoesNotContain(engine.Received, x => x.Path == command.Path);
    }

    [Fact]
    public async Task A_second_stop_logs_only_the_remaining_inputs()
    {
        var command = ChangingCommand.All[0];
        var faults = new FaultPlan();
        using var engine = new Engine(faults: faults);
        var tokens = command.Prepare(engine, 10, 1);
        faults.Latency = TimeSpan.FromMilliseconds(500);
        using var reached = new ManualResetEventSlim();
        await ChangingCommand.StopAsync(engine, $"{AllAndWait} | New-CvRoom -ThrottleLimit 2", () => InFlightAsync(reached),
            ("Reached", reached));
        var first = engine.Run("Get-CvInterrupted NotSent").Of<InterruptedItem>();
        Assert.Equal(8, first.Length);
        reached.Reset();
        var script = "$in = Get-CvInterrupted NotSent; " + AllAndWait + " | New-CvRoom -ThrottleLimit 2";
        await ChangingCommand.StopAsync(engine, script, () => InFlightAsync(reached), ("Reached", reached));
        // The two inputs in flight are done now; the others are the same entries as before, because nothing was sent for them.
        var second = engine.Run("Get-CvInterrupted").Of<InterruptedItem>();
        Assert.Equal(tokens, second.Select(i => i.Name));
        Assert.All(second.Take(4), i => Assert.Equal(InterruptedState.Done, i.State));
        Assert.Equal(first.Skip(2), second.Skip(4));
        Assert.Equal(4, engine.Service.RoomCount());
    }

    [Theory]
    [InlineData("Add-CvCourseware")]
    [InlineData("New-CvBlacklistEntry")]
    [InlineData("Invoke-CvApi")]
    public async Task A_create_with_an_unknown_outcome_is_not_repeated_on_resume(string name)
    {
        var faults = new FaultPlan { SlowBodyPause = TimeSpan.FromSeconds(30) };
        using var engine = new Engine(faults: faults);
        var command = ChangingCommand.All.Single(c => c.Name == name);
        command.Prepare(engine, 1, 1);
        faults.Next(command.Path, FaultKind.SlowBody);
        await ChangingCommand.StopAsync(engine, "$in | " + command.Command, () => PipelineMomentAsync(engine, command.Path));
        Assert.Equal(InterruptedState.Unknown, engine.Run("Get-CvInterrupted").Of<InterruptedItem>().Single().State);
        engine.ClearReceived();
        var error = engine.Run("Get-CvInterrupted | " + command.Command).Error;
        Assert.StartsWith("CvClass.OutcomeUnknown", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(engine.Received);
        Assert.Single(engine.Run("Get-CvInterrupted").AssertNoErrors().Output);
    }

    // All inputs have arrived, and the first request is in flight.
    private static async Task InFlightAsync(ManualResetEventSlim reached)
    {
        Assert.True(await Task.Run(() => reached.Wait(TimeSpan.FromSeconds(20))));
        await Task.Delay(150);
    }

    internal static async Task PipelineMomentAsync(Engine engine, string path)
    {
        using var hang = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (engine.Received.All(x => x.Path != path)) await Task.Delay(2, hang.Token);
        await Task.Delay(50, hang.Token);
    }
}

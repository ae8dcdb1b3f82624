using System;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;

namespace CvClass.Tests;

/// <summary>A waiting input delays no other input, and only its own place in the output.</summary>
public sealed class WaitTests
{
    private const string Import = "Import-Module -Assembly ([CvClass.Tests.WaitingCommand].Assembly); ";

    private const string Rows =
        Import + "$in = 0..400 | ForEach-Object { [pscustomobject]@{ Name = \"l$_\"; Wait = if ($_ -lt 3) { WAIT } else { 0 } } }; ";

    [Fact]
    public void Other_inputs_complete_while_the_first_wait_and_output_stays_in_order()
    {
        using var engine = new Engine();
        var outcome = engine.Run(Rows.Replace("WAIT", "5000", StringComparison.Ordinal) + "$in | Test-Waiting -ThrottleLimit 2")
            .AssertNoErrors();
        Assert.Equal(401, outcome.Output.Count);
        // Three inputs wait, there are two workers, and the queue grows beyond 256.
        Assert.Equal(["l0", "l1", "l2"], engine.Service.MadeRooms().TakeLast(3).Select(r => r.Name).Order());
        var made = engine.Service.MadeRooms().ToDictionary(r => r.Serial.ToString(), r => r.Name);
        Assert.Equal(Enumerable.Range(0, 401).Select(i => $"l{i}"), outcome.Output.Select(o => made[((Room)o.BaseObject).Serial]));
        var waiting = outcome.Progress.Where(p => p.StatusDescription.Contains("'l0'", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(waiting);
        Assert.All(waiting, p => Assert.InRange(p.SecondsRemaining, 0, 5));
        Assert.Equal(ProgressRecordType.Completed, outcome.Progress.Last().RecordType);
    }

    [Fact]
    public void With_one_worker_requests_are_in_strict_order()
    {
        using var engine = new Engine();
        engine.Run(Import + "'a', 'b', 'c' | ForEach-Object { [pscustomobject]@{ Name = $_; Wait = 150 } } | Test-Waiting -ThrottleLimit 1")
            .AssertNoErrors();
        Assert.Equal(["a", "b", "c"], engine.Service.MadeRooms().Select(r => r.Name));
        Assert.Equal(["getThemeList", "CreateRoom", "getThemeList", "CreateRoom", "getThemeList", "CreateRoom"],
            engine.Received.Select(x => x.Path.Split('/')[^1]), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void Progress_names_a_waiting_input_with_the_seconds_left()
    {
        using var engine = new Engine();
        var progress = engine.Run(Import + "Test-Waiting -Name 'a lesson' -Wait 2200").AssertNoErrors().Progress;
        var live = progress.Where(p => p.RecordType == ProgressRecordType.Processing).ToArray();
        Assert.NotEmpty(live);
        Assert.All(live, p => Assert.Contains("'a lesson'", p.StatusDescription, StringComparison.Ordinal));
        Assert.All(live, p => Assert.InRange(p.SecondsRemaining, 0, 3));
        Assert.Equal(ProgressRecordType.Completed, progress.Last().RecordType);
        Assert.Empty(engine.Run("Test-Waiting -Name b").AssertNoErrors().Progress);
    }

    [Fact]
    public async Task Rooms_created_behind_a_waiting_head_are_logged_as_done_on_stop()
    {
        using var engine = new Engine();
        using var hang = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var (output, errors) = await ChangingCommand.StopAsync(
            engine,
            Rows.Replace("WAIT", "60000", StringComparison.Ordinal) + "$in | Test-Waiting -ThrottleLimit 4",
            async () =>
            {
                while (engine.Service.RoomCount() < 398) await Task.Delay(10, hang.Token);
            });
        Assert.Empty(output);
        Assert.Empty(errors);
        var log = engine.Run("Get-CvInterrupted").Of<InterruptedItem>();
        Assert.Equal(Enumerable.Range(0, 401).Select(i => $"l{i}"), log.Select(i => i.Name));
        // The three inputs sent only a read, which cannot have taken effect.
        Assert.All(log.Take(3), i => Assert.Equal(InterruptedState.NotSent, i.State));
        Assert.All(log.Skip(3), i => Assert.Equal(InterruptedState.Done, i.State));
    }
}

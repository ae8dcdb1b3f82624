using System;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;

namespace CvClass.Tests;

/// <summary>An input that waits for time to pass holds up no other, and no more than its own place in the output.</summary>
public sealed class WaitTests
{
    private const string Import = "Import-Module -Assembly ([CvClass.Tests.WaitingCommand].Assembly); ";

    private const string Rows =
        Import + "$in = 0..400 | ForEach-Object { [pscustomobject]@{ Name = \"l$_\"; Wait = if ($_ -lt 3) { WAIT } else { 0 } } }; ";

    [Fact]
    public void All_others_are_done_while_the_first_ones_wait_and_the_order_stays()
    {
        using var engine = new Engine();
        var outcome = engine.Run(Rows.Replace("WAIT", "5000", StringComparison.Ordinal) + "$in | Test-Waiting -ThrottleLimit 2")
            .AssertNoErrors();
        Assert.Equal(401, outcome.Output.Count);
        // Three inputs wait, two workers are there, and 256 is not the end of the line.
        Assert.Equal(["l0", "l1", "l2"], engine.Service.MadeRooms().TakeLast(3).Select(r => r.Name).Order());
        var made = engine.Service.MadeRooms().ToDictionary(r => r.Serial.ToString(), r => r.Name);
        Assert.Equal(Enumerable.Range(0, 401).Select(i => $"l{i}"), outcome.Output.Select(o => made[((Room)o.BaseObject).Serial]));
        var waiting = outcome.Progress.Where(p => p.StatusDescription.Contains("'l0'", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(waiting);
        Assert.All(waiting, p => Assert.InRange(p.SecondsRemaining, 0, 5));
        Assert.Equal(ProgressRecordType.Completed, outcome.Progress.Last().RecordType);
    }

    [Fact]
    public void With_one_worker_the_order_of_the_requests_is_strict()
    {
        using var engine = new Engine();
        engine.Run(Import + "'a', 'b', 'c' | ForEach-Object { [pscustomobject]@{ Name = $_; Wait = 150 } } | Test-Waiting -ThrottleLimit 1")
            .AssertNoErrors();
        Assert.Equal(["a", "b", "c"], engine.Service.MadeRooms().Select(r => r.Name));
        Assert.Equal(["getThemeList", "CreateRoom", "getThemeList", "CreateRoom", "getThemeList", "CreateRoom"],
            engine.Received.Select(x => x.Path.Split('/')[^1]), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void One_input_that_waits_is_named_with_the_seconds_that_are_left()
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
    public async Task What_was_made_behind_a_head_that_waits_is_done_in_the_log_when_the_command_is_stopped()
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
        // The three sent only a read: nothing of them can have taken effect.
        Assert.All(log.Take(3), i => Assert.Equal(InterruptedState.NotSent, i.State));
        Assert.All(log.Skip(3), i => Assert.Equal(InterruptedState.Done, i.State));
    }
}

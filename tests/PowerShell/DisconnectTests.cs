using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using CvClass.Sandbox.Faults;

namespace CvClass.Tests;

/// <summary>A session ends while commands use it: requests in flight settle, and the log outlives the session.</summary>
public sealed class DisconnectTests
{
    private const string Lessons =
        "$in = 1..60 | ForEach-Object { [pscustomobject]@{ Name = \"l$_\"; StartTime = 1788220800; Duration = 45 } }; ";

    [Fact]
    public async Task Disconnecting_settles_creates_in_flight_and_accounts_for_every_input_once()
    {
        var random = new Random(263);
        for (var round = 0; round < 12; round++)
        {
            using var engine = new Engine(faults: new FaultPlan { Latency = TimeSpan.FromMilliseconds(5) });
            using var other = new Engine(connect: false);
            var session = engine.Run("Get-CvSession").Of<CvSession>().Single();
            using var shell = engine.NewShell(Lessons + "$in | New-CvRoom -ThrottleLimit 4");
            using var output = new PSDataCollection<PSObject>();
            var running = shell.BeginInvoke<PSObject, PSObject>(null, output);
            await Task.Delay(random.Next(20, 90));
            other.Run("Disconnect-CvClass -Session $S", ("S", session)).AssertNoErrors();
            var made = engine.Service.MadeRooms().ToDictionary(r => r.Name, r => r.Serial.ToString());
            // From the other runspace, although the command of this one may still be running.
            var log = other.Run("Get-CvInterrupted -Session $S", ("S", session)).Of<InterruptedItem>();
            shell.EndInvoke(running);
            Assert.StartsWith("CvClass.Disconnected", Assert.Single(shell.Streams.Error).FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Equal(made.Count, engine.Service.RoomCount()); // nothing was sent afterwards
            var accounted = output.Select(o => ((Room)o.BaseObject).Name!).Concat(log.Select(i => i.Name!)).ToArray();
            Assert.Equal(accounted.Distinct().Count(), accounted.Length);
            // Every input that reached the command, without a gap: the last ones never reached it.
            Assert.Equal(Enumerable.Range(1, accounted.Length).Select(i => $"l{i}").Order(), accounted.Order());
            Assert.All(log, i => Assert.True(i.State is InterruptedState.Done or InterruptedState.NotSent, $"{i.State}: {i.Message}"));
            Assert.All(log.Where(i => i.State == InterruptedState.Done), i => Assert.Equal(made[i.Name!], i.Serial));
            Assert.All(log.Where(i => i.State == InterruptedState.NotSent), i => Assert.False(made.ContainsKey(i.Name!)));
            Assert.Empty(made.Keys.Except(accounted));

            // The log of the runspace stays the same after a new connection, which finishes the open inputs.
            Assert.Equal(log, engine.Run("Get-CvInterrupted").Of<InterruptedItem>());
            engine.Run($"Connect-CvClass -BaseUri {engine.Listener.BaseAddress} -Credential $Key -NoVerify").AssertNoErrors();
            Assert.Equal(log, engine.Run("Get-CvInterrupted").Of<InterruptedItem>());
            engine.Run("$null = Get-CvInterrupted | New-CvRoom").AssertNoErrors();
            Assert.Equal(accounted.Order(), engine.Service.MadeRooms().Select(r => r.Name).Order());
            Assert.Empty(engine.Run("Get-CvInterrupted; Get-CvInterrupted -Session $S", ("S", session)).AssertNoErrors().Output);
        }
    }

    [Fact]
    public async Task Interruptions_of_parallel_runspaces_are_logged_in_their_session()
    {
        using var engine = new Engine(faults: new FaultPlan { Latency = TimeSpan.FromMilliseconds(15) });
        var session = engine.Run("Get-CvSession").Of<CvSession>().Single();
        var script = Lessons + """
            $session = Get-CvSession
            $in | ForEach-Object -ThrottleLimit 4 -Parallel {
                Import-Module $using:Manifest
                $_, [pscustomobject]@{ Name = "$($_.Name)b"; StartTime = 1788220800; Duration = 45 } | New-CvRoom -Session $using:session
            }
            """;
        using var shell = engine.NewShell(script, ("Manifest", System.IO.Path.Combine(Repository.Module, "CvClass.psd1")));
        using var output = new PSDataCollection<PSObject>();
        var running = shell.BeginInvoke<PSObject, PSObject>(null, output);
        using var hang = new System.Threading.CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (engine.Service.RoomCount() < 20) await Task.Delay(5, hang.Token);
        using var other = new Engine(connect: false);
        other.Run("Disconnect-CvClass -Session $S", ("S", session)).AssertNoErrors();
        shell.EndInvoke(running);
        Assert.All(shell.Streams.Error, e => Assert.StartsWith("CvClass.Disconnected", e.FullyQualifiedErrorId, StringComparison.Ordinal));
        var log = other.Run("Get-CvInterrupted -Session $S", ("S", session)).Of<InterruptedItem>();
        Assert.Empty(engine.Run("Get-CvInterrupted").AssertNoErrors().Output); // none of them ran in this runspace
        var emitted = output.Select(o => ((Room)o.BaseObject).Name!).ToArray();
        var made = engine.Service.MadeRooms().Select(r => r.Name).ToArray();
        var accounted = emitted.Concat(log.Select(i => i.Name!)).ToArray();
        Assert.Equal(accounted.Distinct().Count(), accounted.Length);
        Assert.Equal(made.Order(), emitted.Concat(log.Where(i => i.State == InterruptedState.Done).Select(i => i.Name)).Order());
        Assert.All(log, i => Assert.True(i.State is InterruptedState.Done or InterruptedState.NotSent, $"{i.State}"));
    }

    [Fact]
    public void Ids_collected_when_the_session_ends_are_not_sent()
    {
        using var engine = new Engine();
        engine.Service.SeedCourseware(5);
        var outcome = engine.Run(
            "$ids = (Get-CvCourseware).FileId; $ids | ForEach-Object { $_; "
            + "if ($_ -eq $ids[2]) { Disconnect-CvClass } } | Remove-CvCourseware");
        Assert.StartsWith("CvClass.Disconnected", outcome.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        var log = engine.Run("Get-CvInterrupted").Of<InterruptedItem>();
        Assert.Equal(5, log.Length);
        Assert.All(log, i => Assert.Equal(InterruptedState.NotSent, i.State));
        engine.Run(
            $"Connect-CvClass -BaseUri {engine.Listener.BaseAddress} -Credential $Key -NoVerify; "
            + "Get-CvInterrupted | Remove-CvCourseware").AssertNoErrors();
        Assert.Empty(engine.Run("Get-CvCourseware").AssertNoErrors().Output);
    }

    [Fact]
    public void A_pipeline_can_disconnect_itself()
    {
        using var engine = new Engine(faults: new FaultPlan { Latency = TimeSpan.FromMilliseconds(20) });
        var outcome = engine.Run(Lessons
            + "$in | New-CvRoom -ThrottleLimit 3 | ForEach-Object { $_.Name; if ($_.Name -eq 'l4') { Disconnect-CvClass; "
            + "@(Get-CvInterrupted).Count } }");
        Assert.StartsWith("CvClass.Disconnected", outcome.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        var log = engine.Run("Get-CvInterrupted").Of<InterruptedItem>();
        var made = engine.Service.MadeRooms().Select(r => r.Name).ToArray();
        var emitted = outcome.Output.Select(o => o.BaseObject).OfType<string>().ToArray();
        Assert.Equal(Enumerable.Range(1, emitted.Length + log.Length).Select(i => $"l{i}"), emitted.Concat(log.Select(i => i.Name)));
        Assert.Equal(made.Order(), emitted.Concat(log.Where(i => i.State == InterruptedState.Done).Select(i => i.Name)).Order());
        Assert.InRange(made.Length, 4, 59);
        Assert.Contains(log, i => i.State == InterruptedState.NotSent);
    }

    [Fact]
    public void Disconnecting_ends_reading_commands_without_log_entries()
    {
        using var engine = new Engine(faults: new FaultPlan { Latency = TimeSpan.FromMilliseconds(5) });
        engine.Service.SeedRooms(5000, DateTimeOffset.FromUnixTimeSeconds(1_788_220_800));
        var outcome = engine.Run("Get-CvRoom | ForEach-Object { if (++$n -eq 10) { Disconnect-CvClass } }");
        Assert.StartsWith("CvClass.Disconnected", outcome.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(engine.Run("Get-CvInterrupted").AssertNoErrors().Output);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using CvClass.Sandbox.Faults;

namespace CvClass.Tests;

/// <summary>Many inputs over an unreliable connection: nothing twice, nothing lost, everything in order.</summary>
public sealed class BulkTests
{
    private const string Lessons =
        "$rows = 1..{0} | ForEach-Object {{ [pscustomobject]@{{ Name = \"lesson $_\"; StartTime = 1788220800 + 60 * ($_ % 97); "
        + "Duration = 45 {1} }} }}; ";
    private const string Passwords = "; TeacherPassword = 't1234'; AssistantPassword = 'a1234'; PatrolPassword = 'p1234'";

    private static FaultPlan BadLine() => new(4711)
    {
        [FaultKind.DropBeforeCommit] = 0.05,
        [FaultKind.DropAfterCommit] = 0.05,
        [FaultKind.TooManyRequests] = 0.02,
        [FaultKind.BadGatewayAfterCommit] = 0.02,
        [FaultKind.TruncatedBody] = 0.02,
        RetryAfter = TimeSpan.Zero,
    };

    [Theory]
    [InlineData("")]
    [InlineData(Passwords)]
    public void Every_lesson_becomes_one_room_over_an_unreliable_connection(string passwords)
    {
        const int count = 600;
        var faults = BadLine();
        using var engine = new Engine(faults: faults);
        var outcome = engine.Run(
            $"Connect-CvClass -BaseUri {engine.Listener.BaseAddress} -Credential $Key -NoVerify -MaxRetry 6 -SettleSec 2; "
            + string.Format(null, Lessons, count, passwords) + "$rows | New-CvRoom -ThrottleLimit 32");
        var rooms = outcome.Of<Room>();
        Assert.Equal(Enumerable.Range(1, count).Select(i => $"lesson {i}"), rooms.Select(r => r.Name));
        var made = engine.Service.MadeRooms().ToDictionary(r => r.Serial.ToString());
        Assert.Equal(count, made.Count);
        Assert.All(rooms, r => Assert.Equal((r.Name, r.TeacherPassword), (made[r.Serial].Name, made[r.Serial].TeacherPassword)));
        Assert.Equal(count, rooms.Select(r => r.Serial).Distinct().Count());
        Assert.True(faults.Count(FaultKind.DropAfterCommit) > 5
            && faults.Count(FaultKind.BadGatewayAfterCommit) > 2, "The line was not bad enough.");
    }

    [Theory]
    [InlineData("'same'", "")]
    [InlineData("'same' + ' ' * ($_ % 2)", "")] // the service may keep a name without its blanks
    [InlineData("'same'", "; StudentPassword = \"s1234$_\"")] // lists do not show it, so it does not distinguish rooms
    public void Identical_lessons_become_one_room_each_over_an_unreliable_connection(string name, string student)
    {
        using var engine = new Engine(faults: BadLine());
        var outcome = engine.Run(
            $"$rows = 1..40 | ForEach-Object {{ [pscustomobject]@{{ Name = {name}; StartTime = 1788220800; "
            + $"Duration = 45 {Passwords}{student} }} }}; $rows | New-CvRoom -ThrottleLimit 16");
        Assert.Equal(40, outcome.Of<Room>().Select(r => r.Serial).Distinct().Count());
        Assert.Equal(40, engine.Service.RoomCount());
    }

    [Theory]
    [InlineData(FaultKind.DropBeforeCommit)]
    [InlineData(FaultKind.DropAfterCommit)]
    [InlineData(FaultKind.BadGatewayAfterCommit)]
    [InlineData(FaultKind.GatewayTimeout)]
    [InlineData(FaultKind.TruncatedBody)]
    [InlineData(FaultKind.TruncatedJson)]
    [InlineData(FaultKind.ServiceUnavailable)]
    [InlineData(FaultKind.TooManyRequests)]
    public void Each_single_fault_ends_in_one_room(FaultKind kind)
    {
        var faults = new FaultPlan { RetryAfter = TimeSpan.Zero, RetryAfterAsDate = true };
        faults.Next("WebAPI/CreateRoom", kind, 2);
        using var engine = new Engine(faults: faults);
        var room = engine.Run("New-CvRoom a '2026-09-01 08:00' -Duration 45").Of<Room>().Single();
        Assert.Equal(room.Serial, engine.Service.MadeRooms().Single().Serial.ToString());
    }

    [Fact]
    public void An_ambiguous_outcome_is_an_error_that_names_the_candidates()
    {
        var faults = new FaultPlan();
        using var engine = new Engine(faults: faults);
        // Created without the module, as by another program.
        engine.Run(
            "$null = Invoke-CvApi WebAPI/CreateRoom -Body @{ roomname = 'a'; starttime = 1788220800; endtime = 1788223500; "
            + "chairmanpwd = 't1234'; assistantpwd = 'a1234'; patrolpwd = 'p1234' }").AssertNoErrors();
        faults.Next("WebAPI/CreateRoom", FaultKind.DropAfterCommit);
        var error = engine.Run($"[pscustomobject]@{{ Name = 'a'; StartTime = 1788220800; Duration = 45 {Passwords} }} | New-CvRoom").Error;
        Assert.StartsWith("CvClass.OutcomeUnknown", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.All(engine.Service.MadeRooms(), r => Assert.Contains(r.Serial.ToString(), error.ToString(), StringComparison.Ordinal));
        Assert.Contains("Get-CvRoom -From -To", error.ToString(), StringComparison.Ordinal);
        Assert.Equal("a", ((PSObject)error.TargetObject).Properties["Name"].Value);
    }

    [Fact]
    public void The_same_lesson_twice_makes_two_rooms_although_the_second_response_is_lost()
    {
        var faults = new FaultPlan();
        using var engine = new Engine(faults: faults);
        engine.Run(
            $"$row = [pscustomobject]@{{ Name = 'a'; StartTime = 1788220800; Duration = 45 {Passwords} }}; "
            + "$first = $row | New-CvRoom").AssertNoErrors();
        foreach (var fault in (FaultKind[])[FaultKind.DropAfterCommit, FaultKind.DropBeforeCommit])
        {
            faults.Next("WebAPI/CreateRoom", fault);
            var room = engine.Run("$row | New-CvRoom").Of<Room>().Single();
            Assert.Contains(engine.Service.MadeRooms().Skip(1), r => r.Serial.ToString() == room.Serial);
        }
        Assert.Equal(3, engine.Service.RoomCount());
    }

    [Theory]
    [InlineData("")]
    [InlineData(Passwords)]
    public async Task Every_lesson_becomes_one_room_behind_a_gateway_that_answers_504(string passwords)
    {
        var faults = new FaultPlan { CommitDelay = TimeSpan.FromSeconds(1.5), Latency = TimeSpan.FromMilliseconds(5) };
        for (var i = 1; i <= 100; i++) faults.Next("WebAPI/CreateRoom", i % 10 == 0 ? FaultKind.GatewayTimeoutLateCommit : FaultKind.None);
        using var engine = new Engine(faults: faults);
        var rooms = engine.Run($"Connect-CvClass -BaseUri {engine.Listener.BaseAddress} -Credential $Key -NoVerify -SettleSec 3; "
            + string.Format(null, Lessons, 100, passwords) + "$rows | New-CvRoom").Of<Room>();
        await engine.Service.WhenSettledAsync();
        Assert.Equal(Enumerable.Range(1, 100).Select(i => $"lesson {i}"), rooms.Select(r => r.Name));
        var made = engine.Service.MadeRooms().ToDictionary(r => r.Serial.ToString());
        Assert.Equal(100, made.Count);
        Assert.All(rooms, r => Assert.Equal(r.Name, made[r.Serial].Name));
    }

    [Theory]
    [InlineData(FaultKind.DropAfterCommit)]
    [InlineData(FaultKind.BadGatewayAfterCommit)]
    public void A_removal_whose_response_is_lost_succeeds(FaultKind kind)
    {
        var faults = new FaultPlan();
        using var engine = new Engine(faults: faults);
        engine.Run("$r = New-CvRoom a '2026-09-01 08:00' -Duration 45").AssertNoErrors();
        faults.Next("WebAPI/DeleteRoom", kind);
        engine.Run("Remove-CvRoom $r.Serial").AssertNoErrors();
        Assert.StartsWith("CvClass.4007", engine.Run("Remove-CvRoom $r.Serial").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_shows_count_rate_and_time_left_and_disappears()
    {
        using var engine = new Engine(faults: new FaultPlan { Latency = TimeSpan.FromMilliseconds(100) });
        var progress = engine.Run(string.Format(null, Lessons, 60, "") + "$rows | New-CvRoom -ThrottleLimit 2 > $null")
            .AssertNoErrors().Progress;
        var live = progress.Where(p => p.RecordType == ProgressRecordType.Processing).ToArray();
        Assert.True(live.Length >= 2, $"{live.Length} reports in three seconds");
        Assert.All(live, p => Assert.Equal("New-CvRoom", p.Activity));
        Assert.All(live, p => Assert.InRange(p.PercentComplete, 1, 100));
        Assert.True(live.Last().PercentComplete > live.First().PercentComplete);
        Assert.InRange(live.First().SecondsRemaining, 1, 60);
        Assert.Matches(@"\d+.*60.*\d", live.First().StatusDescription);
        Assert.Equal(ProgressRecordType.Completed, progress.Last().RecordType);
        Assert.Empty(engine.Run("New-CvRoom one '2026-09-01 08:00' -Duration 45").AssertNoErrors().Progress);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    public void Output_is_in_input_order(int throttle)
    {
        using var engine = new Engine(faults: new FaultPlan { [FaultKind.SlowBody] = 0.2, SlowBodyPause = TimeSpan.FromMilliseconds(15) });
        var names = engine.Run(string.Format(null, Lessons, 80, "") + $"($rows | New-CvRoom -ThrottleLimit {throttle}).Name")
            .AssertNoErrors().Output.Select(o => o.ToString());
        Assert.Equal(Enumerable.Range(1, 80).Select(i => $"lesson {i}"), names);
        var made = engine.Service.MadeRooms().Select(r => r.Name);
        if (throttle == 1) Assert.Equal(names, made); // strictly one after the other
    }

    [Fact]
    public void Creating_one_room_takes_one_request()
    {
        using var engine = new Engine();
        engine.Run("New-CvRoom a '2026-09-01 08:00' -Duration 45").AssertNoErrors();
        Assert.Single(engine.Received);
    }

    [Fact]
    public void Results_are_emitted_while_input_is_still_arriving()
    {
        using var engine = new Engine();
        // Fewer inputs than the queue holds, so that results appear before the end only if they are streamed.
        var outcome = engine.Run(
            """
            $live = 0; $at = -1
            1..200 | ForEach-Object {
                if ($_ -eq 150) { while ($Made.Invoke() -lt 8) { [Threading.Thread]::Sleep(10) }; [Threading.Thread]::Sleep(300) }
                if ($_ -eq 200) { $at = $live }
                [pscustomobject]@{ Name = "m$_"; StartTime = 1788220800; Duration = 45 }
            } | New-CvRoom | ForEach-Object { $live++ }
            $at; $live
            """,
            ("Made", (Func<int>)(() => engine.Service.RoomCount())));
        var (seen, all) = ((int)outcome.AssertNoErrors().Output[0].BaseObject, (int)outcome.Output[1].BaseObject);
        Assert.InRange(seen, 1, 199);
        Assert.Equal(200, all);
    }

    [Fact]
    public void Ending_the_pipeline_early_leaves_a_log_that_agrees_with_the_service()
    {
        using var engine = new Engine();
        var outcome = engine.Run(string.Format(null, Lessons, 100, "")
            + "$out = [Collections.Generic.List[object]]::new(); try { $rows | New-CvRoom | ForEach-Object { $out.Add($_); "
            + "if ($out.Count -ge 3) { throw 'enough' } } } catch { }; $out.Name; Get-CvInterrupted");
        Compare(engine, outcome.Output.Select(o => o.BaseObject).OfType<string>(), outcome.Output.Select(o => o.BaseObject)
            .OfType<InterruptedItem>());
        Assert.Equal(3, outcome.Output.Count(o => o.BaseObject is string));
        Assert.DoesNotContain(outcome.Output.Select(o => o.BaseObject).OfType<InterruptedItem>(), i => i.Name is "lesson 1" or "lesson 2"
            or "lesson 3");
    }

    [Fact]
    public void Ending_the_pipeline_early_leaves_few_surplus_rooms()
    {
        using var engine = new Engine(faults: new FaultPlan { Latency = TimeSpan.FromMilliseconds(10) });
        // so that no request waits for just-in-time compilation
        engine.Run("$null = New-CvRoom first '2026-09-01 08:00' -Duration 45").AssertNoErrors();
        // The queue is full before the first result arrives, and the consumer is slow: rooms created in the meantime are surplus.
        engine.Run(string.Format(null, Lessons, 400, "")
            + "try { $rows | New-CvRoom -ThrottleLimit 4 | ForEach-Object { [Threading.Thread]::Sleep(1000); "
            + "throw 'enough' } } catch { }; $null = Get-CvInterrupted").AssertNoErrors();
        // four workers with four items each; without the limit, as many as they manage in that second
        Assert.InRange(engine.Service.RoomCount(), 2, 40);
    }

    [Fact]
    public async Task Stopping_at_any_moment_leaves_a_log_that_agrees_with_the_service()
    {
        var random = new Random(263);
        for (var round = 0; round < 50; round++)
        {
            using var engine = new Engine(faults: new FaultPlan { Latency = TimeSpan.FromMilliseconds(2) });
            using var shell = engine.NewShell(string.Format(null, Lessons, 150, "") + "$rows | New-CvRoom");
            using var output = new PSDataCollection<PSObject>();
            var running = shell.BeginInvoke<PSObject, PSObject>(null, output);
            await Task.Delay(random.Next(5, 90));
            shell.Stop();
            try
            {
                shell.EndInvoke(running);
            }
            catch (PipelineStoppedException)
            {
                // expected after Stop
            }
            var out_ = output.Select(o => ((Room)o.BaseObject).Name!).ToArray();
            engine.ClearReceived();
            var items = engine.Run("Get-CvInterrupted").AssertNoErrors().Output.Select(o => (InterruptedItem)o.BaseObject).ToArray();
            Compare(engine, out_, items);
            // The unsent inputs can be piped back into their command.
            var again = engine.Run("Get-CvInterrupted NotSent | New-CvRoom").Of<Room>();
            Assert.Equal(items.Where(i => i.State == InterruptedState.NotSent).Select(i => i.Name), again.Select(r => r.Name));
        }
    }

    // Each room on the service was emitted or is in the log with its number; each logged input without a room is known not to have one.
    private static void Compare(Engine engine, IEnumerable<string> emitted, IEnumerable<InterruptedItem> log)
    {
        var made = engine.Service.MadeRooms().ToDictionary(r => r.Name, r => r.Serial.ToString());
        var known = log.ToArray();
        Assert.Equal(made.Count, engine.Service.RoomCount());
        Assert.DoesNotContain(known, i => i.State is InterruptedState.Unknown or InterruptedState.Failed);
        Assert.All(known.Where(i => i.State == InterruptedState.NotSent), i => Assert.False(made.ContainsKey(i.Name!), i.Name));
        Assert.All(known.Where(i => i.State == InterruptedState.Done), i => Assert.Equal(made[i.Name!], i.Serial));
        var missing = made.Keys.Except(emitted).Except(known.Where(i => i.State == InterruptedState.Done).Select(i => i.Name!));
        Assert.Empty(missing);
    }
}

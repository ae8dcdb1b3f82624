using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using CvClass.Sandbox.Faults;
using CvClass.Sandbox.State;

namespace CvClass.Tests;

/// <summary>What -Prune removes, and what it must not remove.</summary>
public sealed class SyncPruneTests
{
    private const string A = "[pscustomobject]@{ Name = 'a'; StartTime = '2026-09-01 08:00'; Duration = 45 }";
    private static readonly DateTimeOffset s_day = new(2026, 9, 1, 0, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void Broadcasts_and_meetings_are_neither_compared_nor_removed()
    {
        using var engine = new Engine();
        Seed(engine, "small", 8);
        var (live, meeting) = (Seed(engine, "a", 9, 4), Seed(engine, "b", 10, 6));
        Assert.Equal(["Create a", "Remove small"], Show(engine.Run("$row | Sync-CvRoom -Prune", ("row", Row("a", s_day.AddHours(9))))));
        Assert.Equal(3, engine.Service.RoomCount());
        var row = Row("c", s_day.AddHours(10));
        row.Properties.Add(new PSNoteProperty("Serial", meeting.Serial));
        var error = engine.Run("$row | Sync-CvRoom -Key Serial", ("row", row)).Error;
        Assert.Contains("no small class with number", error.ToString(), StringComparison.Ordinal);
        var kept = engine.Service.KeptRooms().ToDictionary(r => r.Serial, r => r.Name);
        Assert.Equal(("a", "b"), (kept[live.Serial], kept[meeting.Serial]));
    }

    [Fact]
    public void The_span_covers_whole_days_and_excludes_a_room_that_starts_at_its_end()
    {
        using var engine = new Engine();
        Seed(engine, "yesterday", -1);
        Seed(engine, "moved later", 7);
        Seed(engine, "a", 8);
        Seed(engine, "cancelled", 20);
        Seed(engine, "tomorrow", 24);
        const string Row = A + " | Sync-CvRoom -Prune -WhatIf ";
        Assert.Equal(["None a", "Remove moved later", "Remove cancelled"], Show(engine.Run(Row)));
        Assert.Equal(["None a", "Remove moved later"], Show(engine.Run(Row + "-From '2026-09-01 07:00' -To '2026-09-01 20:00'")));
        Assert.Equal(["None a", "Remove moved later", "Remove cancelled", "Remove tomorrow"], Show(engine.Run(Row + "-To 2026-09-02")));
        Assert.Equal(["None a", "Remove yesterday", "Remove moved later", "Remove cancelled"], Show(engine.Run(Row + "-From 2026-08-31")));
        var error = engine.Run(Row + "-From 2026-09-03 -To 2026-09-02").Error;
        Assert.StartsWith("CvClass.InvalidArgument", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.NotNull(engine.Run(Row + "-To $null").Error);
    }

    [Fact]
    public void Rows_without_a_span_of_their_own_cause_a_warning()
    {
        using var engine = new Engine();
        const string Row = A + " | Sync-CvRoom ";
        Assert.Empty(engine.Run(Row).Warnings);
        Assert.Contains("days of the rows", Assert.Single(engine.Run(Row + "-Prune").Warnings), StringComparison.Ordinal);
        Assert.Empty(engine.Run(Row + "-Prune -From 2026-09-01 -To 2026-09-30").Warnings);
    }

    [Fact]
    public void A_whole_import_covers_the_days_in_between_and_a_part_only_its_own_days()
    {
        using var engine = new Engine();
        foreach (var (name, day) in new[] { ("a", 0), ("between", 1), ("b", 2), ("c", 4) }) Seed(engine, name, (24 * day) + 8);
        var days = new[] { "a,2026-09-01", "b,2026-09-03", "c,2026-09-05" };
        var lines = days.Select(d => $"{d} 08:00,{d[2..]} 08:45\n");
        using var file = new TemporaryFile("Name,StartTime,EndTime\n" + string.Concat(lines));
        var whole = engine.Run($"Import-CvTimetable '{file.Path}' | Sync-CvRoom -Prune -WhatIf");
        Assert.Equal(["None a", "None b", "None c", "Remove between"], Show(whole));
        Assert.Empty(whole.Warnings);
        foreach (var part in new[] { "| Where-Object Name -ne c", "| Where-Object StartTime -lt ([datetimeoffset]'2026-09-04')" })
        {
            var outcome = engine.Run($"Import-CvTimetable '{file.Path}' {part} | Sync-CvRoom -Prune -WhatIf");
            Assert.Equal(["None a", "None b"], Show(outcome));
            Assert.Single(outcome.Warnings);
        }
        Assert.Equal(
            ["None c", "None a", "None b", "Remove between"],
            Show(engine.Run($"$e = Import-CvTimetable '{file.Path}'; $e[2], $e[0], $e[1] | Sync-CvRoom -Prune -WhatIf")));
        engine.Run("foreach ($x in $e) { $x.StartTime = $x.StartTime.AddDays(7); $x.EndTime = $x.EndTime.AddDays(7) }").AssertNoErrors();
        var moved = engine.Run("$e | Sync-CvRoom -Prune -WhatIf");
        Assert.Equal(["Create a", "Create b", "Create c"], Show(moved));
        Assert.Contains("outside the time", Assert.Single(moved.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void The_span_includes_imported_weeks_without_entries()
    {
        using var engine = new Engine();
        Seed(engine, "before", -8 * 24);
        Seed(engine, "first, cancelled", (-6 * 24) + 8);
        Seed(engine, "a", 8);
        Seed(engine, "last, cancelled", (20 * 24) + 8);
        Seed(engine, "after", 21 * 24);
        var ledger = new TimetableLedger();
        ledger.Cover(s_day.AddDays(-7), s_day.AddDays(21));
        var entry = new TimetableEntry { Name = "a", StartTime = s_day.AddHours(8), EndTime = s_day.AddHours(8.75) };
        ledger.NoteEmitted(entry);
        const string Sync = "$entry | Sync-CvRoom -Prune -WhatIf";
        Assert.Equal(["None a"], Show(engine.Run(Sync, ("entry", entry)))); // the import has not ended
        ledger.Complete();
        Assert.Equal(["None a", "Remove first, cancelled", "Remove last, cancelled"], Show(engine.Run(Sync)));
        ledger.Shard = "2/4";
        Assert.StartsWith("CvClass.PruneOfShard", engine.Run(Sync).Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1st of September")]
    [InlineData("")]
    public void Nothing_is_removed_when_the_import_refused_a_row(string start)
    {
        using var engine = new Engine();
        Seed(engine, "a", 8);
        Seed(engine, "b", 9);
        using var file = new TemporaryFile(
            "Name,StartTime,EndTime\n"
            + "a,2026-09-01 08:00,2026-09-01 08:45\n"
            + $"b,{start},2026-09-01 09:45\n"
            + "c,2026-09-01 10:00,2026-09-01 10:45\n");
        var outcome = engine.Run($"Import-CvTimetable '{file.Path}' | Sync-CvRoom -Prune");
        Assert.Equal(["None a", "Create c"], outcome.Output.Select(o => (SyncStep)o.BaseObject).Select(s => $"{s.Action} {s.Name}"));
        Assert.Contains(outcome.Errors, e => e.FullyQualifiedErrorId.StartsWith("CvClass.PruneWithErrors", StringComparison.Ordinal));
        Assert.Equal(3, engine.Service.RoomCount());
    }

    [Fact]
    public void Nothing_is_removed_when_the_import_could_not_read_a_file()
    {
        using var engine = new Engine();
        Seed(engine, "b", 9);
        using var file = new TemporaryFile("Name,StartTime,EndTime\na,2026-09-01 08:00,2026-09-01 08:45\n");
        var outcome = engine.Run($"Import-CvTimetable '{file.Path}', '{file.Path}.not-there' | Sync-CvRoom -Prune");
        Assert.Contains(outcome.Errors, e => e.FullyQualifiedErrorId.StartsWith("CvClass.PruneWithErrors", StringComparison.Ordinal));
        Assert.Equal(2, engine.Service.RoomCount());
    }

    [Theory]
    [InlineData("StartTime = 'never'", "")]
    [InlineData("StartTime = ''", "")]
    [InlineData("StartTime = 'never'", "-Recording")]
    [InlineData("Start = 'under another name'", "")]
    [InlineData("Start = 'under another name'", "-Recording")]
    [InlineData("StartTime = '2026-09-01 09:00'; Duration = 45; Layout = 'round'", "-Recording")]
    [InlineData("StartTime = '2026-09-01 09:00'; Duration = 45; Layout = 'round'", "")]
    [InlineData("StartTime = '2026-09-01 09:00'; EndTime = '2026-09-01 08:00'", "")]
    [InlineData("StartTime = '2026-09-01 09:00'; Duration = 45; TeacherPassword = 'abc'", "")]
    public void Nothing_is_removed_when_a_row_cannot_be_bound_or_breaks_a_rule(string columns, string byHand)
    {
        using var engine = new Engine();
        foreach (var (name, hour) in new[] { ("a", 8), ("b", 9), ("c", 10), ("old", 11) }) Seed(engine, name, hour);
        const string C = "[pscustomobject]@{ Name = 'c'; StartTime = '2026-09-01 10:00'; Duration = 45 }";
        var bad = $"[pscustomobject]@{{ Name = 'b'; {columns} }}";
        foreach (var rows in new[] { $"{A}, {bad}, {C}", $"{bad}, {A}, {C}", $"{A}, {C}, {bad}" })
        {
            engine.ClearReceived();
            var outcome = engine.Run($"{rows} | Sync-CvRoom -Prune {byHand}");
            Assert.Equal(["None a", "None c"], outcome.Output.Select(o => (SyncStep)o.BaseObject).Select(s => $"{s.Action} {s.Name}"));
            Assert.Equal(2, outcome.Errors.Count);
            var error = outcome.Errors.Single(e => e.FullyQualifiedErrorId.StartsWith("CvClass.PruneWithErrors", StringComparison.Ordinal));
            Assert.StartsWith("1 row", error.ToString(), StringComparison.Ordinal);
            Assert.All(engine.Received, x => Assert.Equal("WebAPI/GetRoomByTime", x.Path));
        }
    }

    [Fact]
    public void Nothing_is_removed_when_a_script_block_fails_for_a_row()
    {
        using var engine = new Engine();
        foreach (var (name, hour) in new[] { ("a", 8), ("b", 9) }) Seed(engine, name, hour);
        var outcome = engine.Run("""
            $a = [pscustomobject]@{ Name = 'a'; StartTime = '2026-09-01 08:00'; Ende = '2026-09-01 08:45' }
            $b = [pscustomobject]@{ Name = 'b'; StartTime = '2026-09-01 09:00'; Ende = 'never' }
            $a, $b | Sync-CvRoom -Prune -EndTime { $_.Ende }
            """);
        Assert.Equal(2, engine.Service.RoomCount());
        Assert.Contains(outcome.Errors, e => e.FullyQualifiedErrorId.StartsWith("CvClass.PruneWithErrors", StringComparison.Ordinal));
    }

    [Fact]
    public void Pruning_one_class_leaves_the_rooms_of_the_others()
    {
        using var engine = new Engine();
        foreach (var (name, hour) in new[] { ("七(1)班 语文", 8), ("七(1)班 old", 9), ("七(2)班 语文", 8), ("七(2)班 数学", 10) })
        {
            Seed(engine, name, hour);
        }
        const string Rows = "[pscustomobject]@{ Name = '七(1)班 语文'; StartTime = '2026-09-01 08:00'; Duration = 45; Class = '七(1)班' } ";
        Assert.Equal(["None 七(1)班 语文", "Remove 七(1)班 old"], Show(engine.Run(Rows + "| Sync-CvRoom -Prune -WhatIf")));
        Assert.Equal(["None 七(1)班 语文", "Remove 七(1)班 old"],
            Show(engine.Run(Rows + "| Sync-CvRoom -Prune -WhatIf -Scope '七(1)班*'")));
        var all = Show(engine.Run(Rows + "| Sync-CvRoom -Prune -WhatIf -Scope '*'"));
        Assert.Equal(3, all.Count(s => s.StartsWith("Remove", StringComparison.Ordinal)));
        var other = A.Replace("'a'", "'七(2)班 语文'", StringComparison.Ordinal);
        var two = engine.Run($"{Rows}, {other} | Sync-CvRoom -Prune -WhatIf -Scope '七(1)班*'");
        Assert.Equal(["None 七(1)班 语文", "Remove 七(1)班 old"], Show(two));
        Assert.Contains(two.Warnings, w => w.Contains("-Scope", StringComparison.Ordinal));
        engine.ClearReceived();
        var error = engine.Run(Rows + "| Sync-CvRoom -Prune -Scope '八*'").Error;
        Assert.StartsWith("CvClass.ScopeEmpty", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(engine.Received);
    }

    [Fact]
    public void A_plan_beyond_the_removal_limit_is_shown_but_not_carried_out()
    {
        using var engine = new Engine();
        for (var i = 0; i < 40; i++) Seed(engine, "old " + i, 8 + (i / 10.0));
        const string Row = A + " | Sync-CvRoom -Prune -From 2026-09-01 -To 2026-09-01 ";
        var plan = engine.Run(Row + "-WhatIf");
        Assert.Equal(41, plan.Of<SyncStep>().Length);
        Assert.Contains("-MaxRemove", Assert.Single(plan.Warnings), StringComparison.Ordinal);
        Assert.StartsWith("CvClass.TooManyRemovals", engine.Run(Row).Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(40, engine.Service.RoomCount());
        Assert.Equal(41, engine.Run(Row + "-MaxRemove 40").Of<SyncStep>().Length);
        Assert.Equal(1, engine.Service.RoomCount());
    }

    [Theory]
    [InlineData(FaultKind.DropBeforeCommit)]
    [InlineData(FaultKind.BadGatewayBeforeCommit)]
    [InlineData(FaultKind.TruncatedBody)]
    [InlineData(FaultKind.TruncatedJson)]
    [InlineData(FaultKind.NotFound)]
    public void Nothing_is_created_or_removed_when_page_2_of_the_list_fails(FaultKind kind)
    {
        var faults = new FaultPlan();
        using var engine = new Engine(null, faults, connect: false);
        engine.Run($"Connect-CvClass -BaseUri {engine.Listener.BaseAddress} -Credential (Get-Key) -NoVerify -MaxRetry 1").AssertNoErrors();
        for (var i = 0; i < 260; i++) Seed(engine, "r" + i, 8 + (i / 60.0));
        var rows = Enumerable.Range(0, 258).Select(i => Row("r" + i, s_day.AddHours(8 + (i / 60.0)))).ToArray();
        const string Sync = "$rows | Sync-CvRoom -Prune -MaxRemove 260 ";
        faults.Next("WebAPI/GetRoomByTime", kind, 4, static r => r.Field("page") == "2");
        engine.ClearReceived();
        var outcome = engine.Run(Sync, ("rows", rows));
        Assert.Empty(outcome.Output);
        Assert.Single(outcome.Errors);
        Assert.Equal(260, engine.Service.RoomCount());
        Assert.All(engine.Received, x => Assert.Equal("WebAPI/GetRoomByTime", x.Path));
        using var other = new Engine();
        for (var i = 0; i < 260; i++) Seed(other, "r" + i, 8 + (i / 60.0));
        Assert.Equal(2, other.Run(Sync, ("rows", rows)).Of<SyncStep>().Count(s => s.Action == SyncAction.Remove)); // without a fault
    }

    [Fact]
    public void Five_thousand_rooms_are_synchronized_and_a_second_run_changes_nothing()
    {
        using var engine = new Engine();
        var starts = Enumerable.Range(0, 5000).Select(i => s_day.AddDays(i / 200).AddHours(8 + (i % 8))).ToArray();
        for (var i = 0; i < 5000; i++) engine.Service.SeedRoom("lesson " + i, starts[i], starts[i].AddMinutes(45));
        var rows = Enumerable.Range(3, 4997).Select(i => Row("lesson " + i, starts[i])).Append(Row("new", starts[7])).ToArray();
        rows[10].Properties["Duration"].Value = 60;
        var steps = engine.Run("$rows | Sync-CvRoom -Prune", ("rows", rows)).Of<SyncStep>();
        var counts = (Count(SyncAction.None), Count(SyncAction.Change), Count(SyncAction.Create), Count(SyncAction.Remove));
        Assert.Equal((4996, 1, 1, 3), counts);
        Assert.Equal(4998, engine.Service.RoomCount());
        engine.ClearReceived();
        Assert.All(engine.Run("$rows | Sync-CvRoom -Prune").Of<SyncStep>(), s => Assert.Equal(SyncAction.None, s.Action));
        Assert.DoesNotContain(engine.Received, x => x.Path is "WebAPI/CreateRoom" or "WebAPI/ModifyRoom" or "WebAPI/DeleteRoom");
        int Count(SyncAction action) => steps.Count(s => s.Action == action);
    }

    [Fact]
    public void A_room_removed_meanwhile_is_reported_and_planned_again()
    {
        using var engine = new Engine(connect: false);
        engine.Run($"Connect-CvClass -BaseUri {engine.Listener.BaseAddress} -Credential (Get-Key) -NoVerify -ThrottleLimit 1")
            .AssertNoErrors();
        foreach (var (name, hour) in new[] { ("a", 8), ("b", 9), ("old 1", 10), ("old 2", 11) }) Seed(engine, name, hour);
        var rows = new[] { Row("a", s_day.AddHours(8)), Row("b", s_day.AddHours(9)) };
        foreach (var row in rows) row.Properties["Duration"].Value = 60;
        var serials = engine.Service.KeptRooms().ToDictionary(r => r.Name, r => r.Serial);
        // Another client removes them as soon as the first change arrives.
        var isDone = false;
        engine.Service.Exchanged += x =>
        {
            if (isDone || x.Path != "WebAPI/ModifyRoom") return;
            isDone = true;
            using var other = new Engine(connect: false);
            other.Run($"Connect-CvClass -BaseUri {engine.Listener.BaseAddress} -Credential (Get-Key) -NoVerify").AssertNoErrors();
            other.Run($"Remove-CvRoom {serials["b"]}, {serials["old 1"]}").AssertNoErrors();
        };
        var outcome = engine.Run("$rows | Sync-CvRoom -Prune", ("rows", rows));
        Assert.Contains("was removed after", Assert.Single(outcome.Errors).ToString(), StringComparison.Ordinal);
        Assert.StartsWith("CvClass.NotFound", outcome.Errors[0].FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(["Change a"], outcome.Output.Select(o => (SyncStep)o.BaseObject).Select(s => $"{s.Action} {s.Name}"));
        Assert.Equal(["None a", "Create b", "Remove old 2"], Show(engine.Run("$rows | Sync-CvRoom -Prune")));
    }

    private static SandboxRoom Seed(Engine engine, string name, double hour, int type = 3) =>
        engine.Service.SeedRoom(name, s_day.AddHours(hour), s_day.AddHours(hour).AddMinutes(45), type);

    private static string[] Show(Outcome outcome) => outcome.Of<SyncStep>().Select(s => $"{s.Action} {s.Name}").ToArray();

    private static PSObject Row(string name, DateTimeOffset start)
    {
        var row = new PSObject();
        row.Properties.Add(new PSNoteProperty("Name", name));
        row.Properties.Add(new PSNoteProperty("StartTime", start));
        row.Properties.Add(new PSNoteProperty("Duration", 45));
        return row;
    }

    private sealed class TemporaryFile : IDisposable
    {
        internal TemporaryFile(string text) => File.WriteAllText(Path, text);

        internal string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName() + ".csv");

        public void Dispose() => File.Delete(Path);
    }
}

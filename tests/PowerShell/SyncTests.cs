using System;
using System.Linq;
using System.Management.Automation;

namespace CvClass.Tests;

public sealed class SyncTests
{
    private const string Rows = """
        $rows = 1..12 | ForEach-Object {
            [pscustomobject]@{
                Name = "l$_"; StartTime = 1788220800 + 3600 * $_; Duration = 45
                TeacherPassword = "t000$_"; StudentPassword = ''; VideoResolution = '640x480'
            }
        };
        """;

    [Fact]
    public void A_second_run_changes_nothing()
    {
        using var engine = new Engine();
        var first = engine.Run(Rows + "$rows | Sync-CvRoom").Of<SyncStep>();
        Assert.All(first, s => Assert.Equal(SyncAction.Create, s.Action));
        Assert.Equal(engine.Service.MadeRooms().Select(r => r.Serial.ToString()).Order(), first.Select(s => s.Serial).Order());
        engine.ClearReceived();
        var second = engine.Run("$rows | Sync-CvRoom -Prune").Of<SyncStep>();
        Assert.All(second, s => Assert.Equal(SyncAction.None, s.Action));
        Assert.Equal(12, second.Length);
        Assert.All(engine.Received, x => Assert.Equal("WebAPI/GetRoomByTime", x.Path));
    }

    [Fact]
    public void WhatIf_shows_the_plan_that_is_then_carried_out()
    {
        using var engine = new Engine();
        engine.Run(Rows
            + "$rows | Sync-CvRoom | ForEach-Object { }; New-CvRoom 'extra' 1788230000 -Duration 45; "
            + "New-CvRoom 'far away' '2027-01-01 08:00' -Duration 45").AssertNoErrors();
        const string edit = "$rows[0].Duration = 60; $rows[1].TeacherPassword = 'changed'; $rows[2].Name = 'renamed'; ";
        engine.ClearReceived();
        var plan = engine.Run(edit + "$rows | Sync-CvRoom -Prune -WhatIf").Of<SyncStep>();
        Assert.All(engine.Received, x => Assert.Equal("WebAPI/GetRoomByTime", x.Path));
        Assert.Equal(["Change l1 EndTime", "Change l2 TeacherPassword", "Create renamed "],
            plan.Where(s => s.Action is SyncAction.Create or SyncAction.Change)
            .Select(s => $"{s.Action} {s.Name} {string.Join(",", s.Changes.Select(c => c.Name))}"));
        Assert.Equal(["extra", "l3"], plan.Where(s => s.Action == SyncAction.Remove).Select(s => s.Name));
        var done = engine.Run("$rows | Sync-CvRoom -Prune").Of<SyncStep>();
        Assert.Equal(plan.Select(s => (s.Action, s.Name)), done.Select(s => (s.Action, s.Name)));
        var rooms = engine.Service.MadeRooms();
        Assert.Equal(13, rooms.Count); // twelve lessons, and the room outside the span
        Assert.Equal(3600, rooms.Single(r => r.Name == "l1") is var r ? r.End - r.Start : 0);
        Assert.Equal("changed", rooms.Single(x => x.Name == "l2").TeacherPassword);
        Assert.All(engine.Run("$rows | Sync-CvRoom -Prune").Of<SyncStep>(), s => Assert.Equal(SyncAction.None, s.Action));
    }

    [Theory]
    [InlineData("Layout", "round")]
    [InlineData("Duration", "long")]
    [InlineData("Duration", "")]
    public void A_row_that_cannot_be_read_keeps_its_room_from_being_pruned(string column, string cell)
    {
        using var engine = new Engine();
        engine.Run(Rows + "$rows | Sync-CvRoom | ForEach-Object { }").AssertNoErrors();
        engine.Run(
            $"$rows[4].PSObject.Properties.Remove('{column}'); $rows[4].PSObject.Properties.Add([psnoteproperty]::new('{column}', "
            + $"'{cell}'))").AssertNoErrors();
        var outcome = engine.Run("$rows | Sync-CvRoom -Prune");
        Assert.Contains(outcome.Errors, e => e.TargetObject is PSObject row && row.Properties["TeacherPassword"]?.Value is "t0005");
        Assert.Contains(outcome.Errors, e => e.FullyQualifiedErrorId.StartsWith("CvClass.PruneWithErrors", StringComparison.Ordinal));
        Assert.Equal(12, engine.Service.RoomCount());
    }

    [Fact]
    public void Fields_missing_from_lists_are_requested_when_the_timetable_has_them()
    {
        using var engine = new Engine();
        engine.Run(Rows
            + "$rows | Sync-CvRoom | ForEach-Object { }; $rows[3].PSObject.Properties.Add([psnoteproperty]::new('AutoStartMedia', '否')); "
            + "$rows[4].PSObject.Properties.Add([psnoteproperty]::new('autoopenav', '1'))").AssertNoErrors();
        engine.ClearReceived();
        var steps = engine.Run("$rows | Sync-CvRoom").Of<SyncStep>();
        var change = Assert.Single(steps, s => s.Action != SyncAction.None);
        Assert.Equal(("l5", "AutoStartMedia"), (change.Name, change.Changes.Single().Name));
        Assert.Equal(2, engine.Received.Count(x => x.Path == "WebAPI/GetRoomInfo"));
        Assert.All(engine.Run("$rows | Sync-CvRoom").Of<SyncStep>(), s => Assert.Equal(SyncAction.None, s.Action));
    }

    [Fact]
    public void A_doubtful_plan_is_refused_before_anything_is_sent()
    {
        using var engine = new Engine();
        engine.Run(Rows + "$rows | Sync-CvRoom | ForEach-Object { }").AssertNoErrors();
        engine.ClearReceived();
        Assert.StartsWith("CvClass.TooManyRemovals", engine.Run("$rows[0], $rows[11] | Sync-CvRoom -Prune").Error.FullyQualifiedErrorId,
            StringComparison.Ordinal);
        Assert.StartsWith("CvClass.RowsRepeated", engine.Run("$rows[0], $rows[0] | Sync-CvRoom").Error.FullyQualifiedErrorId,
            StringComparison.Ordinal);
        Assert.DoesNotContain(engine.Received, x => x.Path != "WebAPI/GetRoomByTime");
        engine.Run("$rows[0], $rows[11] | Sync-CvRoom -Prune -MaxRemove 10").AssertNoErrors();
        Assert.Equal(2, engine.Service.RoomCount());
    }

    [Fact]
    public void By_number_a_lesson_may_move_and_change_its_name()
    {
        using var engine = new Engine();
        var step = engine.Run("""
            $r = New-CvRoom old 1788220800 -Duration 45
            [pscustomobject]@{ Serial = $r.Serial; Name = 'new'; StartTime = 1788307200; Duration = 30 } | Sync-CvRoom -Key Serial
            """).Of<SyncStep>().Single();
        Assert.Equal((SyncAction.Change, "Name,StartTime,EndTime"), (step.Action, string.Join(",", step.Changes.Select(c => c.Name))));
        var room = engine.Service.MadeRooms().Single();
        Assert.Equal(("new", 1788307200L, 1788309000L), (room.Name, room.Start, room.End));
    }

    [Fact]
    public void A_sandbox_on_a_port_serves_other_runspaces()
    {
        using var one = new Engine(connect: false);
        using var other = new Engine(connect: false);
        var port = one.Run("Start-CvSandbox -Fault @{ DropAfterCommit = 0.1 } -LatencyMilliseconds 1").Of<SandboxPort>().Single();
        Assert.Equal("127.0.0.1", port.BaseUri.Host);
        Assert.Equal(20, other.Run(
            "Connect-CvClass -BaseUri $P.BaseUri -Credential $P.Credential -MaxRetry 8; "
            + "1..20 | ForEach-Object { [pscustomobject]@{ Name = \"a$_\"; StartTime = 1788220800; "
            + "Duration = 45 } } | New-CvRoom", ("P", port)).Of<Room>().Length);
        one.Run("Stop-CvSandbox $P", ("P", port)).AssertNoErrors();
        Assert.Contains("could not be reached",
            other.Run("Connect-CvClass -BaseUri $P.BaseUri -Credential $P.Credential -MaxRetry 0").Error.ToString(),
            StringComparison.Ordinal);
        Assert.Contains("not one of", one.Run("Start-CvSandbox -Fault @{ Fire = 1 }").Error.ToString(), StringComparison.Ordinal);
    }
}

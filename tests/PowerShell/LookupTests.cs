using System;
using System.Collections.Generic;
using System.Linq;

namespace CvClass.Tests;

/// <summary>Typical searches: by name, by day, and for a piped room.</summary>
public sealed class LookupTests
{
    private const string Rooms =
        "$null = 1..250 | ForEach-Object { [pscustomobject]@{ Name = \"lesson $_\"; StartTime = 1788220800 + 60 * $_; "
        + "Duration = 45 } } | New-CvRoom -ThrottleLimit 1; $r = New-CvRoom 1234567 '2026-09-02 08:00' -Duration 45; ";

    [Theory]
    [InlineData("Get-CvRoom 'lesson 24*'",
        "lesson 24,lesson 240,lesson 241,lesson 242,lesson 243,lesson 244,lesson 245,lesson 246,lesson 247,lesson 248,lesson 249")]
    [InlineData("Get-CvRoom -Name 'LESSON 249', '1234*'", "lesson 249,1234567")]
    [InlineData("Get-CvRoom '*24?' -Skip 2 -First 3", "lesson 242,lesson 243,lesson 244")]
    [InlineData("Get-CvRoom -Name '*' -State Upcoming -From '2026-09-02' -To '2026-09-02'", null)]
    [InlineData("Get-CvRoom '*' -From '2026-09-02' -To '2026-09-02'", "1234567")]
    [InlineData("Get-CvRoom 'lesson 7' -State Ended", "lesson 7")]
    [InlineData("Get-CvRoom 'nothing*'", "")]
    [InlineData("Get-CvRoom -Name 1234567", "1234567")]
    [InlineData("Get-CvRoom -Name $r", "")]
    [InlineData("Get-CvRoom $r", "1234567")]
    [InlineData("Get-CvRoom $r.Serial, 'lesson 9'", "1234567,lesson 9")]
    [InlineData("Get-CvRoom ([long]$r.Serial)", "1234567")]
    [InlineData("$r | Get-CvRoom", "1234567")]
    [InlineData("$r.Serial | Get-CvRoom", "1234567")]
    [InlineData("Get-CvRoom $r.Serial -State Ended", null)]
    [InlineData("Get-CvRoom -Name $null", null)]
    public void Rooms_are_found_by_name_or_number(string command, string? names)
    {
        using var engine = new Engine();
        engine.Run(Rooms).AssertNoErrors();
        engine.ClearReceived();
        var outcome = engine.Run(command);
        if (names is null)
        {
            Assert.NotNull(outcome.Error);
            Assert.Empty(engine.Received);
            return;
        }
        Assert.Equal(names, string.Join(",", outcome.Of<Room>().Select(r => r.Name)));
    }

    [Fact]
    public void A_search_by_name_stops_once_First_is_reached()
    {
        using var engine = new Engine();
        engine.Run(Rooms).AssertNoErrors();
        engine.ClearReceived();
        Assert.Equal("lesson 7", engine.Run("Get-CvRoom 'lesson ?' -Skip 6 -First 1").Of<Room>().Single().Name);
        Assert.Single(engine.Received);
    }

    [Fact]
    public void Courseware_is_found_by_name_and_number()
    {
        using var engine = new Engine();
        engine.Service.SeedCourseware(450);
        Assert.Equal(["lesson-44.pdf", "lesson-440.pdf"], engine.Run("Get-CvCourseware 'lesson-44*' -First 2").Of<Courseware>()
            .Select(f => f.Name));
        var found = engine.Run("$f = Get-CvCourseware -Name lesson-7.pdf; Get-CvCourseware -FileId $f.FileId, 999");
        Assert.Equal("lesson-7.pdf", ((Courseware)found.Output.Single().BaseObject).Name);
        Assert.StartsWith("CvClass.NotFound", found.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        engine.ClearReceived();
        engine.Run("Get-CvCourseware -FileId $f.FileId").AssertNoErrors();
        Assert.Single(engine.Received);
    }

    [Theory]
    [InlineData("Get-CvRoom -From '2026-09-01' -To '2026-09-02'", "endtime", "1788364799")]
    [InlineData("Get-CvRoom -From '2026-09-01' -To '2026年9月2日'", "endtime", "1788364799")]
    [InlineData("Get-CvRoom -From '2026-09-01' -To '2026-09-02 00:00'", "endtime", "1788278400")]
    [InlineData("Get-CvRoom -From '2026-09-01' -To ([datetime]'2026-09-02')", "endtime", "1788278400")]
    [InlineData("Get-CvAttendance 12 -From '2026-09-01' -To '2026-09-02'", "endtime", "1788364799")]
    [InlineData("Get-CvChatMessage 12 -From '2026-09-01' -To '2026-09-02'", "endtime", "1788364799")]
    [InlineData("Get-CvRecord 12 -From '2026-09-01' -To '2026-09-02'", "endtime", "1788364799")]
    [InlineData("Get-CvAnswer 12 -From '2026-09-01' -To '2026-09-02'", "endtime", "1788364799")]
    [InlineData("Get-CvRoomStatus 12 -From '2026-09-01' -To '2026-09-02'", "end_time", "1788364799")]
    [InlineData("Get-CvCourseware -From '2026-09-01' -To '2026-09-02'", "endtime", "2026-09-02 23:59:59")]
    [InlineData("Remove-CvRecord -From '2026-09-01' -To '2026-09-02'", "endtime", "1788364799")]
    [InlineData("Get-CvRoom -From '2026-09-01' -To '2026-09-02'", "starttime", "1788192000")]
    public void A_date_as_an_end_includes_the_whole_day(string command, string field, string wire)
    {
        using var engine = new Engine();
        engine.Run(command);
        Assert.Contains(engine.Received, x => x.Fields.Contains(new(field, wire)));
    }

    [Fact]
    public void An_end_of_today_is_now_and_WhatIf_shows_the_instants()
    {
        var screen = new Screen();
        using var engine = new Engine(screen: screen);
        engine.Run(
            "$today = [DateTimeOffset]::UtcNow.ToOffset('8:00').ToString('yyyy-MM-dd'); "
            + "Remove-CvRecord -From '2026-01-01' -To $today").AssertNoErrors();
        Assert.InRange(long.Parse(engine.Received.Single().Fields.Single(f => f.Key == "endtime").Value),
            DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 60, DateTimeOffset.UtcNow.ToUnixTimeSeconds());
        Assert.StartsWith("CvClass.53002",
            engine.Run("Remove-CvRecord -From '2026-01-01' -To ([DateTimeOffset]::UtcNow.AddDays(1))").Error.FullyQualifiedErrorId,
            StringComparison.Ordinal);
        screen.Take();
        engine.Run("Remove-CvRecord -From '2026-01-01' -To '2026-01-02' -WhatIf").AssertNoErrors();
        Assert.Contains("2026-01-01 00:00:00 +08:00 to 2026-01-02 23:59:59 +08:00", screen.Take(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$r | Get-CvAttendance", "1788134400", "1788309900")]
    [InlineData("$r | Get-CvChatMessage", "1788134400", "1788309900")]
    [InlineData("[pscustomobject]@{ Serial = $r.Serial; StartTime = '2026-09-01 08:00'; EndTime = '2026-09-01 08:45' } | Get-CvAttendance",
        "1788134400", "1788309900")]
    [InlineData("$r | Get-CvAttendance -From 1788220800", "1788220800", null)]
    [InlineData("$r | Get-CvRecord", null, null)]
    [InlineData("$r | Get-CvAnswer", null, null)]
    [InlineData("$r.Serial | Get-CvAttendance", null, null)]
    public void A_piped_room_is_queried_around_its_own_time(string command, string? from, string? to)
    {
        using var engine = new Engine();
        engine.Run("$r = New-CvRoom a '2026-09-01 08:00' -Duration 45").AssertNoErrors();
        engine.ClearReceived();
        engine.Run(command).AssertNoErrors();
        var fields = engine.Received.Single().Fields.ToDictionary(f => f.Key, f => f.Value);
        Assert.Equal((from, to), (fields.GetValueOrDefault("starttime"), fields.GetValueOrDefault("endtime")));
    }

    [Fact]
    public void Rows_carry_the_lesson_they_belong_to()
    {
        using var engine = new Engine();
        engine.Run(
            "$r = New-CvRoom '高一 语文' ([DateTimeOffset]::UtcNow.AddMinutes(-5)) -Duration 45; $n = @{ Serial = $r.Serial; "
            + "Name = $r.Name; StartTime = $r.StartTime.ToString('o') }; $null = $r | Start-CvRoom; "
            + "$null = Add-CvCourseware -Uri https://example.com/h5 -Name h5 -Serial $r.Serial").AssertNoErrors();
        string[] inClass = ["Get-CvOnlineUser", "Get-CvOnlineCount", "Get-CvRoomStatus", "Get-CvRoomCourseware"];
        string[] after = ["Get-CvAttendance", "Get-CvRecord", "Get-CvRoomUser", "Get-CvChatMessage", "Get-CvTrophy", "Get-CvAnswer",
            "Get-CvNetworkStatistic", "Get-CvDevice", "Get-CvStorageUsage", "Get-CvRecord | Get-CvHandRaise"];
        foreach (var command in inClass.Append("Stop-CvRoom").Concat(after))
        {
            foreach (var piped in (string[])(command == "Stop-CvRoom" ? ["$r"] : ["$r", "[pscustomobject]$n"]))
            {
                var rows = engine.Run($"{piped} | {command}").AssertNoErrors().Output;
                Assert.NotEmpty(rows);
                Assert.All(rows, row =>
                    Assert.True(row.BaseObject is IRoomRow { RoomName: "高一 语文", RoomStartTime: not null }, command));
            }
        }
        // A number alone carries no lesson; rows that already carry one keep it.
        Assert.All(engine.Run("$r.Serial | Get-CvAttendance").Of<Attendance>(), a => Assert.Null(a.RoomName));
        Assert.All(engine.Run("$r | Get-CvRecord | Get-CvAnswer").Of<Answer>(), a => Assert.Equal("高一 语文", a.RoomName));
    }

    [Theory]
    [InlineData("$rows | ForEach-Object -PipelineVariable row { $_ } | New-CvRoom -ThrottleLimit 1 "
        + "| ForEach-Object { \"$($row.Name)=$($_.Name)\" }")]
    [InlineData("$rows | New-CvRoom -ThrottleLimit 1 | ForEach-Object -PipelineVariable row { $_ } "
        + "| Set-CvRoom -Shift 30 -ThrottleLimit 1 | ForEach-Object { \"$($row.Name)=$($_.Name)\" }")]
    public void A_throttle_limit_of_1_serializes_the_whole_pipeline(string command)
    {
        using var engine = new Engine();
        var pairs = engine.Run(
            "$rows = 1..20 | ForEach-Object { [pscustomobject]@{ Name = \"l$_\"; StartTime = 1788220800; Duration = 45 } }; "
            + command).AssertNoErrors().Output.Select(o => o.ToString()).ToArray();
        Assert.Equal(Enumerable.Range(1, 20).Select(i => $"l{i}=l{i}"), pairs);
    }
}

using System;
using System.Linq;
using System.Management.Automation;
using CvClass.Sandbox.Habits;

namespace CvClass.Tests;

/// <summary>Courseware, classes and their records, against the rules of the emulator.</summary>
public sealed class CourseTests
{
    private const string Room = "$r = New-CvRoom a '2026-09-01 08:00' -Duration 45; ";

    [Fact]
    public void Added_courseware_is_listed_bound_ordered_and_removed()
    {
        using var engine = new Engine();
        var outcome = engine.Run(Room + """
            $files = 1..3 | ForEach-Object { Add-CvCourseware -Uri "https://example.com/$_" -Name "h5-$_" -Serial $r.Serial }
            Add-CvRoomCourseware -Serial $r.Serial -FileId $files.FileId -SortOrder 3, 1, 2 -DefaultFileId $files[0].FileId |
                ForEach-Object { }
            (Get-CvCourseware).Name -join ','
            (Get-CvRoomCourseware $r).Name -join ','
            (Get-CvRoomCourseware $r | Where-Object IsDefault).Name
            Remove-CvRoomCourseware $r.Serial $files[1].FileId
            (Get-CvRoomCourseware $r).Name -join ','
            Get-CvCourseware | Remove-CvCourseware
            @(Get-CvCourseware).Count
            """);
        Assert.Equal(["h5-1,h5-2,h5-3", "h5-2,h5-3,h5-1", "h5-1", "h5-3,h5-1", "0"],
            outcome.AssertNoErrors().Output.Select(o => o.ToString()));
    }

    [Fact]
    public void Removals_are_sent_by_fifties_and_a_failed_batch_names_its_ids()
    {
        using var engine = new Engine();
        engine.Service.SeedCourseware(120);
        var outcome = engine.Run(
            "$all = Get-CvCourseware; @($all[0..59].FileId) + '999' + @($all[60..119].FileId) "
            + "| Remove-CvCourseware -Permanent -ThrottleLimit 1");
        var batches = engine.Received.Where(x => x.Path == "WebAPI/BatchDeleteFile")
            .Select(x => x.Fields.Count(f => f.Key.StartsWith("fileid[", StringComparison.Ordinal)));
        Assert.Equal([50, 50, 21], batches);
        var error = Assert.Single(outcome.Errors);
        Assert.Contains("999", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(50, ((string[])error.TargetObject).Length);
        Assert.Equal(49, engine.Run("Get-CvCourseware").Of<Courseware>().Length);
    }

    [Fact]
    public void A_finished_class_has_attendance_chats_and_recordings()
    {
        using var engine = new Engine();
        var outcome = engine.Run(Room + """
            Start-CvRoom $r | ForEach-Object IsStarted
            (Get-CvRoomStatus $r).State
            @(Get-CvOnlineUser $r).Count, (Get-CvOnlineCount $r).Count, (Get-CvOnlineCount | Where-Object Serial -EQ $r.Serial).Count
            @(Get-CvChatMessage $r).Count
            @(Get-CvTrophy $r).Count, @(Get-CvAnswer $r).Count, @(Get-CvNetworkStatistic $r).Count, @(Get-CvDevice $r).Count
            Stop-CvRoom $r | ForEach-Object IsStarted
            @(Get-CvOnlineUser $r).Count
            @(Get-CvAttendance $r -From ([DateTimeOffset]::UtcNow.AddDays(-1)) -To ([DateTimeOffset]::UtcNow)).Count
            @(Get-CvRoomUser $r).Count
            $record = Get-CvRecord $r
            @(Get-CvHandRaise $r $record.RecordTitle).Count, @(Get-CvStorageUsage $r).Count
            Get-CvRoom $r | Get-CvRecord | Remove-CvRecord
            @(Get-CvRecord $r).Count
            """);
        Assert.Equal(["True", "InClass", "4", "4", "4", "4", "3", "3", "4", "4", "False", "0", "4", "4", "3", "1", "0"],
            outcome.AssertNoErrors().Output.Select(o => o.ToString()));
    }

    [Theory]
    [InlineData("Get-CvAttendance $S -From 1000000000 -To ([DateTimeOffset]::UtcNow)", 100)]
    [InlineData("Get-CvChatMessage $S -From 1000000000", 100)]
    [InlineData("Get-CvTrophy $S", 200)]
    [InlineData("Get-CvRecord $S", 200)]
    public void A_thousand_rows_are_emitted_completely_in_order_and_once(string command, int pageSize)
    {
        foreach (var repeats in new[] { false, true })
        {
            using var engine = new Engine(new SandboxOptions { RepeatLastPage = repeats });
            var serial = engine.Run(Room + "$r.Serial").Output.Single().ToString();
            engine.Service.SeedClass(serial, 1001); // a thousand students and a teacher, a thousand trophies
            engine.ClearReceived();
            var rows = engine.Run(command + " | ForEach-Object { $_.UserName; $_.ReceiverName; $_.RecordTitle } | Where-Object { $_ }",
                ("S", serial)).AssertNoErrors().Output;
            Assert.InRange(rows.Count, 1000, 1001);
            Assert.Equal(rows.Count, rows.Select(r => r.ToString()).Distinct().Count());
            Assert.Equal(rows.Select(r => r.ToString()).OrderBy(r => r is "老师" ? "" : r.PadLeft(20)), rows.Select(r => r.ToString()));
            Assert.InRange(engine.Received.Count, rows.Count / pageSize, (rows.Count / pageSize) + 1 + Engine.ThrottleLimit);
            engine.ClearReceived();
            Assert.Equal(5, engine.Run(command + " -First 5", ("S", serial)).AssertNoErrors().Output.Count);
            Assert.Single(engine.Received);
        }
    }

    [Fact]
    public void Uploads_keep_their_names_and_Wait_waits_for_slides()
    {
        using var engine = new Engine();
        var folder = System.IO.Directory.CreateTempSubdirectory("cvclass");
        try
        {
            System.IO.File.WriteAllText(System.IO.Path.Combine(folder.FullName, "第一课 \"圆\".pptx".Replace('"', '\'')), "slides");
            System.IO.File.WriteAllText(System.IO.Path.Combine(folder.FullName, "fail.pptx"), "slides");
            var outcome = engine.Run(Room
                + "Add-CvCourseware \"$Folder/*.pptx\" -Serial $r.Serial -Conversion DynamicSlides "
                + "| Wait-CvCourseware -IntervalMilliseconds 10", ("Folder", folder.FullName));
            var file = (Courseware)Assert.Single(outcome.Output).BaseObject;
            Assert.Equal("第一课 '圆'.pptx", file.Name);
            Assert.Contains("fail.pptx", Assert.Single(outcome.Errors).ToString(), StringComparison.Ordinal);
            Assert.True((bool)engine.Run("Test-CvDynamicCourseware $F", ("F", file.FileId)).AssertNoErrors().Output.Single().BaseObject);
            Assert.DoesNotContain(engine.Received.Single(x => x.Path == "WebAPI/UploadFile" && x.Fields.Count > 0 && x.Result == 0
                && x == engine.Received.First(y => y.Path == "WebAPI/UploadFile")).Fields, f => f.Key is "token" or "app_id");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Bans_are_added_listed_and_removed()
    {
        using var engine = new Engine();
        var outcome = engine.Run(Room + """
            New-CvBlacklistEntry -IPAddress 203.0.113.9 -For HalfHour | ForEach-Object Scope
            New-CvBlacklistEntry -Nickname x -For Forever -Serial $r.Serial | ForEach-Object Scope
            (Get-CvBlacklistEntry).Type -join ','
            Get-CvBlacklistEntry | Remove-CvBlacklistEntry
            @(Get-CvBlacklistEntry).Count
            """);
        Assert.Equal(["Tenant", "Room", "IPAddress,Nickname", "0"], outcome.AssertNoErrors().Output.Select(o => o.ToString()));
        Assert.StartsWith("CvClass.5106", engine.Run("Remove-CvBlacklistEntry 77").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("room_control")]
    [InlineData("v3/room_control")]
    [InlineData("WebAPI/v3/room_control")]
    public void Any_endpoint_can_be_called(string path)
    {
        using var engine = new Engine();
        var answer = engine.Run(Room + $"Invoke-CvApi {path} ([ordered]@{{ serial = $r.Serial; state = 1 }})")
            .AssertNoErrors().Output.Single();
        Assert.Equal("0", answer.Properties["result"].Value);
        var raw = engine.Run("Invoke-CvApi GetRoomList @{ page = 1 } -Raw").AssertNoErrors().Output.Single();
        Assert.StartsWith("{\"result\":0", (string)raw.BaseObject, StringComparison.Ordinal);
        engine.Run(
            "Invoke-CvApi SetFileRemark @{ remarkdata = @(@{ fileid = 7; pageid = 1 }, [pscustomobject]@{ fileid = 8; "
            + "pageid = 2 }) }").AssertNoErrors();
        Assert.Contains(engine.Received.Last().Fields, f => f is { Key: "remarkdata[1][pageid]", Value: "2" });
        Assert.Equal(1, engine.Received.Last().Result); // the token is valid: only the courseware is missing
    }

    [Fact]
    public void Main_rooms_support_IncludeTotalCount()
    {
        using var engine = new Engine();
        engine.Run("1..25 | ForEach-Object { New-CvRoom \"m$_\" '2026-09-01 08:00' -Duration 45 -GroupType Main } | ForEach-Object { }")
            .AssertNoErrors();
        engine.ClearReceived();
        var output = engine.Run("Get-CvMainRoom -First 3 -IncludeTotalCount").AssertNoErrors().Output;
        Assert.Equal(4, output.Count);
        Assert.Equal(25UL, output[0].BaseObject);
        Assert.Single(engine.Received);
        Assert.Equal(25, engine.Run("Get-CvMainRoom").Of<MainRoom>().Length);
    }

    [Fact]
    public void Codes_and_passwords_need_no_connection()
    {
        using var engine = new Engine(connect: false);
        Assert.Equal(134, engine.Run("Get-CvErrorCode").Of<ErrorInfo>().Length);
        Assert.Equal(ErrorCategory.ObjectNotFound.ToString(), engine.Run("4007 | Get-CvErrorCode").Of<ErrorInfo>().Single().Category);
        Assert.Equal("123456", engine.Run(
            "'123456' | ConvertTo-CvPassword -Key 5NIWjlgmvqwbt494 | ConvertFrom-CvPassword -Key 5NIWjlgmvqwbt494").Of<string>().Single());
        var error = engine.Run("ConvertFrom-CvPassword zz -Key k").Error;
        Assert.Equal(ErrorCategory.InvalidArgument, error.CategoryInfo.Category);
    }
}

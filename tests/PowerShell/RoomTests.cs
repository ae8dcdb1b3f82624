using System;
using System.Linq;
using System.Management.Automation;
using CvClass.Sandbox;
using CvClass.Sandbox.Habits;

namespace CvClass.Tests;

public sealed class RoomTests
{
    private const string NewRoom = "New-CvRoom -Name 语文 -StartTime '2026-09-01 08:00' -Duration 0:45 ";

    [Fact]
    public void Importing_is_silent_and_the_manifest_is_valid()
    {
        using var engine = new Engine(connect: false);
        var outcome = engine.Run("Import-Module $Module -Force -Verbose:$false; Test-ModuleManifest $Module",
            ("Module", Repository.Module + "/CvClass.psd1"));
        var manifest = Assert.Single(outcome.Of<PSModuleInfo>());
        Assert.Empty(outcome.Warnings);
        Assert.Equal(0, outcome.Others);
        Assert.DoesNotContain(manifest.ExportedCmdlets.Keys, name => name.Contains('*', StringComparison.Ordinal));
    }

    [Fact]
    public void A_created_room_has_number_times_and_passwords()
    {
        using var engine = new Engine();
        var room = Assert.Single(engine.Run(NewRoom + "-StudentPassword s1234").Of<Room>());
        Assert.Equal(new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.FromHours(8)), room.StartTime);
        Assert.Equal(TimeSpan.FromHours(8), room.StartTime!.Value.Offset);
        Assert.Equal(TimeSpan.FromMinutes(45), room.Duration);
        string[] passwords = [room.TeacherPassword!, room.AssistantPassword!, room.PatrolPassword!, room.StudentPassword!];
        Assert.Equal(4, passwords.Distinct().Count());
        Assert.All(passwords, p => Assert.InRange(p.Length, 4, 16));
        var body = Assert.Single(engine.Received).Fields;
        Assert.Contains(body, f => f is { Key: "starttime", Value: "1788220800" });
        Assert.Contains(body, f => f is { Key: "passwordrequired", Value: "1" });
        Assert.Equal(room.Serial, engine.Service.MadeRooms().Single().Serial.ToString());
    }

    [Theory]
    [InlineData("'2026-09-01 08:00'")]
    [InlineData("'2026/9/1 8:00'")]
    [InlineData("'2026年9月1日 8时00分'")]
    [InlineData("'2026-09-01T00:00:00Z'")]
    [InlineData("'2026-09-01T02:00+02:00'")]
    [InlineData("'1788220800'")]
    [InlineData("1788220800")]
    [InlineData("([datetime]::new(2026, 9, 1, 8, 0, 0))")]
    [InlineData("([datetime]::new(2026, 9, 1, 0, 0, 0, [DateTimeKind]'Utc'))")]
    [InlineData("([DateTimeOffset]::new(2026, 9, 1, 8, 0, 0, [timespan]'8:00'))")]
    public void Every_notation_of_eight_in_the_morning_in_China_creates_the_same_room(string time)
    {
        using var engine = new Engine();
        engine.Run($"New-CvRoom 语文 {time} -Duration 45").AssertNoErrors();
        Assert.Contains(engine.Received.Single().Fields, f => f is { Key: "starttime", Value: "1788220800" });
    }

    [Theory]
    [InlineData("UTC")]
    [InlineData("Asia/Shanghai")]
    [InlineData("America/New_York")]
    public void The_zone_of_the_machine_does_not_matter(string zone)
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
        try
        {
            Assert.Equal(TimeZoneInfo.FindSystemTimeZoneById(zone).BaseUtcOffset, TimeZoneInfo.Local.BaseUtcOffset);
            using var engine = new Engine();
            var room = engine.Run("New-CvRoom 语文 -StartTime '2026-09-01 08:00' -Duration 45").Of<Room>().Single();
            Assert.Contains(engine.Received.Single().Fields, f => f is { Key: "starttime", Value: "1788220800" });
            Assert.Equal(TimeSpan.FromHours(8), room.StartTime!.Value.Offset);
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Fact]
    public void The_sessions_zone_applies_to_times_without_offset_and_to_all_output()
    {
        using var engine = new Engine();
        var room = engine.Run(
            $"Connect-CvClass -BaseUri {engine.Listener.BaseAddress} -Credential $Key -TimeZone America/New_York; "
            + "New-CvRoom a '2026-11-02 08:00' -Duration 45").Of<Room>().Single();
        Assert.Equal(TimeSpan.FromHours(-5), room.StartTime!.Value.Offset);
        Assert.Equal(8, room.StartTime.Value.Hour);
        var outcome = engine.Run("New-CvRoom a '2026-11-01 01:30' -Duration 45"); // the clock shows it twice that night
        Assert.Contains("offset", outcome.Errors.Single().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_room_is_an_error_and_the_others_continue()
    {
        using var engine = new Engine();
        var outcome = engine.Run($"$r = {NewRoom}; '999', $r.Serial | Get-CvRoom");
        var error = Assert.Single(outcome.Errors);
        Assert.StartsWith("CvClass.4007", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.ObjectNotFound, error.CategoryInfo.Category);
        Assert.Equal("999", error.TargetObject);
        Assert.Equal("语文", ((Room)outcome.Output.Single().BaseObject).Name);
    }

    [Fact]
    public void A_wrong_key_is_one_terminating_error_that_says_what_to_check()
    {
        using var engine = new Engine(connect: false);
        var wrong = new PSCredential(SandboxService.DemoAppId, new System.Net.NetworkCredential("", "not-the-key-4711").SecurePassword);
        var outcome = engine.Run($"Connect-CvClass -BaseUri {engine.Listener.BaseAddress} -Credential $Wrong; 'after'", ("Wrong", wrong));
        Assert.StartsWith("CvClass.47003", outcome.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        var text = outcome.Error.ToString();
        Assert.Contains("secret key", text, StringComparison.Ordinal);
        Assert.DoesNotContain("4711", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_connection_the_error_says_how_to_connect()
    {
        using var engine = new Engine(connect: false);
        var error = engine.Run("Get-CvRoom").Error;
        Assert.StartsWith("CvClass.NotConnected", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("Connect-CvClass", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://cvclass.example/", "https")]
    [InlineData("ftp://127.0.0.1/", "https")]
    public void Plain_http_is_refused_except_for_loopback(string uri, string said)
    {
        using var engine = new Engine(connect: false);
        Assert.Contains(said, engine.Run($"Connect-CvClass -BaseUri {uri} -Credential $Key -NoVerify").Error.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Verbose_shows_calls_without_secrets()
    {
        using var engine = new Engine();
        var outcome = engine.Run(
            $"{NewRoom} -TeacherPassword teach4711 -Verbose; Get-CvSession | ForEach-Object {{ $_.PSObject.Properties.Value }}");
        var line = Assert.Single(outcome.AssertNoErrors().Verbose, v => v.StartsWith("POST", StringComparison.Ordinal));
        Assert.Contains("WebAPI/CreateRoom", line, StringComparison.Ordinal);
        Assert.Contains("result 0", line, StringComparison.Ordinal);
        var all = string.Join("\n", outcome.Verbose.Concat(outcome.Output.Select(o => o?.ToString() ?? "")));
        Assert.DoesNotContain("teach4711", line, StringComparison.Ordinal);
        Assert.DoesNotContain(SandboxService.DemoSecretKey, all, StringComparison.Ordinal);
    }

    [Fact]
    public void A_piped_room_only_selects_the_room_to_change()
    {
        using var engine = new Engine();
        engine.Run(NewRoom).AssertNoErrors();
        engine.ClearReceived();
        engine.Run("Get-CvRoom | Set-CvRoom -Layout Tiled").AssertNoErrors();
        Assert.Equal(["serial", "roomlayout"], engine.Received.Last().Fields.Select(f => f.Key).Except(["app_id", "token"]));
    }

    [Fact]
    public void A_row_that_is_not_a_room_changes_what_its_cells_say()
    {
        using var engine = new Engine();
        var serial = engine.Run(NewRoom).Of<Room>().Single().Serial;
        engine.ClearReceived();
        engine.Run(
            $"[pscustomobject]@{{ serial = '{serial}'; roomname = '数学'; recorder_switch = '否'; "
            + "maxvideo = ''; sharedesk = '' } | Set-CvRoom").AssertNoErrors();
        var fields = engine.Received.Single().Fields.Where(f => f.Key is not ("app_id" or "token"));
        Assert.Equal([("serial", serial), ("roomname", "数学"), ("recorder_switch", "0")], fields.Select(f => (f.Key, f.Value)));
    }

    [Fact]
    public void Changing_one_time_also_sends_the_other()
    {
        using var engine = new Engine();
        var serial = engine.Run(NewRoom).Of<Room>().Single().Serial;
        engine.Run($"Set-CvRoom {serial} -StartTime '2026-09-01 08:10'; Set-CvRoom {serial} -Shift 1:00").AssertNoErrors();
        var room = engine.Service.MadeRooms().Single();
        Assert.Equal(1788220800 + 600 + 3600, room.Start);
        Assert.Equal(1788223500 + 3600, room.End);
        Assert.Contains("at least one", engine.Run($"Set-CvRoom {serial}").Errors.Single().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIf_sends_nothing_and_Remove_removes()
    {
        using var engine = new Engine();
        var serial = engine.Run(NewRoom).Of<Room>().Single().Serial;
        engine.ClearReceived();
        engine.Run($"Remove-CvRoom {serial} -WhatIf; Set-CvRoom {serial} -Name x -WhatIf; {NewRoom} -WhatIf").AssertNoErrors();
        Assert.Empty(engine.Received);
        Assert.Empty(engine.Run($"Remove-CvRoom {serial}").AssertNoErrors().Output);
        Assert.Equal(0, engine.Service.RoomCount());
    }

    [Fact]
    public void First_and_Skip_request_no_needless_page()
    {
        using var engine = new Engine();
        engine.Service.SeedRooms(1000, DateTimeOffset.UtcNow);
        Assert.Equal(5, engine.Run("Get-CvRoom -First 5").Of<Room>().Length);
        Assert.Single(engine.Received);
        engine.ClearReceived();
        Assert.Equal("Room 405", engine.Run("Get-CvRoom -Skip 405 -First 3").Of<Room>()[0].Name);
        Assert.Equal("3", engine.Received.Single().Fields.Single(f => f.Key == "page").Value);
        engine.ClearReceived();
        var all = engine.Run("Get-CvRoom").Of<Room>();
        Assert.Equal(Enumerable.Range(0, 1000).Select(i => "Room " + i), all.Select(r => r.Name));
        // The fifth page is full and the sixth shows the end; as many pages may be requested at once as the session allows.
        Assert.InRange(engine.Received.Count, 6, 6 + Engine.ThrottleLimit);
    }

    [Fact]
    public void A_repeated_last_page_adds_no_rows()
    {
        using var engine = new Engine(new SandboxOptions { RepeatLastPage = true });
        engine.Service.SeedRooms(400, DateTimeOffset.UtcNow);
        Assert.Equal(400, engine.Run("Get-CvRoom").Of<Room>().Select(r => r.Serial).Distinct().Count());
        Assert.Equal(400, engine.Run("Get-CvRoom").Of<Room>().Length);
    }

    [Fact]
    public void Bad_input_is_an_error_that_names_the_rule_and_the_rest_continues()
    {
        using var engine = new Engine();
        var outcome = engine.Run("""
            @(
                [pscustomobject]@{ Name = 'a'; StartTime = '2026-09-01 08:00'; EndTime = '2026-09-01 09:00'; VideoResolution = '8K' }
                [pscustomobject]@{ Name = 'b'; StartTime = '2026-09-01 08:00'; EndTime = '2026-09-01 07:00' }
                [pscustomobject]@{ Name = 'c'; StartTime = '2026-09-01 08:00'; EndTime = '2026-09-01 09:00'; TeacherPassword = 'x12' }
                [pscustomobject]@{ Name = ''; StartTime = '2026-09-01 08:00'; EndTime = '2026-09-01 09:00' }
                [pscustomobject]@{
                    Name = 'd'; StartTime = '2026-09-01 08:00'; EndTime = '2026-09-01 09:00'
                    VideoResolution = '1280*720'; MaxOnStage = '1v6'
                }
            ) | New-CvRoom
            """);
        Assert.Equal(4, outcome.Errors.Count);
        // PowerShell reports at once what it cannot bind; the module reports errors in input order.
        Assert.Contains(outcome.Errors, e => e.ToString().Contains("R1280x720 (3)", StringComparison.Ordinal));
        Assert.Contains(outcome.Errors, e => e.ToString().Contains("parameter 'Name'", StringComparison.Ordinal));
        var late = Assert.Single(outcome.Errors, e => e.ToString().Contains("later than", StringComparison.Ordinal));
        var weak = Assert.Single(outcome.Errors, e => e.ToString().Contains("4 to 16", StringComparison.Ordinal));
        Assert.DoesNotContain("x12", weak.ToString(), StringComparison.Ordinal);
        Assert.Equal(["b", "c"], new[] { late, weak }.Select(e => ((PSObject)e.TargetObject).Properties["Name"].Value));
        Assert.Equal("d", ((Room)outcome.Output.Single().BaseObject).Name);
        var sent = engine.Received.Single().Fields;
        Assert.Contains(sent, f => f is { Key: "videotype", Value: "3" });
        Assert.Contains(sent, f => f is { Key: "maxvideo", Value: "7" });
    }

    [Fact]
    public void A_session_belongs_to_its_runspace_and_can_be_passed_on()
    {
        using var one = new Engine();
        using var other = new Engine(connect: false);
        var session = one.Run("Get-CvSession").Of<CvSession>().Single();
        Assert.Empty(other.Run("Get-CvSession").AssertNoErrors().Output);
        Assert.Equal(5, other.Run("Get-CvTheme -Session $S", ("S", session)).Of<Theme>().Length);
        one.Run("Disconnect-CvClass").AssertNoErrors();
        Assert.Contains("disconnected", other.Run("Get-CvTheme -Session $S").Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Connect_accepts_connection_objects_and_keys()
    {
        using var engine = new Engine(connect: false);
        var connect = $"Connect-CvClass -BaseUri {engine.Listener.BaseAddress} -PassThru ";
        Assert.Single(engine.Run(connect
            + $"-Connection @{{ AppId = '{SandboxService.DemoAppId}'; SecretKey = '{SandboxService.DemoSecretKey}' }}").Of<CvSession>());
        Assert.Single(engine.Run(connect
            + $"-Connection ([pscustomobject]@{{ AppId = '{SandboxService.DemoAppId}'; SecretKey = $Key.Password }})").Of<CvSession>());
        Assert.Single(engine.Run(connect + "-AppId $Key.UserName -SecretKey $Key.Password").Of<CvSession>());
        Assert.Contains("SecretKey", engine.Run(connect + "-Connection @{ AppId = 'x' }").Error.ToString(), StringComparison.Ordinal);
        Assert.Contains("CVCLASS_APP_ID", engine.Run(connect).Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async System.Threading.Tasks.Task An_entry_link_opens_the_room()
    {
        using var engine = new Engine();
        var link = engine.Run(
            $"$r = {NewRoom}; New-CvEntryLink $r.Serial '学生 01&' Student -Password s1234 -UserId u1 "
            + "-JumpUri 'https://example.com/?a=1&b=2'").Of<EntryLinkInfo>().Single();
        using var http = new System.Net.Http.HttpClient();
        var uri = new Uri(engine.Listener.BaseAddress, link.Uri.PathAndQuery);
        Assert.Contains("Welcome", await http.GetStringAsync(uri), StringComparison.Ordinal);
        Assert.Equal(link.Uri.AbsoluteUri, link.Uri.ToString());
        Assert.Contains("%E5%AD%A6", link.ToString(), StringComparison.Ordinal);
    }
}

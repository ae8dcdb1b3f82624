using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using CvClass.Sandbox.Faults;
using CvClass.Sandbox.Habits;
using CvClass.Sandbox.State;

namespace CvClass.Tests;

/// <summary>
/// Each row of a list is emitted once: during changes, over an unreliable connection, and from services with undocumented paging.
/// </summary>
public sealed class ListTests
{
    private const long Monday = 1796005800; // 2026-11-30 08:30 in China

    private static readonly TimeSpan s_hang = TimeSpan.FromMinutes(3);

    public static TheoryData<string, int, int> Changes()
    {
        var data = new TheoryData<string, int, int>();
        string[] changes =
        [
            "Remove-CvRoom -Confirm:$false",
            "Set-CvRoom -Shift 20.20:00",
            "Set-CvRoom -Shift -1.00:00",
            "New-CvRoom -StartTime { $_.StartTime.AddDays(7) } -EndTime { $_.EndTime.AddDays(7) }",
        ];
        foreach (var change in changes)
        {
            data.Add($"& $list | {change} -ThrottleLimit $limit", 450, 1);
            data.Add($"& $list | {change} -ThrottleLimit $limit", 1000, 16);
            data.Add($"& $list | Where-Object Serial | {change} -ThrottleLimit $limit", 450, 16);
            data.Add($"& $list | ForEach-Object {{ $_ | {change} -ThrottleLimit $limit }}", 201, 16);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Every_listed_room_is_changed_exactly_once(string command, int count, int limit)
    {
        var faults = BadLine();
        using var engine = new Engine(faults: faults);
        var before = Enumerable.Range(0, count).Select(i => Seed(engine, i)).ToArray();
        var isShift = command.Contains("Set-CvRoom", StringComparison.Ordinal);
        var list = isShift ? $"Get-CvRoom -From {Monday} -To {Monday + 8640000}" : "Get-CvRoom";
        engine.Run($"Connect-CvClass -BaseUri {engine.Listener.BaseAddress} -Credential $Key -NoVerify -MaxRetry 8 -SettleSec 1")
            .AssertNoErrors();
        await RunAsync(engine, $"$list = {{ {list} }}; $limit = {limit}; {command}");
        var after = engine.Service.KeptRooms();
        if (command.Contains("Remove", StringComparison.Ordinal))
        {
            Assert.Empty(after);
            return;
        }
        if (command.Contains("New-CvRoom", StringComparison.Ordinal))
        {
            var expected = before.Select(r => (r.Name, r.Start)).Concat(before.Select(r => (r.Name, Start: r.Start + (7 * 86400))));
            Assert.Equal(expected.Order(), after.Select(r => (r.Name, r.Start)).Order());
            return;
        }
        var shift = command.Contains("-Shift -1", StringComparison.Ordinal) ? -86400 : 500 * 3600;
        Assert.Equal(before.Select(r => (r.Serial, r.Start + shift)).Order(), after.Select(r => (r.Serial, r.Start)).Order());
    }

    [Theory]
    [InlineData("Get-CvBlacklistEntry | Remove-CvBlacklistEntry -Confirm:$false -ThrottleLimit {0}")]
    [InlineData("Get-CvBlacklistEntry | Where-Object Id | Remove-CvBlacklistEntry -Confirm:$false -ThrottleLimit {0}")]
    [InlineData("Get-CvBlacklistEntry | ForEach-Object {{ Remove-CvBlacklistEntry $_.Id -Confirm:$false -ThrottleLimit {0} }}")]
    public async Task One_pipeline_empties_the_blacklist(string command)
    {
        foreach (var limit in new[] { 1, 16 })
        {
            using var engine = new Engine(faults: BadLine());
            const string connect = "Connect-CvClass -BaseUri $Address -Credential $Key -NoVerify -MaxRetry 8; ";
            const string fill = "1..60 | ForEach-Object { [void](New-CvBlacklistEntry -Nickname \"n$_\" -For Forever) }";
            engine.Run(connect + fill, ("Address", engine.Listener.BaseAddress)); // some outcomes may be unknown with these faults
            Assert.True(engine.Run("Get-CvBlacklistEntry").AssertNoErrors().Output.Count >= 55);
            await RunAsync(engine, string.Format(null, command, limit));
            Assert.Empty(engine.Run("Get-CvBlacklistEntry").AssertNoErrors().Output);
        }
    }

    [Theory]
    [InlineData("Get-CvCourseware | Remove-CvCourseware -Confirm:$false -ThrottleLimit {0}")]
    [InlineData("Get-CvCourseware | Where-Object FileId | Remove-CvCourseware -Permanent -Confirm:$false -ThrottleLimit {0}")]
    [InlineData("Get-CvCourseware | ForEach-Object {{ Remove-CvCourseware $_.FileId -Confirm:$false -ThrottleLimit {0} }}")]
    public async Task One_pipeline_removes_all_courseware(string command)
    {
        foreach (var limit in new[] { 1, 16 })
        {
            using var engine = new Engine(faults: BadLine());
            engine.Service.SeedCourseware(430);
            engine.Run($"Connect-CvClass -BaseUri {engine.Listener.BaseAddress} -Credential $Key -NoVerify -MaxRetry 8").AssertNoErrors();
            Assert.Equal(430, engine.Run("Get-CvCourseware").Of<Courseware>().Length);
            await RunAsync(engine, string.Format(null, command, limit));
            Assert.Empty(engine.Run("Get-CvCourseware").AssertNoErrors().Output);
        }
    }

    [Theory]
    [InlineData("Get-CvRecord $S | Remove-CvRecord -Confirm:$false -ThrottleLimit {0}")]
    [InlineData("Get-CvRecord $S | Where-Object RecordTitle | Remove-CvRecord -Confirm:$false -ThrottleLimit {0}")]
    [InlineData("Get-CvRecord $S | ForEach-Object {{ Remove-CvRecord $S $_.RecordTitle -Confirm:$false -ThrottleLimit {0} }}")]
    public async Task One_pipeline_removes_all_recordings_of_a_room(string command)
    {
        foreach (var limit in new[] { 1, 16 })
        {
            using var engine = new Engine();
            var serial = engine.Run("(New-CvRoom a '2026-09-01 08:00' -Duration 45).Serial").AssertNoErrors().Output.Single().ToString();
            engine.Service.SeedClass(serial, 450);
            Assert.True(engine.Run("Get-CvRecord $S", ("S", serial)).AssertNoErrors().Output.Count > 400);
            await RunAsync(engine, string.Format(null, command, limit));
            Assert.Empty(engine.Run("Get-CvRecord $S").AssertNoErrors().Output);
        }
    }

    [Theory]
    [InlineData("Get-CvRoom -First 3 | Remove-CvRoom -Confirm:$false", 447)]
    [InlineData("Get-CvRoom -First 210 -Skip 10 | Remove-CvRoom -Confirm:$false", 240)]
    [InlineData("foreach ($room in Get-CvRoom) { Remove-CvRoom $room.Serial -Confirm:$false; break }", 449)]
    [InlineData("while ($true) { Get-CvRoom | ForEach-Object { Remove-CvRoom $_.Serial -Confirm:$false; break } }", 449)]
    [InlineData("try { Get-CvRoom | ForEach-Object { $s = $_.Serial; throw 'x' } } catch { Remove-CvRoom $s -Confirm:$false }", 449)]
    [InlineData("Get-CvRoom | ForEach-Object { Get-CvRoom -First 1 | Remove-CvRoom -Confirm:$false }", 0)]
    [InlineData("Get-CvRoom | ForEach-Object { Invoke-CvApi DeleteRoom @{ serial = $_.Serial } | Out-Null }", 0)]
    [InlineData("Get-CvRoom | ForEach-Object { $_ } -End { Get-CvRoom | Remove-CvRoom -Confirm:$false } | Out-Null", 0)]
    public async Task A_list_that_ends_early_releases_waiting_changes(string command, int left)
    {
        using var engine = new Engine();
        for (var i = 0; i < 450; i++) Seed(engine, i);
        await RunAsync(engine, command);
        Assert.Equal(left, engine.Service.RoomCount());
    }

    [Theory]
    [InlineData("Get-CvRoom -Name 'lesson ?5*' | Remove-CvRoom -Confirm:$false -ThrottleLimit {0}", 411)]
    [InlineData("Get-CvRoom -Name 'lesson ?5*' | Where-Object Serial | Remove-CvRoom -Confirm:$false -ThrottleLimit {0}", 411)]
    [InlineData("Get-CvRoom -Name 'lesson ?5*' | ForEach-Object {{ Remove-CvRoom $_ -Confirm:$false -ThrottleLimit {0} }}", 411)]
    [InlineData("Get-CvRoom -Name 'lesson ?5*' -First 30 -Skip 5 | Remove-CvRoom -Confirm:$false -ThrottleLimit {0}", 420)]
    [InlineData("Get-CvRoom 'lesson *' -From 1796005800 -To 1800000000 | Remove-CvRoom -Confirm:$false -ThrottleLimit {0}", 0)]
    public async Task Every_room_with_a_matching_name_is_removed(string command, int left)
    {
        foreach (var limit in new[] { 1, 16 })
        {
            using var engine = new Engine(faults: BadLine());
            for (var i = 0; i < 450; i++) Seed(engine, i);
            engine.Run($"Connect-CvClass -BaseUri {engine.Listener.BaseAddress} -Credential $Key -NoVerify -MaxRetry 8").AssertNoErrors();
            await RunAsync(engine, string.Format(null, command, limit));
            Assert.Equal(left, engine.Service.RoomCount());
        }
    }

    [Fact]
    public async Task Courseware_with_a_matching_name_is_removed()
    {
        using var engine = new Engine();
        engine.Service.SeedCourseware(430);
        await RunAsync(engine, "Get-CvCourseware -Name 'lesson-*.pdf' | Remove-CvCourseware -Permanent -Confirm:$false");
        Assert.Empty(engine.Run("Get-CvCourseware").AssertNoErrors().Output);
    }

    [Fact]
    public async Task A_stopped_pipeline_removes_nothing_more()
    {
        using var engine = new Engine(faults: new FaultPlan { Latency = TimeSpan.FromMilliseconds(300) });
        for (var i = 0; i < 1000; i++) Seed(engine, i);
        using var shell = engine.NewShell("Get-CvRoom | Remove-CvRoom -Confirm:$false");
        var running = shell.InvokeAsync();
        while (!engine.Received.Any(e => e.Fields.Any(f => f is { Key: "page", Value: "2" }))) await Task.Delay(5);
        await shell.StopAsync(null, null).WaitAsync(s_hang);
        await Assert.ThrowsAnyAsync<RuntimeException>(() => running.WaitAsync(s_hang));
        await Task.Delay(1000);
        Assert.DoesNotContain(engine.Received, e => e.Path.Contains("DeleteRoom", StringComparison.Ordinal));
        await RunAsync(engine, "Get-CvRoom -First 1 | Remove-CvRoom -Confirm:$false");
        Assert.Equal(999, engine.Service.RoomCount());
    }

    [Theory]
    [InlineData(150, 1)]
    [InlineData(300, 2)]
    public void A_short_list_takes_no_superfluous_request(int rooms, int requests)
    {
        using var engine = new Engine();
        engine.Service.SeedRooms(rooms, DateTimeOffset.UtcNow);
        Assert.Equal(rooms, engine.Run("Get-CvRoom").Of<Room>().Length);
        Assert.Equal(requests, engine.Received.Count);
    }

    [Theory]
    [InlineData("Get-CvRoom -First 600", 600, 3)]
    [InlineData("Get-CvRoom -Skip 400 -First 600", 600, 3)]
    [InlineData("Get-CvRoom -Skip 500 -First 1000", 1000, 6)]
    [InlineData("Get-CvRoom -Skip 3 -First 5", 5, 1)]
    [InlineData("Get-CvRoom -Name 'Room 5' -First 1", 1, 1)]
    [InlineData("Get-CvRoom -Name '*99' -First 5", 5, 3)]
    [InlineData("Get-CvRoom -Name '*99' -Skip 4 -First 2", 2, 3)]
    public void First_and_Skip_request_only_the_pages_they_need(string command, int rows, int requests)
    {
        using var engine = new Engine();
        engine.Service.SeedRooms(10_000, DateTimeOffset.UtcNow);
        Assert.Equal(rows, engine.Run(command).Of<Room>().Length);
        Assert.Equal(requests, engine.Received.Count);
    }

    [Fact]
    public void Pages_smaller_than_documented_are_read_completely()
    {
        using var engine = new Engine(new SandboxOptions { PageSizeOverride = 50, TellPageSize = false });
        engine.Service.SeedRooms(120, DateTimeOffset.UtcNow);
        Assert.Equal(120, engine.Run("Get-CvRoom").Of<Room>().Length);
        Assert.Equal("Room 60", engine.Run("Get-CvRoom -Skip 60").Of<Room>()[0].Name);
        engine.Service.SeedRooms(420, DateTimeOffset.UtcNow);
        Assert.Equal("Room 405", engine.Run("Get-CvRoom -Skip 405 -First 1").Of<Room>().Single().Name);
    }

    [Theory]
    [InlineData("Get-CvRoom -Skip 1000", 0)]
    [InlineData("Get-CvRoom -Skip 450", 0)]
    [InlineData("Get-CvRoom -Skip 410", 40)]
    [InlineData("Get-CvRoom -Skip 18446744073709551615", 0)]
    public void Skip_beyond_a_repeated_last_page_emits_no_wrong_row(string command, int rows)
    {
        using var engine = new Engine(new SandboxOptions { RepeatLastPage = true });
        engine.Service.SeedRooms(450, DateTimeOffset.UtcNow);
        Assert.Equal(Enumerable.Range(450 - rows, rows).Select(i => "Room " + i), engine.Run(command).Of<Room>().Select(r => r.Name));
    }

    [Fact]
    public void Rows_without_numbers_are_emitted_from_every_page()
    {
        using var server = new PlainServer((path, form) => path == "WebAPI/GetRoomList" ? (200, Page(form)) : null);
        using var engine = new Engine();
        engine.Run($"Connect-CvClass -BaseUri {server.Address} -Credential $Key -NoVerify").AssertNoErrors();
        Assert.Equal(Enumerable.Range(0, 600).Select(i => "r" + i), engine.Run("Get-CvRoom").Of<Room>().Select(r => r.Name));

        static string Page(string form)
        {
            var page = int.Parse(form.Split('&').Single(f => f.StartsWith("page=", StringComparison.Ordinal))[5..]);
            if (page > 3) return """{"result":4105}""";
            var rows = Enumerable.Range((page - 1) * 200, 200).Select(i => $$"""{"roomname":"r{{i}}"}""");
            return $$"""{"result":0,"list":[{{string.Join(',', rows)}}]}""";
        }
    }

    [Fact]
    public void A_row_on_two_pages_is_emitted_once()
    {
        using var engine = new Engine(new SandboxOptions { OverlapPages = true });
        engine.Service.SeedRooms(1000, DateTimeOffset.UtcNow);
        Assert.Equal(Enumerable.Range(0, 1000).Select(i => "Room " + i), engine.Run("Get-CvRoom").Of<Room>().Select(r => r.Name));
    }

    [Fact]
    public void A_service_that_ignores_the_page_number_yields_its_first_page_once()
    {
        using var engine = new Engine(new SandboxOptions { IgnorePage = true });
        engine.Service.SeedRooms(1000, DateTimeOffset.UtcNow);
        Assert.Equal(200, engine.Run("Get-CvRoom").Of<Room>().Length);
    }

    [Fact]
    public async Task A_service_that_ignores_the_page_number_and_reorders_is_an_error()
    {
        using var engine = new Engine(new SandboxOptions { IgnorePageAndReorder = true });
        engine.Service.SeedRooms(1000, DateTimeOffset.UtcNow);
        var outcome = await Task.Run(() => engine.Run("Get-CvRoom")).WaitAsync(s_hang);
        Assert.Equal(200, outcome.Output.Count);
        Assert.Contains("in a different order", outcome.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_other_than_the_requested_one_is_an_error()
    {
        using var engine = new Engine(new SandboxOptions { EchoWrongPage = true });
        engine.Service.SeedRooms(1000, DateTimeOffset.UtcNow);
        var outcome = engine.Run("Get-CvRoom");
        Assert.Empty(outcome.Output);
        Assert.Contains("page 3, but page 1", outcome.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(5, engine.Run("Get-CvTheme").Of<Theme>().Length); // its documented response names another page
    }

    [Fact]
    public void An_empty_object_in_place_of_rows_is_an_empty_list()
    {
        using var engine = new Engine(new SandboxOptions { EmptyObjectList = true });
        Assert.Empty(engine.Run("Get-CvRoom; Get-CvBlacklistEntry; Get-CvCourseware").AssertNoErrors().Output);
    }

    [Fact]
    public void A_page_that_fails_is_an_error_after_the_rows_before_it()
    {
        var faults = new FaultPlan { Latency = TimeSpan.FromMilliseconds(5) };
        using var engine = new Engine(faults: faults);
        engine.Service.SeedRooms(2000, DateTimeOffset.UtcNow);
        engine.Run($"Connect-CvClass -BaseUri {engine.Listener.BaseAddress} -Credential $Key -NoVerify -MaxRetry 0").AssertNoErrors();
        faults.Next("WebAPI/GetRoomList", FaultKind.ServiceUnavailable, 1, r => r.Field("page") == "6");
        var outcome = engine.Run("Get-CvRoom");
        Assert.Equal(Enumerable.Range(0, 1000).Select(i => "Room " + i), outcome.Output.Select(r => ((Room)r.BaseObject).Name));
        Assert.Contains("HTTP 503", outcome.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_list_releases_waiting_changes()
    {
        var faults = new FaultPlan();
        using var engine = new Engine(faults: faults);
        for (var i = 0; i < 450; i++) Seed(engine, i);
        engine.Run($"Connect-CvClass -BaseUri {engine.Listener.BaseAddress} -Credential $Key -NoVerify -MaxRetry 0").AssertNoErrors();
        faults.Next("WebAPI/GetRoomList", FaultKind.ServiceUnavailable, 1, r => r.Field("page") == "2");
        var outcome = await Task.Run(() => engine.Run("Get-CvRoom | Remove-CvRoom -Confirm:$false")).WaitAsync(s_hang);
        Assert.Contains("HTTP 503", outcome.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(250, engine.Service.RoomCount());
    }

    private static FaultPlan BadLine() => new(263)
    {
        [FaultKind.DropBeforeCommit] = 0.01,
        [FaultKind.DropAfterCommit] = 0.01,
        [FaultKind.TooManyRequests] = 0.01,
        [FaultKind.TruncatedBody] = 0.01,
        RetryAfter = TimeSpan.Zero,
    };

    private static SandboxRoom Seed(Engine engine, int i)
    {
        var start = DateTimeOffset.FromUnixTimeSeconds(Monday + (i * 600));
        return engine.Service.SeedRoom($"lesson {i}", start, start.AddMinutes(45));
    }

    private static async Task RunAsync(Engine engine, string script) =>
        (await Task.Run(() => engine.Run(script)).WaitAsync(s_hang)).AssertNoErrors();
}

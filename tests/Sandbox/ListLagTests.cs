using System;
using System.Linq;
using System.Threading.Tasks;
using CvClass.Sandbox;
using CvClass.Sandbox.Habits;
using CvClass.Sandbox.Http;

namespace CvClass.Tests;

public sealed class ListLagTests : IDisposable
{
    private const string List = "WebAPI/GetRoomList";
    private const string Time = "WebAPI/GetRoomByTime";
    private static readonly (string, string)[] s_day = [("starttime", "1788200000"), ("endtime", "1788290000")];

    private readonly SandboxOptions _options = new() { ListLag = TimeSpan.FromSeconds(3) };
    private readonly SandboxService _service;
    private readonly RawClient _client;
    private DateTimeOffset _now = new(2026, 8, 1, 0, 0, 0, TimeSpan.Zero);

    public ListLagTests()
    {
        _options.Clock = () => _now;
        _service = new SandboxService(_options);
        _client = new RawClient(new SandboxHandler(_service));
    }

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_lagging_list_shows_a_new_room_late()
    {
        var serial = await MakeAsync("one");
        Assert.Equal(("", ""), await NamesAsync());
        Wait(2.9);
        Assert.Equal(("", ""), await NamesAsync());
        Wait(0.1);
        Assert.Equal(("one", "one"), await NamesAsync());
        Assert.Single(_service.MadeRooms());
        Assert.Equal(0, await _client.CodeAsync("WebAPI/GetRoomInfo", ("serial", serial)));
    }

    [Fact]
    public async Task A_lagging_list_shows_changes_late_and_in_order()
    {
        var serial = await MakeAsync("one");
        Wait(5);
        await ChangeAsync(serial, "two");
        Wait(2);
        await ChangeAsync(serial, "three");
        Assert.Equal(("one", "one"), await NamesAsync());
        Wait(1);
        Assert.Equal(("two", "two"), await NamesAsync());
        Wait(2);
        Assert.Equal(("three", "three"), await NamesAsync());
    }

    [Fact]
    public async Task A_lagging_list_shows_a_removed_room_for_a_while()
    {
        string[] serials = [await MakeAsync("one"), await MakeAsync("two"), await MakeAsync("three")];
        Wait(5);
        Assert.Equal(0, await _client.CodeAsync("WebAPI/DeleteRoom", ("serial", serials[1])));
        Assert.Equal(("one two three", "one two three"), await NamesAsync());
        Assert.Equal(4007, await _client.CodeAsync("WebAPI/DeleteRoom", ("serial", serials[1]))); // changes see the actual state
        Wait(3);
        Assert.Equal(("one three", "one three"), await NamesAsync());
        Assert.Equal((3, 1), (_service.TotalCreated(), _service.TotalRemoved()));
    }

    [Fact]
    public async Task A_lagging_list_shows_a_short_lived_room_as_long_as_it_existed()
    {
        await MakeAsync("one");
        Wait(5);
        var serial = await MakeAsync("two");
        Wait(1);
        Assert.Equal(0, await _client.CodeAsync("WebAPI/DeleteRoom", ("serial", serial)));
        foreach (var shown in new[] { "one", "one", "one two", "one", "one" })
        {
            Assert.Equal((shown, shown), await NamesAsync());
            Wait(1);
        }
    }

    [Fact]
    public async Task A_lagging_list_shows_a_moved_room_at_its_old_time()
    {
        var serial = await MakeAsync("one");
        Wait(5);
        var (start, end) = (SampleRoom.Start + 864_000, SampleRoom.End + 864_000);
        Assert.Equal(0, await _client.CodeAsync("WebAPI/ModifyRoom", ("serial", serial), ("starttime", $"{start}"), ("endtime", $"{end}")));
        Assert.Equal(SampleRoom.Start, (long)Assert.Single(await _client.RowsAsync(Time, s_day))["starttime"]!);
        Wait(3);
        Assert.Empty(await _client.RowsAsync(Time, s_day));
    }

    [Fact]
    public async Task GetRoomInfo_lags_only_when_configured()
    {
        _options.ListLagCoversInfo = true;
        var serial = await MakeAsync("one");
        Assert.Equal(4007, await _client.CodeAsync("WebAPI/GetRoomInfo", ("serial", serial)));
        Wait(3);
        await ChangeAsync(serial, "two");
        Assert.Equal("one", await InfoNameAsync(serial));
        _options.ListLagCoversInfo = false;
        Assert.Equal("two", await InfoNameAsync(serial));
        _options.ListLagCoversInfo = true;
        Wait(3);
        Assert.Equal(0, await _client.CodeAsync("WebAPI/DeleteRoom", ("serial", serial)));
        Assert.Equal("two", await InfoNameAsync(serial));
        Wait(3);
        Assert.Equal(4007, await _client.CodeAsync("WebAPI/GetRoomInfo", ("serial", serial)));
    }

    [Fact]
    public async Task Seeded_rooms_are_listed_at_once_and_keep_their_place()
    {
        _service.SeedRooms(2, SampleRoom.StartTime);
        _service.SeedRoom("three", SampleRoom.StartTime, SampleRoom.EndTime);
        await MakeAsync("four");
        Assert.Equal("Room 0 Room 1 three", (await NamesAsync()).List);
        Wait(3);
        Assert.Equal("Room 0 Room 1 three four", (await NamesAsync()).List);
        Assert.Equal("four", Assert.Single(_service.MadeRooms()).Name);
        Assert.Equal(["three", "four"], _service.KeptRooms().Select(r => r.Name));
        Assert.Equal(1, _service.TotalCreated());
    }

    private void Wait(double seconds) => _now += TimeSpan.FromSeconds(seconds);

    private async Task<string> MakeAsync(string name) =>
        (await _client.PostAsync(SampleRoom.Create, SampleRoom.Named(name)))["serial"]!.ToString();

    private async Task ChangeAsync(string serial, string name) =>
        Assert.Equal(0, await _client.CodeAsync("WebAPI/ModifyRoom", ("serial", serial), ("roomname", name)));

    private async Task<string?> InfoNameAsync(string serial) =>
        (string?)(await _client.PostAsync("WebAPI/GetRoomInfo", ("serial", serial)))["list"]!["roomname"];

    private async Task<(string List, string ByTime)> NamesAsync()
    {
        async Task<string> Names(string path, (string, string)[] fields) =>
            string.Join(" ", (await _client.RowsAsync(path, fields)).Select(r => (string?)r["roomname"]));
        return (await Names(List, []), await Names(Time, s_day));
    }
}

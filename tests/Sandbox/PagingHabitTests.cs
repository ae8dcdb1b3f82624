using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CvClass.Sandbox;
using CvClass.Sandbox.Habits;
using CvClass.Sandbox.Http;
using Newtonsoft.Json.Linq;

namespace CvClass.Tests;

public sealed class PagingHabitTests
{
    private const int Rows = 12;

    // Path, container of the rows, first page, key of a row, further fields; {0} is a room whose class is over.
    private static readonly (string Path, string Rows, int First, string Key, string Fields)[] s_paged =
    [
        ("WebAPI/GetRoomList", "list", 1, "serial", ""),
        ("WebAPI/GetRoomByTime", "list", 1, "serial", "starttime=1000000000;endtime=9000000000"),
        ("WebAPI/getMainClassroom", "data", 1, "serial", ""),
        ("WebAPI/getThemeList", "list", 1, "skinid", ""),
        ("WebAPI/GetCompanyFileList", "list", 1, "fileid", ""),
        ("WebAPI/GetConversionFile", "list", 1, "fileid", ""),
        ("WebAPI/GetRoomFile", "list", 1, " fileid ", "serial={0}"),
        ("WebAPI/blacklist", "list", 1, "id", ""),
        ("WebAPI/GetRoomOnlinenum", "room", 1, "serial", ""),
        ("WebAPI/GetOnlineUserInfo", "list", 1, "buddyid", "serial={1}"),
        ("WebAPI/GetUserGift", "list", 1, "receiveid", "serial={0}"),
        ("WebAPI/GetChatList", "list", 0, "fromID", "serial={0};starttime=1000000000;endtime=9000000000"),
        ("WebAPI/GetLoginInfo", "list", 1, "userid", "serial={0};starttime=1000000000;endtime=9000000000"),
        ("WebAPI/GetRecordList", "list", 1, "recordid", "serial={0}"),
        ("WebAPI/getStorageUsage", "list", 1, "serial", ""),
    ];

    public static TheoryData<string> Paths => [.. s_paged.Select(p => p.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task The_page_size_habit_changes_the_size_without_announcing_it(string path)
    {
        using var school = await School.OpenAsync(new SandboxOptions { PageSizeOverride = 2 });
        var whole = (await school.AllAsync(path)).Distinct().ToArray();
        Assert.True(whole.Length > 2, "Too few rows to tell pages apart.");
        Assert.Equal(whole.Take(2), await school.KeysAsync(path, 0));
        Assert.Equal(whole.Skip(2).Take(2), await school.KeysAsync(path, 1));
        Assert.Equal("2", (await school.ToldSizeAsync(path))!.ToString());
        school.Options.TellPageSize = false;
        Assert.Null(await school.ToldSizeAsync(path));
        Assert.Equal(whole.Take(2), await school.KeysAsync(path, 0));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task The_ignored_page_habit_always_returns_the_first_page(string path)
    {
        using var school = await School.OpenAsync(new SandboxOptions { PageSizeOverride = 3, IgnorePage = true });
        var first = await school.KeysAsync(path, 0);
        Assert.Equal(3, first.Length);
        Assert.Equal(first, await school.KeysAsync(path, 1));
        Assert.Equal(first, await school.KeysAsync(path, 70));
        school.Options.IgnorePage = false;
        Assert.NotEqual(first, await school.KeysAsync(path, 1));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task The_reordering_habit_returns_the_first_page_in_another_order_each_time(string path)
    {
        using var school = await School.OpenAsync(new SandboxOptions { PageSizeOverride = 5 });
        var first = await school.KeysAsync(path, 0);
        school.Options.IgnorePageAndReorder = true;
        var again = new List<string[]>();
        for (var page = 0; page < 5; page++) again.Add(await school.KeysAsync(path, page));
        Assert.All(again, keys => Assert.Equal(first.Order(StringComparer.Ordinal), keys.Order(StringComparer.Ordinal)));
        Assert.True(again.Select(keys => string.Join(" ", keys)).Distinct().Count() > 1, "Always the same order.");
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task The_wrong_page_habit_names_another_page_than_requested(string path)
    {
        using var school = await School.OpenAsync(new SandboxOptions { PageSizeOverride = 2 });
        var (right, rows) = (await school.ToldPageAsync(path, 1), await school.KeysAsync(path, 1));
        school.Options.EchoWrongPage = true;
        Assert.Equal(right + 2, await school.ToldPageAsync(path, 1));
        Assert.Equal(rows, await school.KeysAsync(path, 1));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task The_overlap_habit_repeats_one_row_on_the_next_page(string path)
    {
        using var school = await School.OpenAsync(new SandboxOptions { PageSizeOverride = 100 });
        var whole = await school.KeysAsync(path, 0);
        (school.Options.PageSizeOverride, school.Options.OverlapPages) = (3, true);
        var seen = new List<string>();
        for (var page = 0; ; page++)
        {
            var keys = await school.KeysAsync(path, page);
            if (keys.Length == 0) break;
            if (page > 0) Assert.Equal(seen[^1], keys[0]);
            seen.AddRange(page > 0 ? keys[1..] : keys);
            Assert.True(page < 20, "No end.");
        }
        Assert.Equal(whole, seen);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task The_empty_object_habit_returns_an_object_instead_of_rows(string path)
    {
        using var school = await School.OpenAsync(new SandboxOptions { EmptyObjectList = true });
        var answer = await school.PageAsync(path, 50);
        Assert.Equal(0, (int)answer["result"]!);
        Assert.Equal("{}", answer[s_paged.Single(p => p.Path == path).Rows]!.ToString());
        Assert.NotEmpty(await school.KeysAsync(path, 0));
        school.Options.EmptyObjectList = false;
        Assert.NotEqual("{}", (await school.PageAsync(path, 50))[s_paged.Single(p => p.Path == path).Rows]?.ToString());
    }

    [Theory]
    [InlineData("WebAPI/GetRoomList", "WebAPI/DeleteRoom", "serial")]
    [InlineData("WebAPI/GetRoomByTime", "WebAPI/DeleteRoom", "serial")]
    [InlineData("WebAPI/blacklist", "WebAPI/delete_blacklist", "id")]
    [InlineData("WebAPI/GetCompanyFileList", "WebAPI/v3/delete_file", "fileid_arr[0]")]
    [InlineData("WebAPI/GetRecordList", "WebAPI/CleanLeaveScreenMedia", "recordtitle[0]")]
    [InlineData("WebAPI/GetRoomFile", "WebAPI/v3/room_unbind_file", "fileid_arr[0]")]
    public async Task Removing_a_row_moves_the_rows_of_later_pages_up(string list, string remove, string field)
    {
        using var school = await School.OpenAsync(new SandboxOptions { PageSizeOverride = 3 });
        var second = await school.KeysAsync(list, 1);
        var key = (await school.KeysAsync(list, 0))[0];
        var wire = remove == "WebAPI/CleanLeaveScreenMedia" ? key[school.Taught.Length..] : key;
        (string, string)[] room = field == "serial" ? [] : [("serial", school.Taught)];
        await school.SendAsync(remove, [(field, wire), .. room]);
        var now = await school.KeysAsync(list, 1);
        Assert.Equal(second[1..], now[..2]); // the first of them has moved to the previous page
        Assert.NotEqual(second[0], now[2]);
    }

    [Fact]
    public async Task A_new_entry_is_appended_to_the_list()
    {
        using var school = await School.OpenAsync(new SandboxOptions { PageSizeOverride = 5 });
        var before = await school.AllAsync("WebAPI/blacklist");
        await school.BanAsync("203.0.113.99");
        var now = await school.AllAsync("WebAPI/blacklist");
        Assert.Equal(before, now[..^1]);
    }

    /// <summary>A sandbox with twelve of each kind of object.</summary>
    private sealed class School : IDisposable
    {
        private readonly SandboxService _service;
        private readonly RawClient _client;
        private string _live = "";

        private School(SandboxOptions options)
        {
            Options = options;
            _service = new SandboxService(options);
            _client = new RawClient(new SandboxHandler(_service));
        }

        internal SandboxOptions Options { get; }

        /// <summary>The room whose class is over.</summary>
        internal string Taught { get; private set; } = "";

        internal static async Task<School> OpenAsync(SandboxOptions options)
        {
            var school = new School(options);
            for (var i = 0; i < Rows; i++)
            {
                var made = await school.SendAsync(SampleRoom.Create, SampleRoom.With(("roomname", $"room {i}"), ("grouproom", "1")));
                var serial = made["serial"]!.ToString();
                school._service.SeedClass(serial, Rows);
                if (i == 0) school.Taught = serial;
                await school.BanAsync($"203.0.113.{i}");
                if (i > 5)
                {
                    await school.SendAsync("WebAPI/v3/room_control", ("serial", serial), ("state", "1"));
                    school._live = serial;
                }
            }
            school._service.SeedCourseware(Rows);
            var files = Enumerable.Range(30001, Rows).Select((id, i) => ($"fileid_arr[{i}]", id.ToString()));
            await school.SendAsync("WebAPI/v3/room_bind_file", [("serial", school.Taught), .. files]);
            return school;
        }

        public void Dispose() => _client.Dispose();

        internal Task BanAsync(string address) => SendAsync(
            "WebAPI/v3/create_blacklist", ("scope", "1"), ("astrict_type", "0"), ("astrict_content", address), ("astrict_aging", "3"));

        internal async Task<JObject> SendAsync(string path, params (string Name, string Value)[] fields)
        {
            var answer = await _client.PostAsync(path, fields);
            Assert.True((int)answer["result"]! == 0, $"{path}: {answer}");
            return answer;
        }

        internal Task<JObject> PageAsync(string path, int index)
        {
            var (_, _, first, _, fields) = s_paged.Single(p => p.Path == path);
            var sent = fields.Replace("{0}", Taught, StringComparison.Ordinal).Replace("{1}", _live, StringComparison.Ordinal)
                .Split(';', StringSplitOptions.RemoveEmptyEntries).Select(f => (f.Split('=')[0], f.Split('=')[1]));
            return _client.PostAsync(path, [.. sent, ("page", $"{first + index}")]);
        }

        internal async Task<string[]> KeysAsync(string path, int index)
        {
            var paged = s_paged.Single(p => p.Path == path);
            return (await PageAsync(path, index))[paged.Rows] is JArray rows ? [.. rows.Select(r => r[paged.Key]!.ToString())] : [];
        }

        internal async Task<string[]> AllAsync(string path)
        {
            var all = new List<string>();
            for (var page = 0; await KeysAsync(path, page) is { Length: > 0 } keys; page++) all.AddRange(keys);
            return [.. all];
        }

        internal async Task<JToken?> ToldSizeAsync(string path)
        {
            var answer = await PageAsync(path, 0);
            return path == "WebAPI/getMainClassroom" ? answer["pageInfo"]!["pageNum"] : answer["pagenumber"];
        }

        internal async Task<int> ToldPageAsync(string path, int index)
        {
            var answer = await PageAsync(path, index);
            return (int)(path == "WebAPI/getMainClassroom" ? answer["pageInfo"]!["page"]! : answer["page"]!);
        }
    }
}

using System;
using System.Linq;
using System.Threading.Tasks;
using CvClass.Sandbox.Faults;
using CvClass.Sandbox.Habits;
using Newtonsoft.Json.Linq;

namespace CvClass.Tests;

public sealed class RoomHabitTests
{
    private const string List = "WebAPI/GetRoomList";
    private const string Time = "WebAPI/GetRoomByTime";
    private static readonly (string, string)[] s_interval = [("starttime", $"{SampleRoom.Start}"), ("endtime", $"{SampleRoom.End}")];
    private static readonly string[] s_passwords = ["chairmanpwd", "assistantpwd", "confuserpwd", "patrolpwd"];

    // The interval is 100 to 200, in thousands of seconds after a fixed time.
    [Theory]
    [InlineData(RoomTimeWindow.Overlapping, "50-100 50-150 100-150 100-200 110-190 150-200 150-250 200-250 50-250")]
    [InlineData(RoomTimeWindow.ExcludeStartBound, "50-100 50-150 110-190 150-200 150-250 50-250")]
    [InlineData(RoomTimeWindow.ExcludeEndBound, "50-150 100-150 110-190 150-250 200-250 50-250")]
    [InlineData(RoomTimeWindow.ExcludeBounds, "50-150 110-190 150-250 50-250")]
    [InlineData(RoomTimeWindow.Contained, "100-150 100-200 110-190 150-200")]
    [InlineData(RoomTimeWindow.StartsWithin, "100-150 100-200 110-190 150-200 150-250 200-250")]
    public async Task Each_time_window_habit_returns_its_own_rooms(RoomTimeWindow window, string expected)
    {
        const long Zero = 1_790_000_000;
        static long At(string thousands) => Zero + (long.Parse(thousands) * 1000);
        using var line = new Line(new FaultPlan(), overSocket: false, new SandboxOptions { TimeWindow = window });
        foreach (var name in "10-20 50-100 50-150 100-150 100-200 110-190 150-200 150-250 200-250 50-250 300-310".Split(' '))
        {
            var bounds = name.Split('-');
            var room = SampleRoom.With(("roomname", name), ("starttime", $"{At(bounds[0])}"), ("endtime", $"{At(bounds[1])}"));
            Assert.Equal(0, await line.Client.CodeAsync(SampleRoom.Create, room));
        }
        var rows = await line.Client.RowsAsync(Time, ("starttime", $"{At("100")}"), ("endtime", $"{At("200")}"));
        var shown = rows.Select(r => (string)r["roomname"]!);
        Assert.Equal(expected.Split(' ').Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(NameHabits.None, "  Ａ\u200B <1> 班  😀", "  Ａ\u200B <1> 班  😀")]
    [InlineData(NameHabits.DropInvisible, "a\u200Bb\u00ADc\uFEFFd\te", "abcde")]
    [InlineData(NameHabits.DropUnpairedSurrogates, "a\uFFFDb😀", "ab😀")]
    [InlineData(NameHabits.DropNonBmp, "高一😀班𠮷", "高一班")]
    [InlineData(NameHabits.Nfkc, "Ａ１（班）ﬁ", "A1(班)fi")]
    [InlineData(NameHabits.SqueezeBlanks, "  高一   语文\u3000\u3000课 ", "高一 语文 课")]
    [InlineData(NameHabits.HtmlEscape, "A & B <\"x\"> 'y'", "A &amp; B &lt;&quot;x&quot;&gt; &#039;y&#039;")]
    [InlineData(NameHabits.CutTo20Characters, "一二三四五六七八九十一二三四五六七八九😀一二", "一二三四五六七八九十一二三四五六七八九😀")]
    [InlineData(NameHabits.CutTo20Utf8Bytes, "一二三四五六七八", "一二三四五六")]
    [InlineData(NameHabits.CutTo20Utf8Bytes, "12345678901234567😀", "12345678901234567")]
    [InlineData(NameHabits.CutTo20Utf8Bytes, "1234567890123456😀x", "1234567890123456😀")]
    [InlineData(NameHabits.HtmlEscape | NameHabits.CutTo20Characters, "123456789012345678&x", "123456789012345678&a")]
    [InlineData(NameHabits.DropNonBmp | NameHabits.SqueezeBlanks, "a 😀 b", "a b")]
    [InlineData(NameHabits.Nfkc | NameHabits.HtmlEscape, "＜a＞", "&lt;a&gt;")]
    public async Task Each_name_habit_stores_its_own_form_of_the_name(NameHabits habits, string sent, string stored)
    {
        using var line = new Line(new FaultPlan(), overSocket: false, new SandboxOptions { NameHabits = habits });
        var made = await line.Client.PostAsync(SampleRoom.Create, SampleRoom.Named(sent));
        Assert.Equal(stored, line.Service.MadeRooms()[0].Name);
        Assert.Equal(stored, (string?)(await line.Client.RowsAsync(List))[0]["roomname"]);
        var serial = made["serial"]!.ToString();
        Assert.Equal(0, await line.Client.CodeAsync("WebAPI/ModifyRoom", ("serial", serial), ("sharedesk", "1")));
        Assert.Equal(stored, line.Service.MadeRooms()[0].Name); // a name that is not sent is not altered again
    }

    [Fact]
    public async Task A_name_habit_also_alters_a_changed_name()
    {
        using var line = new Line(new FaultPlan(), overSocket: false, new SandboxOptions { NameHabits = NameHabits.Nfkc });
        var made = await line.Client.PostAsync(SampleRoom.Create, SampleRoom.With());
        Assert.Equal(0, await line.Client.CodeAsync("WebAPI/ModifyRoom", ("serial", made["serial"]!.ToString()), ("roomname", "Ａ")));
        Assert.Equal("A", line.Service.MadeRooms()[0].Name);
    }

    [Theory]
    [InlineData(PasswordVisibility.Shown, "t1234 a1234 s1234 p1234", "t1234 a1234 s1234 p1234")]
    [InlineData(PasswordVisibility.HiddenInLists, "   ", "t1234 a1234 s1234 p1234")]
    [InlineData(PasswordVisibility.HiddenEverywhere, "   ", "   ")]
    [InlineData(PasswordVisibility.MaskedInLists, "**** **** **** ****", "t1234 a1234 s1234 p1234")]
    public async Task Each_password_habit_shows_passwords_in_its_own_places(PasswordVisibility shown, string inLists, string inInfo)
    {
        using var line = new Line(new FaultPlan(), overSocket: false, new SandboxOptions { PasswordsInLists = shown });
        var made = await line.Client.PostAsync(SampleRoom.Create, SampleRoom.With(("confuserpwd", "s1234")));
        static string Passwords(JToken row) => string.Join(" ", s_passwords.Select(p => (string?)row[p] ?? (string?)row[$" {p} "]));
        Assert.Equal(inLists, Passwords((await line.Client.RowsAsync(List))[0]));
        Assert.Equal(inLists, Passwords((await line.Client.RowsAsync(Time, s_interval))[0]));
        var info = await line.Client.PostAsync("WebAPI/GetRoomInfo", ("serial", made["serial"]!.ToString()));
        Assert.Equal(inInfo, Passwords(info["list"]!));
        Assert.Equal("t1234", line.Service.MadeRooms()[0].TeacherPassword);
    }

    [Theory]
    [InlineData(false, 59, 30)]
    [InlineData(true, 0, 0)]
    public async Task The_minute_habit_stores_times_without_seconds(bool byTheMinute, long startSeconds, long endSeconds)
    {
        using var line = new Line(new FaultPlan(), overSocket: false, new SandboxOptions { TimesByTheMinute = byTheMinute });
        Assert.Equal(0, await line.Client.CodeAsync(SampleRoom.Create, SampleRoom.At(SampleRoom.Start + 59, SampleRoom.End + 30)));
        var row = (await line.Client.RowsAsync(List))[0];
        Assert.Equal((SampleRoom.Start + startSeconds, SampleRoom.End + endSeconds), ((long)row["starttime"]!, (long)row["endtime"]!));
    }

    [Fact]
    public async Task A_third_party_number_is_ignored_by_default()
    {
        using var line = new Line(new FaultPlan(), overSocket: false);
        var room = SampleRoom.With(("thirdroomid", "X-1"));
        Assert.Equal(0, await line.Client.CodeAsync(SampleRoom.Create, room));
        Assert.Equal(0, await line.Client.CodeAsync(SampleRoom.Create, room));
        Assert.All(await line.Client.RowsAsync(List), r => Assert.Equal("", (string?)r["thirdroomid"]));
    }

    [Fact]
    public async Task A_third_party_number_is_stored_and_must_be_unique()
    {
        using var line = new Line(new FaultPlan(), overSocket: false, new SandboxOptions { ThirdRoomId = ThirdRoomIdSupport.Supported });
        Task<int> Make(string id) => line.Client.CodeAsync(SampleRoom.Create, SampleRoom.With(("thirdroomid", id)));
        Task<int> Change(long serial, string id) =>
            line.Client.CodeAsync("WebAPI/ModifyRoom", ("serial", $"{serial}"), ("thirdroomid", id));
        Assert.Equal(0, await Make("X-1"));
        Assert.Equal(4013, await Make("X-1"));
        Assert.Equal(0, await Make("X-2"));
        Assert.Equal(0, await Make(""));
        Assert.Equal(0, await Make(""));
        Assert.Equal(["X-1", "X-2", "", ""], (await line.Client.RowsAsync(List)).Select(r => (string?)r["thirdroomid"]));
        var first = line.Service.MadeRooms()[0].Serial;
        Assert.Equal("X-1", (string?)(await line.Client.PostAsync("WebAPI/GetRoomInfo", ("serial", $"{first}")))["list"]!["thirdroomid"]);
        Assert.Equal(4013, await Change(first, "X-2"));
        Assert.Equal(0, await Change(first, "X-1"));
        Assert.Equal(0, await Change(first, "X-3"));
        Assert.Equal(0, await Make("X-1"));
        Assert.Equal(0, await line.Client.CodeAsync("WebAPI/DeleteRoom", ("serial", $"{first}")));
        Assert.Equal(0, await Make("X-3"));
        Assert.Equal(6, line.Service.TotalCreated());
    }

    [Fact]
    public async Task Lists_contain_live_broadcasts_and_meetings()
    {
        using var line = new Line(new FaultPlan(), overSocket: false);
        var (start, end) = (SampleRoom.StartTime, SampleRoom.EndTime);
        line.Service.SeedRoom("live", start, end, type: 4);
        var meeting = line.Service.SeedRoom("meeting", start, end, type: 6);
        Assert.Equal(0, await line.Client.CodeAsync(SampleRoom.Create, SampleRoom.Named("class")));
        foreach (var (path, fields) in new[] { (List, []), (Time, s_interval) })
        {
            async Task<string> Rows(params (string, string)[] more) =>
                string.Join(" ", (await line.Client.RowsAsync(path, [.. fields, .. more])).Select(r => $"{r["roomname"]}:{r["roomtype"]}"));
            Assert.Equal("live:4 meeting:6 class:3", await Rows());
            Assert.Equal("class:3", await Rows(("room_type", "3")));
            Assert.Equal("live:4", await Rows(("room_type", "4")));
            Assert.Equal("meeting:6", await Rows(("room_type", "6")));
        }
        Assert.Equal(0, await line.Client.CodeAsync("WebAPI/DeleteRoom", ("serial", $"{meeting.Serial}")));
        Assert.Equal(["live", "class"], line.Service.KeptRooms().Select(r => r.Name));
        Assert.Throws<ArgumentOutOfRangeException>(() => line.Service.SeedRoom("x", start, end, type: 5));
    }

    [Fact]
    public async Task Seeded_rooms_cannot_be_changed()
    {
        using var line = new Line(new FaultPlan(), overSocket: false);
        line.Service.SeedRooms(3, SampleRoom.StartTime);
        var serial = (string)(await line.Client.RowsAsync(List))[1]["serial"]!;
        Assert.Equal(-1, await line.Client.CodeAsync("WebAPI/DeleteRoom", ("serial", serial)));
        Assert.Equal(-1, await line.Client.CodeAsync("WebAPI/ModifyRoom", ("serial", serial), ("roomname", "x")));
        Assert.Equal(3, (await line.Client.RowsAsync(List)).Length);
    }
}

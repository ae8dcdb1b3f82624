using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using CvClass.Sandbox;
using CvClass.Sandbox.Faults;
using CvClass.Sandbox.Habits;
using CvClass.Sandbox.Http;
using Newtonsoft.Json.Linq;

namespace CvClass.Tests;

public sealed class SandboxTests
{
    private const string Create = "WebAPI/CreateRoom";

    private static readonly (string Name, string Value)[] s_room =
        [("roomname", "语文"), ("starttime", "1788220800"), ("endtime", "1788223500"), ("chairmanpwd", "t1234"), ("assistantpwd", "a1234"),
            ("patrolpwd", "p1234")];

    public static TheoryData<string, string, int> Rules => new()
    {
        { "roomname", "", 4003 }, { "starttime", "", 5004 }, { "starttime", "17882208", 4004 }, { "endtime", "1788220800", 4005 },
        { "chairmanpwd", "", 5002 }, { "assistantpwd", "", 5018 }, { "patrolpwd", "", 5019 }, { "chairmanpwd", "abc", 4006 },
        { "patrolpwd", "12345678901234567", 4010 }, { "patrolpwd", "t1234", 5102 }, { "videotype", "7", 5016 },
            { "videoframerate", "11", 48001 },
        { "maxvideo", "18", 5013 }, { "maxvideo", "x", 5103 }, { "sharedesk", "2", 48001 }, { "roomlayout", "9", 5017 },
            { "roomlayout", "4", 5105 },
        { "skinid", "999", 5021 }, { "grouproom", "2", 53102 }, { "passwordrequired", "1", 5003 }, { "confuserpwd", "abc", 4009 },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Each_violated_rule_returns_its_code(string field, string value, int code)
    {
        using var client = new RawClient(new SandboxHandler(new SandboxService()));
        Assert.Equal(code, await client.CodeAsync(Create, [.. s_room.Where(f => f.Name != field), (field, value)]));
    }

    [Fact]
    public async Task A_child_room_without_a_main_room_is_rejected()
    {
        using var client = new RawClient(new SandboxHandler(new SandboxService()));
        var main = await client.PostAsync(Create, [.. s_room, ("grouproom", "1")]);
        Assert.Equal(JTokenType.Integer, main["serial"]!.Type);
        Assert.Equal(0, await client.CodeAsync(Create, [.. s_room, ("grouproom", "2"), ("fatherroomid", main["serial"]!.ToString())]));
        Assert.Equal(53103, await client.CodeAsync(Create, [.. s_room, ("grouproom", "2"), ("fatherroomid", "1")]));
    }

    [Fact]
    public async Task The_token_is_checked_against_the_raw_body()
    {
        using var client = new RawClient(new SandboxHandler(new SandboxService()));
        var token = RawClient.Sign(s_room);
        async Task<int> Code(params (string, string)[] fields) =>
            (int)JObject.Parse(await (await client.SendAsync(Create, fields)).Content.ReadAsStringAsync())["result"]!;
        Assert.Equal(0, await Code([.. s_room, ("app_id", SandboxService.DemoAppId), ("token", token)]));
        Assert.Equal(47003, await Code([.. s_room.Select(f => f.Name == "roomname" ? ("roomname", "数学") : f),
            ("app_id", SandboxService.DemoAppId), ("token", token)]));
        Assert.Equal(47004, await Code([.. s_room, ("app_id", "unknown"), ("token", token)]));
        Assert.Equal(47002, await Code([.. s_room, ("app_id", SandboxService.DemoAppId)]));
        Assert.Equal(47001, await Code([.. s_room, ("token", token)]));
    }

    [Fact]
    public void Every_endpoint_except_the_entry_link_has_a_route()
    {
        var catalogue = JObject.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "catalogue.json")));
        var documented = catalogue["endpoints"]!.Select(e => (string)e["path"]!).Where(p => p != "WebAPI/Entry");
        Assert.Equal(documented.Order(StringComparer.Ordinal), SandboxService.Routes.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(400, false, new[] { 200, 200, 0 })]
    [InlineData(401, false, new[] { 200, 200, 1, 0 })]
    [InlineData(400, true, new[] { 200, 200, 200 })]
    public async Task A_page_contains_200_rooms(int rooms, bool repeatLast, int[] expected)
    {
        var service = new SandboxService(new SandboxOptions { RepeatLastPage = repeatLast });
        service.SeedRooms(rooms, DateTimeOffset.UtcNow);
        using var client = new RawClient(new SandboxHandler(service));
        for (var page = 1; page <= expected.Length; page++)
        {
            var answer = await client.PostAsync("WebAPI/GetRoomList", ("page", page.ToString()));
            Assert.Equal(expected[page - 1], (answer["list"] as JArray)?.Count ?? 0);
            Assert.Equal(expected[page - 1] == 0 ? 1 : 0, (int)answer["result"]!);
        }
    }

    [Theory]
    [InlineData(FaultKind.DropBeforeCommit, 0)]
    [InlineData(FaultKind.DropAfterCommit, 1)]
    [InlineData(FaultKind.TruncatedBody, 1)]
    public async Task Each_connection_fault_creates_the_room_exactly_when_it_should(FaultKind kind, int rooms)
    {
        foreach (var overSockets in new[] { false, true })
        {
            var service = new SandboxService();
            var faults = new FaultPlan();
            faults.Next(Create, kind);
            using var listener = SandboxListener.Start(service, faults);
            using var client = overSockets
                ? new RawClient(new SocketsHttpHandler(), listener.BaseAddress) : new RawClient(new SandboxHandler(service, faults));
            if (overSockets || kind != FaultKind.TruncatedBody)
            {
                await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.PostAsync(Create, s_room));
            }
            else await Assert.ThrowsAnyAsync<Exception>(() => client.PostAsync(Create, s_room));
            Assert.Equal(rooms, service.MadeRooms().Count);
            Assert.Equal(0, await client.CodeAsync(Create, s_room));
            Assert.Equal(1, faults.Count(kind));
        }
    }

    [Theory]
    [InlineData(FaultKind.TooManyRequests, 429, 0)]
    [InlineData(FaultKind.BadGatewayBeforeCommit, 502, 0)]
    [InlineData(FaultKind.BadGatewayAfterCommit, 502, 1)]
    [InlineData(FaultKind.ServiceUnavailable, 503, 0)]
    [InlineData(FaultKind.GatewayTimeout, 504, 1)]
    public async Task Each_HTTP_error_creates_the_room_exactly_when_it_should(FaultKind kind, int status, int rooms)
    {
        var service = new SandboxService();
        var faults = new FaultPlan();
        faults.Next(Create, kind);
        using var listener = SandboxListener.Start(service, faults);
        using var client = new RawClient(new SocketsHttpHandler(), listener.BaseAddress);
        var response = await client.SendAsync(Create, [.. s_room, ("app_id", SandboxService.DemoAppId), ("token", RawClient.Sign(s_room))]);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(kind == FaultKind.TooManyRequests, response.Headers.RetryAfter is not null);
        Assert.Equal(rooms, service.MadeRooms().Count);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_faults()
    {
        static FaultPlan Plan() => new(7) { [FaultKind.DropAfterCommit] = 0.2, [FaultKind.TooManyRequests] = 0.1 };
        static async Task<string> Results(FaultPlan plan)
        {
            using var client = new RawClient(new SandboxHandler(new SandboxService(), plan));
            var results = "";
            for (var i = 0; i < 60; i++)
            {
                try
                {
                    results += (int)(await client.SendAsync("WebAPI/getThemeList", [])).StatusCode;
                }
                catch (HttpRequestException)
                {
                    results += "x";
                }
            }
            return results;
        }
        var first = await Results(Plan());
        Assert.Equal(first, await Results(Plan()));
        Assert.Contains("x", first, StringComparison.Ordinal);
        Assert.Contains("429", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_listener_reads_chunked_bodies_and_keeps_connections_open()
    {
        using var listener = SandboxListener.Start(new SandboxService());
        using var client = new RawClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 }, listener.BaseAddress);
        for (var i = 0; i < 3; i++)
        {
            using var content = new StreamContent(new MemoryStream("app_id=unknown&token=x"u8.ToArray()));
            content.Headers.ContentType = new("application/x-www-form-urlencoded");
            using var request = new HttpRequestMessage(HttpMethod.Post, "WebAPI/getThemeList") { Content = content };
            request.Headers.TransferEncodingChunked = true;
            Assert.Equal("""{"result":47004}""", await (await client.Http.SendAsync(request)).Content.ReadAsStringAsync());
        }
    }
}

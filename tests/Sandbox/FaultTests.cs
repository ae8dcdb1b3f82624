using System;
using System.IO;
using System.IO.Compression;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Sandbox.Faults;
using Newtonsoft.Json.Linq;

namespace CvClass.Tests;

public sealed class FaultTests
{
    [Theory]
    [InlineData(FaultKind.RequestTimeoutAfterCommit, 408, 1)]
    [InlineData(FaultKind.RedirectAfterCommit, 302, 1)]
    [InlineData(FaultKind.PayloadTooLargeAfterCommit, 413, 1)]
    [InlineData(FaultKind.TooManyRequestsAfterCommit, 429, 1)]
    [InlineData(FaultKind.InternalServerErrorAfterCommit, 500, 1)]
    [InlineData(FaultKind.BadRequest, 400, 0)]
    [InlineData(FaultKind.Unauthorized, 401, 0)]
    [InlineData(FaultKind.Forbidden, 403, 0)]
    [InlineData(FaultKind.NotFound, 404, 0)]
    [InlineData(FaultKind.MethodNotAllowed, 405, 0)]
    [InlineData(FaultKind.NotImplemented, 501, 0)]
    public async Task Each_HTTP_error_of_a_plan_creates_the_room_exactly_when_it_should(FaultKind kind, int status, int rooms)
    {
        foreach (var overSocket in new[] { false, true })
        {
            var faults = new FaultPlan();
            faults.Next(SampleRoom.Create, kind);
            using var line = new Line(faults, overSocket);
            var response = await line.Client.SendSignedAsync(SampleRoom.Create, SampleRoom.With());
            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
            Assert.Equal(status == 302, response.Headers.Location is not null);
            Assert.Equal(status == 429, response.Headers.RetryAfter is not null);
            Assert.Equal(rooms, line.Service.TotalCreated());
            Assert.Equal(0, await line.Client.CodeAsync(SampleRoom.Create, SampleRoom.With()));
        }
    }

    [Fact]
    public async Task The_emulator_responds_after_every_kind_of_fault()
    {
        foreach (var kind in Enum.GetValues<FaultKind>())
        {
            var faults = new FaultPlan { CommitDelay = TimeSpan.Zero, HangTime = TimeSpan.Zero, SlowBodyPause = TimeSpan.Zero };
            faults.Next(SampleRoom.Create, kind);
            using var line = new Line(faults, overSocket: false);
            using var request = new HttpRequestMessage(HttpMethod.Post, SampleRoom.Create);
            var error = await Record.ExceptionAsync(() => line.Client.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead));
            Assert.True(error is null or HttpRequestException, $"{kind}: {error}");
            Assert.Equal(1, faults.Count(kind));
            await line.Service.WhenSettledAsync();
        }
    }

    [Fact]
    public async Task The_KeysDifferByBlank_fault_adds_a_key_with_a_blank()
    {
        var answer = await OddAsync(FaultKind.KeysDifferByBlank);
        Assert.Equal(1, (int)answer["x"]!["a"]!);
        Assert.Equal(2, (int)answer["x"]!["a "]!);
        Assert.Equal(JTokenType.Integer, answer["serial"]!.Type);
    }

    [Fact]
    public async Task The_SerialNotNumeric_fault_returns_text_as_the_number() =>
        Assert.Equal("abc", (string?)(await OddAsync(FaultKind.SerialNotNumeric))["serial"]);

    [Fact]
    public async Task The_SerialMissing_fault_leaves_out_the_number()
    {
        var answer = await OddAsync(FaultKind.SerialMissing);
        Assert.Null(answer["serial"]);
        Assert.Equal(0, (int)answer["result"]!);
    }

    [Fact]
    public async Task The_GBK_fault_encodes_the_response_in_GBK()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var faults = new FaultPlan();
        faults.Next("WebAPI/GetRoomList", FaultKind.GbkEncoded);
        using var line = new Line(faults, overSocket: true);
        Assert.Equal(0, await line.Client.CodeAsync(SampleRoom.Create, SampleRoom.Named("高一(1)班 语文")));
        var response = await line.Client.SendSignedAsync("WebAPI/GetRoomList");
        Assert.Equal("gbk", response.Content.Headers.ContentType?.CharSet);
        var text = Encoding.GetEncoding(936).GetString(await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("高一(1)班 语文", (string?)JObject.Parse(text)["list"]![0]!["roomname"]);
    }

    [Theory]
    [InlineData(FaultKind.GzipEncoded, "gzip", false)]
    [InlineData(FaultKind.GzipEncoded, "gzip", true)]
    [InlineData(FaultKind.DeflateEncoded, "deflate", false)]
    [InlineData(FaultKind.DeflateEncoded, "deflate", true)]
    public async Task A_compression_fault_compresses_the_response(FaultKind kind, string encoding, bool overSocket)
    {
        var faults = new FaultPlan();
        faults.Next(SampleRoom.Create, kind);
        using var line = new Line(faults, overSocket);
        var response = await line.Client.SendSignedAsync(SampleRoom.Create, SampleRoom.With());
        Assert.Equal(encoding, Assert.Single(response.Content.Headers.ContentEncoding));
        await using var body = await response.Content.ReadAsStreamAsync();
        await using Stream plain = encoding == "gzip"
            ? new GZipStream(body, CompressionMode.Decompress)
            : new ZLibStream(body, CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        Assert.Equal(0, (int)JObject.Parse(await reader.ReadToEndAsync())["result"]!);
        Assert.Equal(1, line.Service.TotalCreated());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_endless_body_fault_sends_without_end(bool overSocket)
    {
        var faults = new FaultPlan { EndlessBodyRate = 20_000 };
        faults.Next(SampleRoom.Create, FaultKind.EndlessBody);
        using var line = new Line(faults, overSocket);
        using var form = RawClient.Signed(SampleRoom.With());
        using var request = new HttpRequestMessage(HttpMethod.Post, SampleRoom.Create) { Content = form };
        using var response = await line.Client.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Null(response.Content.Headers.ContentLength);
        await using var body = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[4096];
        var total = 0;
        while (total < 10_000) // many times the size of a complete response
        {
            var read = await body.ReadAsync(buffer);
            Assert.NotEqual(0, read);
            total += read;
        }
        Assert.Equal(1, line.Service.TotalCreated());
    }

    [Fact]
    public async Task A_fault_with_a_condition_hits_only_matching_forms()
    {
        var faults = new FaultPlan();
        faults.Next("WebAPI/GetRoomList", FaultKind.BadGatewayBeforeCommit, times: 2, when: r => r.Field("page") == "2");
        using var line = new Line(faults, overSocket: false);
        async Task<int> Status(string page) => (int)(await line.Client.SendSignedAsync("WebAPI/GetRoomList", ("page", page))).StatusCode;
        var statuses = new System.Collections.Generic.List<int>();
        foreach (var page in new[] { "1", "2", "3", "2", "2" }) statuses.Add(await Status(page));
        Assert.Equal([200, 502, 200, 502, 200], statuses);
    }

    [Fact]
    public void A_plan_rejects_invalid_times()
    {
        var plan = new FaultPlan();
        Assert.Throws<ArgumentOutOfRangeException>(() => plan.CommitDelay = TimeSpan.FromSeconds(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => plan.CommitDelayMax = TimeSpan.FromSeconds(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => plan.HangTime = Timeout.InfiniteTimeSpan);
        Assert.Throws<ArgumentOutOfRangeException>(() => plan.EndlessBodyRate = 0);
        Assert.Equal(TimeSpan.FromSeconds(1.5), plan.CommitDelay);
    }

    private static async Task<JObject> OddAsync(FaultKind kind)
    {
        var faults = new FaultPlan();
        faults.Next(SampleRoom.Create, kind);
        using var line = new Line(faults, overSocket: true);
        var answer = await line.Client.PostAsync(SampleRoom.Create, SampleRoom.With());
        Assert.Equal(1, line.Service.TotalCreated());
        return answer;
    }
}

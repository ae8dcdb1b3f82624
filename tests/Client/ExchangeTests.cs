using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;
using CvClass.Client.Http;
using CvClass.Client.Signing;
using CvClass.Client.Wire;
using CvClass.Sandbox;
using CvClass.Sandbox.Faults;
using CvClass.Sandbox.Http;

namespace CvClass.Tests;

/// <summary>Compressed responses, silence and uploads, over real sockets.</summary>
public sealed class ExchangeTests
{
    private const string Answer = """{"result":0,"list":[{"serial":"12","roomname":"高一(1)班 语文"}]}""";

    public static TheoryData<string, string> Packings => new()
    {
        { "gzip", "" },
        { "x-gzip", "" },
        { "deflate", "" },
        { "zlib", "deflate" },
        { "br", "" },
        { "identity", "" },
        { "gzip, br", "" },
    };

    [Theory]
    [MemberData(nameof(Packings))]
    public async Task A_response_compressed_without_being_asked_is_read(string packing, string header)
    {
        var body = packing.Split(", ").Aggregate(Encoding.UTF8.GetBytes(Answer), Pack);
        using var server = RawServer.Answering(body, "Content-Encoding: " + (header.Length > 0 ? header : packing));
        using var client = Client(server.Address);
        Assert.Equal("高一(1)班 语文", (await client.SendAsync(new GetRoomList(), CallContext.None))!.Rows.Single().Name);
    }

    [Theory]
    [InlineData("gbk")]
    [InlineData("GB2312")]
    [InlineData("gb18030")]
    [InlineData("\"utf-8\"")]
    [InlineData("utf8")]
    [InlineData("utf-16")]
    [InlineData("unheard-of")]
    public async Task A_response_is_read_in_the_charset_that_it_names(string charset)
    {
        var encoding = TextEncodings.Find(charset.Trim('"')) ?? Encoding.UTF8;
        using var server = RawServer.Answering(encoding.GetBytes(Answer), "Content-Type: application/json; charset=" + charset);
        using var client = Client(server.Address);
        Assert.Equal("高一(1)班 语文", (await client.SendAsync(new GetRoomList(), CallContext.None))!.Rows.Single().Name);
    }

    [Theory]
    [InlineData(FaultKind.GbkEncoded)]
    [InlineData(FaultKind.GzipEncoded)]
    [InlineData(FaultKind.DeflateEncoded)]
    public async Task The_odd_responses_of_the_emulator_are_read(FaultKind kind)
    {
        var faults = new FaultPlan();
        using var listener = SandboxListener.Start(new SandboxService(), faults);
        using var client = Client(listener.BaseAddress);
        faults.Next("WebAPI/getThemeList", kind);
        Assert.Equal(5, (await client.SendAsync(new GetThemeList(), CallContext.None))!.Rows.Count);
    }

    [Fact]
    public async Task A_byte_order_mark_is_skipped()
    {
        using var server = RawServer.Answering([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Answer)]);
        using var client = Client(server.Address);
        Assert.Equal(Answer, await client.SendRawAsync("WebAPI/x", new FormArray(), CallContext.None));
    }

    [Fact]
    public async Task The_error_names_an_unknown_content_encoding()
    {
        using var server = RawServer.Answering(Encoding.UTF8.GetBytes(Answer), "Content-Encoding: zap");
        using var client = Client(server.Address);
        var failure = await Assert.ThrowsAsync<CvClassException>(() => client.SendAsync(new GetRoomList(), CallContext.None));
        Assert.Equal(FailureKind.InvalidResponse, failure.Kind);
        Assert.Contains("'zap'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrupt_compressed_response_counts_as_truncated()
    {
        var body = Pack(Encoding.UTF8.GetBytes(Answer), "gzip");
        Array.Fill<byte>(body, 0xFF, 10, 12);
        using var server = RawServer.Answering(body, "Content-Encoding: gzip");
        using var client = Client(server.Address);
        Assert.Equal(FailureKind.InvalidResponse,
            (await Assert.ThrowsAsync<CvClassException>(() => client.SendAsync(new GetRoomList(), CallContext.None))).Kind);
    }

    [Theory]
    [InlineData("announced")]
    [InlineData("endless")]
    [InlineData("packed")]
    public async Task An_oversized_response_is_an_error_while_it_is_being_read(string how)
    {
        var asked = 0;
        var sent = 0L;
        var megabyte = new byte[1 << 20];
        Array.Fill(megabyte, (byte)' ');
        using var server = new RawServer(async stream =>
        {
            asked++;
            await RawServer.ReadRequestAsync(stream);
            if (how == "announced")
            {
                await stream.WriteAsync(RawServer.Head(5L << 30));
                return;
            }
            if (how == "packed")
            {
                using var bomb = new MemoryStream();
                using (var gzip = new GZipStream(bomb, CompressionLevel.Fastest, leaveOpen: true)) for (var i = 0; i < 200; i++) gzip.Write(
                    megabyte);
                await stream.WriteAsync(RawServer.Head(bomb.Length, "Content-Encoding: gzip"));
                await stream.WriteAsync(bomb.GetBuffer().AsMemory(0, (int)bomb.Length));
                return;
            }
            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"result\":0"));
            for (; sent < 400; sent++) await stream.WriteAsync(megabyte);
        });
        using var client = Client(server.Address, retries: 2);
        var failure = await Assert.ThrowsAsync<CvClassException>(() => client.SendAsync(new GetRoomList(), CallContext.None));
        Assert.Equal((FailureKind.InvalidResponse, 1), (failure.Kind, asked));
        Assert.Contains("64 MiB", failure.Message, StringComparison.Ordinal);
        Assert.True(sent < 400);
    }

    // The timeout is three seconds of silence here; both transfers take longer than that in total.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_transfer_that_makes_progress_may_exceed_the_timeout(bool isUpload)
    {
        var pause = TimeSpan.FromMilliseconds(500);
        var answer = Encoding.UTF8.GetBytes("""{"result":0,"fileid":7,"list":[]}""");
        using var server = new RawServer(async stream =>
        {
            await RawServer.ReadRequestAsync(stream, isUpload ? pause : default);
            await stream.WriteAsync(RawServer.Head(answer.Length));
            foreach (var piece in answer.Chunk(isUpload ? answer.Length : 4))
            {
                await stream.WriteAsync(piece);
                await Task.Delay(isUpload ? default : pause);
            }
        });
        using var client = Client(server.Address, timeout: TimeSpan.FromSeconds(3));
        var path = Path.GetTempFileName();
        try
        {
            // Large enough that what waits in the buffers of the connection is little of it.
            await using (var file = File.Create(path)) file.SetLength(120 << 20);
            if (isUpload) Assert.Equal("7",
                (await client.SendAsync(new UploadFile { Path = path, Public = true }, CallContext.None))!.FileId);
            else Assert.Empty((await client.SendAsync(new GetThemeList(), CallContext.None))!.Rows);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_locked_file_is_an_error_about_the_file()
    {
        using var server = RawServer.Answering(Encoding.UTF8.GetBytes(Answer));
        using var client = Client(server.Address);
        var path = Path.GetTempFileName();
        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Contains(path,
                (await Assert.ThrowsAnyAsync<IOException>(() =>
                client.SendAsync(new UploadFile { Path = path, Public = true }, CallContext.None))).Message, StringComparison.Ordinal);
        }
        File.Delete(path);
        Assert.Contains(path,
            (await Assert.ThrowsAsync<FileNotFoundException>(() =>
            client.SendAsync(new UploadFile { Path = path, Public = true }, CallContext.None))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_truncated_during_the_upload_is_an_error_about_the_file()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, new byte[30 << 20]);
        using var server = new RawServer(async stream =>
        {
            await stream.ReadExactlyAsync(new byte[1 << 20]);
            await using (var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite)) file.SetLength(1);
            await RawServer.ReadRequestAsync(stream);
        });
        using var client = Client(server.Address);
        var failure = await Assert.ThrowsAnyAsync<IOException>(() =>
            client.SendAsync(new UploadFile { Path = path, Public = true }, CallContext.None));
        Assert.Contains(path, failure.Message, StringComparison.Ordinal);
        File.Delete(path);
    }

    [Fact]
    public async Task Loopback_bypasses_the_proxy_of_the_environment()
    {
        var before = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new WebProxy("http://127.0.0.1:9") { BypassProxyOnLocal = false };
        try
        {
            using var server = RawServer.Answering(Encoding.UTF8.GetBytes(Answer));
            using var client = Client(server.Address);
            Assert.Single((await client.SendAsync(new GetRoomList(), CallContext.None))!.Rows);
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }
    }

    private static byte[] Pack(byte[] body, string packing)
    {
        using var packed = new MemoryStream();
        using (Stream stream = packing switch
        {
            "gzip" or "x-gzip" => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "zlib" => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => new BufferedStream(packed),
        })
        {
            stream.Write(body);
            stream.Flush();
            if (packing == "identity") return packed.ToArray();
        }
        return packed.ToArray();
    }

    private static CvClassClient Client(Uri address, int retries = 0, TimeSpan? timeout = null) => new(
        new ClientOptions { BaseUri = address, MaxRetries = retries, Delay = TimeSpan.FromMilliseconds(10), Timeout = timeout
            ?? TimeSpan.FromSeconds(30) },
        RequestSigner.Create(SandboxService.DemoAppId, SandboxService.DemoSecretKey));
}

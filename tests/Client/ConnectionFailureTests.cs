using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;
using CvClass.Client.Http;
using CvClass.Client.Signing;

namespace CvClass.Tests;

/// <summary>A failure before the request is sent had no effect, and the error says so; over real sockets.</summary>
public sealed class ConnectionFailureTests
{
    [Fact]
    public Task A_request_to_an_unresolved_host_had_no_effect() => HadNoEffectAsync(new Uri("https://no-such-host.invalid/"), null);

    [Fact]
    public async Task A_request_on_a_refused_connection_had_no_effect()
    {
        using var taken = new Peer(_ => Task.CompletedTask);
        var address = taken.Address("https");
        taken.Dispose();
        await HadNoEffectAsync(address, null);
    }

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\n\r\n")]
    [InlineData("")]
    public async Task A_request_after_a_failed_handshake_had_no_effect(string answer)
    {
        using var server = new Peer(stream => stream.WriteAsync(Encoding.ASCII.GetBytes(answer)).AsTask());
        await HadNoEffectAsync(server.Address("https"), null);
    }

    [Theory]
    [InlineData("403 Forbidden")]
    [InlineData("407 Proxy Authentication Required")]
    [InlineData("502 Bad Gateway")]
    [InlineData("504 Gateway Timeout")]
    public async Task A_request_refused_by_the_proxy_had_no_effect(string status)
    {
        using var proxy = new Peer(stream =>
            stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")).AsTask());
        await HadNoEffectAsync(new Uri("https://classroom.example/"), proxy.Address("http"));
    }

    [Fact]
    public async Task A_request_whose_connection_breaks_may_have_had_an_effect()
    {
        using var server = new Peer(_ => Task.CompletedTask);
        var failure = await FailAsync(server.Address("http"), null);
        Assert.Equal(FailureKind.OutcomeUnknown, failure.Kind);
    }

    [Theory]
    [InlineData(SocketError.HostUnreachable)]
    [InlineData(SocketError.NetworkDown)]
    [InlineData(SocketError.NetworkUnreachable)]
    public void A_request_on_a_network_that_goes_away_may_have_had_an_effect(SocketError error)
    {
        var socket = new SocketException((int)error);
        Assert.True(ConnectionFailure.IsBeforeSending(new HttpRequestException("connecting", socket)));
        Assert.False(ConnectionFailure.IsBeforeSending(new HttpRequestException("reading", new IOException("reading", socket))));
    }

    private static async Task HadNoEffectAsync(Uri address, Uri? proxy)
    {
        var failure = await FailAsync(address, proxy);
        Assert.Equal(FailureKind.Connection, failure.Kind);
        Assert.Contains("Nothing was changed", failure.Message, StringComparison.Ordinal);
    }

    private static async Task<CvClassException> FailAsync(Uri address, Uri? proxy)
    {
        var options = new ClientOptions { BaseUri = address, MaxRetries = 0, Timeout = TimeSpan.FromSeconds(20), Proxy = proxy is null
            ? null : new WebProxy(proxy) };
        using var client = new CvClassClient(options, RequestSigner.Create("app", "secret"));
        var entry = new CreateBlacklist { Scope = BlacklistScope.Tenant, Type = BlacklistType.Nickname, Content = "x",
            For = BlacklistDuration.Today };
        return await Assert.ThrowsAsync<CvClassException>(() => client.SendAsync(entry, CallContext.None));
    }

    /// <summary>Accepts connections, reads the first bytes, responds and closes.</summary>
    private sealed class Peer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly Func<NetworkStream, Task> _answer;

        internal Peer(Func<NetworkStream, Task> answer)
        {
            _answer = answer;
            _listener.Start();
            Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
            _ = Task.Run(ServeAsync);
        }

        private int Port { get; }

        internal Uri Address(string scheme) => new($"{scheme}://127.0.0.1:{Port}/");

        public void Dispose() => _listener.Dispose();

        private async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    using var connection = await _listener.AcceptTcpClientAsync();
                    var stream = connection.GetStream();
                    _ = await stream.ReadAsync(new byte[4096]);
                    await _answer(stream);
                }
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
            {
                // the test is over
            }
        }
    }
}

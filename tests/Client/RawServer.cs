using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace CvClass.Tests;

/// <summary>A socket that sends exactly the bytes that a test specifies, and reads as slowly as it specifies.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<NetworkStream, Task> _serve;

    internal RawServer(Func<NetworkStream, Task> serve)
    {
        _serve = serve;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _ = Task.Run(ServeAsync);
    }

    internal Uri Address { get; }

    /// <summary>A server that reads a request and responds with the given headers and body.</summary>
    internal static RawServer Answering(byte[] body, params string[] headers) => new(async stream =>
    {
        await ReadRequestAsync(stream);
        await stream.WriteAsync(Head(body.Length, headers));
        await stream.WriteAsync(body);
    });

    internal static byte[] Head(long length, params string[] headers) =>
        Encoding.ASCII.GetBytes(
            $"HTTP/1.1 200 OK\r\nContent-Length: {length}\r\nConnection: close\r\n"
                + $"{string.Concat(Array.ConvertAll(headers, h => h + "\r\n"))}\r\n");

    /// <summary>Reads a request with a Content-Length completely.</summary>
    /// <param name="stream">The connection.</param>
    /// <param name="pause">After each tenth of the body.</param>
    internal static async Task ReadRequestAsync(Stream stream, TimeSpan pause = default)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal)
            && await stream.ReadAsync(one) > 0) head.Append((char)one[0]);
        var text = head.ToString();
        var at = text.IndexOf("Content-Length:", StringComparison.OrdinalIgnoreCase);
        var left = int.Parse(text.AsSpan(at + 15, text.IndexOf('\r', at) - at - 15));
        var piece = new byte[Math.Max(1, left / 10)];
        while (left > 0)
        {
            var read = await stream.ReadAtLeastAsync(piece, Math.Min(piece.Length, left), throwOnEndOfStream: false);
            if (read == 0) return;
            left -= read;
            await Task.Delay(pause);
        }
    }

    public void Dispose() => _listener.Stop();

    private async Task ServeAsync()
    {
        while (true)
        {
            TcpClient client;
            try
            {
                client = await _listener.AcceptTcpClientAsync();
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
            _ = Task.Run(async () =>
            {
                using (client)
                {
                    try
                    {
                        await _serve(client.GetStream());
                    }
                    catch (IOException)
                    {
                        // The client has given up, as the test expects.
                    }
                }
            });
        }
    }
}

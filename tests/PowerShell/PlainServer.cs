using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using CvClass.Sandbox;
using CvClass.Sandbox.Http;
using CvClass.Sandbox.Protocol;

namespace CvClass.Tests;

/// <summary>A real HTTP server that responds as the test specifies, after checking the token as PHP does.</summary>
internal sealed class PlainServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<string, string, (int Status, string Body)?> _answer;
    private readonly ConcurrentDictionary<string, int> _asked = new();

    internal PlainServer(Func<string, (int Status, string Body)?> answer)
        : this((path, _) => answer(path))
    {
    }

    /// <param name="answer">Returns the response to a path and a raw form; null for 404.</param>
    internal PlainServer(Func<string, string, (int Status, string Body)?> answer)
    {
        _answer = answer;
        using var probe = SandboxListener.Start(new SandboxService()); // finds a free port
        var address = probe.BaseAddress;
        probe.Dispose();
        Address = address;
        _listener.Prefixes.Add(address.AbsoluteUri);
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    internal Uri Address { get; }

    internal IReadOnlyDictionary<string, int> Asked => _asked;

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        // The sandbox checks the token, because it shares no code with the client.
        var judge = new SandboxService();
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            var path = context.Request.Url!.AbsolutePath.TrimStart('/');
            using var body = new System.IO.MemoryStream();
            await context.Request.InputStream.CopyToAsync(body);
            _asked.AddOrUpdate(path, 1, (_, n) => n + 1);
            var verdict = Encoding.UTF8.GetString(judge.Handle(
                new SandboxRequest("POST", path, context.Request.ContentType ?? "", new ArraySegment<byte>(body.ToArray()))).Body);
            var refused = verdict.Contains("\"result\":4700", StringComparison.Ordinal);
            var form = Encoding.UTF8.GetString(body.ToArray());
            var (status, text) = refused ? (200, verdict) : _answer(path, form) ?? (404, "<html>not found</html>");
            context.Response.StatusCode = status;
            var bytes = Encoding.UTF8.GetBytes(text);
            context.Response.ContentLength64 = bytes.Length;
            context.Response.ContentType = "application/json";
            await context.Response.OutputStream.WriteAsync(bytes);
            context.Response.Close();
        }
    }
}

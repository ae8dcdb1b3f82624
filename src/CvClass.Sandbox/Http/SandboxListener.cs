using System;
using System.Collections.Concurrent;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Sandbox.Faults;

namespace CvClass.Sandbox.Http;

/// <summary>The emulator on a loopback port, for other processes. Uses real sockets, so that connections can really drop.</summary>
public sealed class SandboxListener : IDisposable
{
    private readonly TcpListener _listener;
    private readonly FaultyService _service;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<Socket, bool> _open = new();

    private SandboxListener(SandboxService service, FaultPlan? faults, int port)
    {
        _service = new FaultyService(service, faults);
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start(512);
        BaseAddress = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        service.Options.RecordingBase = BaseAddress;
    }

    /// <summary>Root address.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Starts listening.</summary>
    /// <param name="service">The emulator.</param>
    /// <param name="faults">The faults; null for none.</param>
    /// <param name="port">The port; 0 for any free one.</param>
    /// <exception cref="SocketException">The port is taken.</exception>
    public static SandboxListener Start(SandboxService service, FaultPlan? faults = null, int port = 0)
    {
        var listener = new SandboxListener(service, faults, port);
        _ = Task.Run(listener.AcceptAsync);
        return listener;
    }

    /// <summary>Stops listening and closes all connections.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        foreach (var socket in _open.Keys) socket.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            Socket socket;
            try
            {
                socket = await _listener.AcceptSocketAsync().ConfigureAwait(false);
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                if (_stop.IsCancellationRequested) return;
                continue; // a connection that broke before it was taken
            }
            _ = Task.Run(() => ServeAsync(socket));
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        _open.TryAdd(socket, true);
        try
        {
            socket.NoDelay = true;
            using var stream = new NetworkStream(socket, ownsSocket: true);
            var connection = new HttpConnection(stream);
            while (await connection.ReadAsync().ConfigureAwait(false) is { } request)
            {
                var (response, ending) = await _service.HandleAsync(request, _stop.Token).ConfigureAwait(false);
                if (ending == Ending.Dropped)
                {
                    socket.LingerState = new LingerOption(true, 0); // a reset, not an orderly end
                    return;
                }
                if (ending == Ending.Endless)
                {
                    await connection.WriteForeverAsync(response, _service.EndlessBodyRate).ConfigureAwait(false);
                    return;
                }
                await connection.WriteAsync(response, ending, _service.SlowBodyPause).ConfigureAwait(false);
                if (ending == Ending.Cut) return;
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or SocketException or OperationCanceledException)
        {
            // The client has disconnected, or the listener was stopped.
        }
        finally
        {
            _open.TryRemove(socket, out _);
        }
    }
}

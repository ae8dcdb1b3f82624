using System;
using System.Net.Http;
using CvClass.Sandbox;
using CvClass.Sandbox.Faults;
using CvClass.Sandbox.Habits;
using CvClass.Sandbox.Http;

namespace CvClass.Tests;

/// <summary>A sandbox with faults and its client, in process or over a socket.</summary>
internal sealed class Line : IDisposable
{
    private readonly SandboxListener? _listener;

    internal Line(FaultPlan faults, bool overSocket, SandboxOptions? options = null)
    {
        Service = new SandboxService(options);
        if (overSocket)
        {
            _listener = SandboxListener.Start(Service, faults);
            Client = new RawClient(new SocketsHttpHandler { AllowAutoRedirect = false }, _listener.BaseAddress);
        }
        else
        {
            Client = new RawClient(new SandboxHandler(Service, faults));
        }
    }

    internal SandboxService Service { get; }

    internal RawClient Client { get; }

    public void Dispose()
    {
        Client.Dispose();
        _listener?.Dispose();
    }
}

using System;
using System.Management.Automation;
using System.Net;
using CvClass.Sandbox;
using CvClass.Sandbox.Http;

namespace CvClass;

/// <summary>An emulator of the service on a port of this machine (Start-CvSandbox).</summary>
public sealed class SandboxPort
{
    private readonly SandboxListener _listener;

    private readonly SandboxService _service;

    internal SandboxPort(SandboxListener listener, SandboxService service) => (_listener, _service) = (listener, service);

    /// <summary>Root address, for <c>Connect-CvClass -BaseUri</c>.</summary>
    public Uri BaseUri => _listener.BaseAddress;

    /// <summary>App id of the tenant that is there.</summary>
    public string AppId { get; } = SandboxService.DemoAppId;

    /// <summary>Company domain of that tenant.</summary>
    public string Domain { get; } = SandboxService.DemoDomain;

    /// <summary>App id and secret key, for <c>Connect-CvClass -Credential</c>. They open nothing but the emulator.</summary>
    public PSCredential Credential => new(AppId, new NetworkCredential("", SandboxService.DemoSecretKey).SecurePassword);

    /// <summary>How many rooms it has, whatever its lists show.</summary>
    public int RoomCount => _service.RoomCount();

    /// <summary>How many rooms were ever made, whether they are still there or not.</summary>
    public int TotalCreated => _service.TotalCreated();

    /// <summary>How many rooms were ever removed.</summary>
    public int TotalRemoved => _service.TotalRemoved();

    /// <summary>How many requests have arrived and not taken effect yet (late faults).</summary>
    public int PendingCommits => _service.PendingCommits;

    internal void Stop() => _listener.Dispose();
}

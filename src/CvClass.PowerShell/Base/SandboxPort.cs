using System;
using System.Management.Automation;
using System.Net;
using CvClass.Sandbox;

namespace CvClass;

/// <summary>An emulator of the service on a port of this machine (Start-CvSandbox).</summary>
public sealed class SandboxPort
{
    private readonly SandboxListener _listener;

    internal SandboxPort(SandboxListener listener) => _listener = listener;

    /// <summary>Root address, for <c>Connect-CvClass -BaseUri</c>.</summary>
    public Uri BaseUri => _listener.BaseAddress;

    /// <summary>App id of the tenant that is there.</summary>
    public string AppId => SandboxService.DemoAppId;

    /// <summary>Company domain of that tenant.</summary>
    public string Domain => SandboxService.DemoDomain;

    /// <summary>App id and secret key, for <c>Connect-CvClass -Credential</c>. They open nothing but the emulator.</summary>
    public PSCredential Credential => new(AppId, new NetworkCredential("", SandboxService.DemoSecretKey).SecurePassword);

    internal void Stop() => _listener.Dispose();
}

using System;
using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Net.Sockets;
using CvClass.Sandbox;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Starts an emulator of the service on a port of this machine.</para>
/// <para type="description">For other programs and other processes, over real sockets, with latency and faults on demand. Connect-CvClass -Sandbox needs no port.</para>
/// </summary>
[Cmdlet(VerbsLifecycle.Start, "CvSandbox", SupportsShouldProcess = true)]
[OutputType(typeof(SandboxPort))]
public sealed class StartCvSandboxCommand : PSCmdlet
{
    /// <summary>The port; by default any that is free.</summary>
    [Parameter(Position = 0)]
    [ValidateRange(0, 65535)]
    public int Port { get; set; }

    /// <summary>Time that every request takes besides, in milliseconds.</summary>
    [Parameter]
    [ValidateRange(0, 600000)]
    public int LatencyMilliseconds { get; set; }

    /// <summary>How likely faults are: names of faults with chances from 0 to 1, such as @{ DropAfterCommit = 0.05 }.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FaultCompleter))]
    [ValidateNotNull]
    public Hashtable Fault { get; set; } = [];

    /// <summary>Seed of the faults: the same seed gives the same sequence.</summary>
    [Parameter]
    public int Seed { get; set; } = 263;

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (!ShouldProcess($"127.0.0.1:{Port}", Text.Get("ActionStartSandbox"))) return;
        try
        {
            var faults = new FaultPlan(Seed) { Latency = TimeSpan.FromMilliseconds(LatencyMilliseconds) };
            foreach (DictionaryEntry fault in Fault)
            {
                var kind = (FaultKind)InputValue.Read(fault.Key, typeof(FaultKind))!;
                faults[kind] = Convert.ToDouble(fault.Value is PSObject wrapped ? wrapped.BaseObject : fault.Value, CultureInfo.InvariantCulture);
            }
            WriteObject(new SandboxPort(SandboxListener.Start(new SandboxService(), faults, Port)));
        }
        catch (Exception e) when (e is SocketException or FormatException or InvalidCastException or ArgumentOutOfRangeException)
        {
            ThrowTerminatingError(ErrorRecordFactory.Create(new ArgumentException(Text.Get("SandboxNotStarted", e.Message), e), null));
        }
    }
}

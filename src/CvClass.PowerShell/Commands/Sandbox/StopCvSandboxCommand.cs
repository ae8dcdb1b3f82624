using System.Management.Automation;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Stops an emulator that Start-CvSandbox started.</para>
/// <para type="description">What it holds is gone.</para>
/// </summary>
[Cmdlet(VerbsLifecycle.Stop, "CvSandbox", SupportsShouldProcess = true,
    HelpUri = HelpLinks.Cmdlets + "Stop-CvSandbox.md")]
[OutputType(typeof(void))]
public sealed class StopCvSandboxCommand : PSCmdlet
{
    /// <summary>The emulator.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "Sandbox")]
    [ValidateNotNull]
    public SandboxPort? Sandbox { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ShouldProcess(Sandbox!.BaseUri.AbsoluteUri, Texts.ActionStopSandbox)) Sandbox.Stop();
    }
}

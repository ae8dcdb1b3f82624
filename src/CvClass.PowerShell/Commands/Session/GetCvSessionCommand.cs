using System.Management.Automation;
using CvClass.PowerShell.Session;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Shows how this runspace is connected.</para>
/// <para type="description">App id, address, time zone and limits; never the key. Emits nothing without a connection.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvSession",
    HelpUri = HelpLinks.Cmdlets + "Get-CvSession.md")]
[OutputType(typeof(CvSession))]
public sealed class GetCvSessionCommand : PSCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (SessionStore.Current is { } session) WriteObject(session);
    }
}

using System;
using System.Management.Automation;
using System.Threading;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Pipeline;
using CvClass.PowerShell.Session;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Forgets the key of a session.</para>
/// <para type="description">Without -Session, that of this runspace. The session can no longer be used anywhere else either. Commands that
/// still run with it, such as in a thread job, send nothing new; requests in flight get a few seconds to finish. Unfinished inputs are in
/// the log of Get-CvInterrupted, which outlives the session.</para>
/// </summary>
[Cmdlet(VerbsCommunications.Disconnect, "CvClass",
    HelpUri = HelpLinks.Cmdlets + "Disconnect-CvClass.md")]
[OutputType(typeof(void))]
public sealed class DisconnectCvClassCommand : PSCmdlet
{
    private readonly CancellationTokenSource _stop = new();

    /// <summary>The session to end; by default that of the runspace.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ValidateNotNull]
    [SessionInput]
    public CvSession? Session { get; set; }

    /// <inheritdoc/>
    protected override void StopProcessing() => _stop.Cancel();

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if ((Session ?? SessionStore.Current) is not { } session) return;
        if (ReferenceEquals(session, SessionStore.Current)) SessionStore.Current = null;
        try
        {
            // If this is stopped, the session is still closed in the background.
            SessionUse.CloseAsync(session).Wait(_stop.Token);
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
    }
}

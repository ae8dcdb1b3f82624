using System.Management.Automation;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Forgets the key of a session.</para>
/// <para type="description">Without -Session, that of this runspace. A session that was passed on cannot be used any more either.</para>
/// </summary>
[Cmdlet(VerbsCommunications.Disconnect, "CvClass")]
[OutputType(typeof(void))]
public sealed class DisconnectCvClassCommand : PSCmdlet
{
    /// <summary>The session to end; by default that of the runspace.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ValidateNotNull]
    public CvSession? Session { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var session = Session ?? SessionStore.Current;
        if (ReferenceEquals(session, SessionStore.Current)) SessionStore.Current = null;
        session?.Close();
    }
}

using System;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Pipeline;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Lists the inputs that stopped and disconnected commands did not finish.</para>
/// <para type="description">Each input that was never sent (NotSent), that was carried out but never emitted (Done), whose outcome is
/// unknown (Unknown) or that failed without its error being shown (Failed), in input order: those of this runspace, or with -Session those
/// of a session in any runspace. The log outlives Disconnect-CvClass and Connect-CvClass. An object can be piped back into its command,
/// which removes it from the log: NotSent and Failed are sent again, Done is emitted and nothing is sent. The same object is not resumed
/// twice.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvInterrupted",
    HelpUri = HelpLinks.Cmdlets + "Get-CvInterrupted.md")]
[OutputType(typeof(InterruptedItem))]
public sealed class GetCvInterruptedCommand : PSCmdlet
{
    // Requests in flight at a stop get five seconds, and as much again for what they wait for.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    /// <summary>Only inputs in these states.</summary>
    [Parameter(Position = 0)]
    public InterruptedState[] State { get; set; } = [];

    /// <summary>Lists the inputs of this session's commands in any runspace; by default those of this runspace.</summary>
    [Parameter]
    [ValidateNotNull]
    [SessionInput]
    public CvSession? Session { get; set; }

    /// <summary>Empties the log afterwards.</summary>
    [Parameter]
    public SwitchParameter Clear { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var log = Session is not null ? InterruptionLog.Of(Session) : InterruptionLog.Of(Runspace.DefaultRunspace);
        var items = log.Read(s_patience, Runspace.DefaultRunspace, out var isComplete);
        if (!isComplete) WriteWarning(Texts.StillSettling);
        foreach (var item in items.Where(i => State.Length == 0 || State.Contains(i.State))) WriteObject(WithInput(item));
        if (Clear) log.Forget(items);
    }

    // The properties of the input, so that the object binds to its original command.
    private static PSObject WithInput(InterruptedItem item)
    {
        var piped = PSObject.AsPSObject(item);
        foreach (var parameter in item.Parameters) Add(piped, parameter.Key, parameter.Value);
        if (item.Input is null or string) return piped;
        foreach (var property in PSObject.AsPSObject(item.Input).Properties.Where(p => p.IsGettable))
        {
            Add(piped, property.Name, property.Value);
        }
        return piped;
    }

    private static void Add(PSObject piped, string name, object? value)
    {
        if (piped.Properties[name] is null) piped.Properties.Add(new PSNoteProperty(name, value));
    }
}

using System;
using System.Management.Automation;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Tells what a stopped bulk command left behind.</para>
/// <para type="description">Each input that was never sent, that was carried out but never handed on, or whose outcome is unknown. The objects carry the properties of their input, so that the unsent ones pipe back into the same command and the others into Get-CvRoom.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvInterrupted")]
[OutputType(typeof(InterruptedItem))]
public sealed class GetCvInterruptedCommand : PSCmdlet
{
    // What is in flight at a stop gets five seconds, and as much again for what it waits for.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    /// <summary>Only inputs of which this became.</summary>
    [Parameter(Position = 0)]
    public InterruptedState[] State { get; set; } = [];

    /// <summary>The session to ask; by default that of the runspace.</summary>
    [Parameter]
    [ValidateNotNull]
    public CvSession? Session { get; set; }

    /// <summary>Forgets all of it afterwards.</summary>
    [Parameter]
    public SwitchParameter Clear { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if ((Session ?? SessionStore.Current) is not { } session) return;
        foreach (var item in session.Interrupted.Read(s_patience))
        {
            if (State.Length == 0 || Array.IndexOf(State, item.State) >= 0) WriteObject(WithInput(item));
        }
        if (Clear) session.Interrupted.Clear();
    }

    // The input's own properties, so that it binds to the command that it was meant for.
    private static PSObject WithInput(InterruptedItem item)
    {
        var piped = PSObject.AsPSObject(item);
        if (item.Input is null or string) return piped;
        foreach (var property in PSObject.AsPSObject(item.Input).Properties)
        {
            if (property.IsGettable && piped.Properties[property.Name] is null) piped.Properties.Add(new PSNoteProperty(property.Name, property.Value));
        }
        return piped;
    }
}

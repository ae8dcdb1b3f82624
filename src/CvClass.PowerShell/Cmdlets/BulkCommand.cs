using System.Management.Automation;

namespace CvClass.PowerShell.Cmdlets;

/// <summary>A cmdlet that processes several inputs at once, up to a given number.</summary>
public abstract class BulkCommand : CvCommand
{
    /// <summary>
    /// Requests in flight at once; by default the session's limit. With 1 the results of each input are emitted before the next input is
    /// taken, as -PipelineVariable needs it.
    /// </summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; }

    /// <inheritdoc/>
    private protected override int MaxConcurrency => ThrottleLimit > 0 ? ThrottleLimit : base.MaxConcurrency;
}

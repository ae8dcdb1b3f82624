using System.Management.Automation;

namespace CvClass.PowerShell;

/// <summary>A cmdlet that works on many inputs at once, as many as it is told.</summary>
public abstract class BulkCommand : CvCommand
{
    /// <summary>Requests in flight at once; by default the session's limit.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; }

    /// <inheritdoc/>
    private protected override int Width => ThrottleLimit > 0 ? ThrottleLimit : base.Width;
}

using System.Management.Automation;

namespace CvClass.PowerShell;

/// <summary>
/// A cmdlet that changes something for each of many inputs. What it leaves undone when it is stopped is in the interruption log, and pipes
/// back into it.
/// </summary>
public abstract class ChangeCommand : BulkCommand
{
    /// <summary>The piped object itself, which may be an entry of the interruption log.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public virtual PSObject? InputObject { get; set; }

    /// <summary>What the pipeline gave: the object itself, or the input that an entry of the log stands for.</summary>
    private protected object? OriginalInput => InputObject?.BaseObject is InterruptedItem item ? item.Input : InputObject;

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() => ProcessPiped(InputObject, null, ProcessInput);

    /// <summary>Works on one input.</summary>
    private protected abstract void ProcessInput();
}

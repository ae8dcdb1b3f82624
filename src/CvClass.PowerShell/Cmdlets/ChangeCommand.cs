using System.Management.Automation;
using CvClass.PowerShell.Binding;

namespace CvClass.PowerShell.Cmdlets;

/// <summary>
/// A cmdlet that changes something for each of many inputs. What it leaves undone when stopped is in the interruption log and can be piped
/// into it again.
/// </summary>
public abstract class ChangeCommand : BulkCommand
{
    private PSObject? _inputObject;

    /// <summary>The piped object itself, which may be an entry of the interruption log.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public virtual PSObject? InputObject
    {
        get => _inputObject;
        set
        {
            _inputObject = value;
            BeginInput();
        }
    }

    /// <summary>The piped input: the object itself, or the input of a log entry.</summary>
    private protected object? OriginalInput => InputObject?.BaseObject is InterruptedItem item ? item.Input : InputObject;

    /// <summary>What is known about the room of the input.</summary>
    private protected PipedRoom InputRoom =>
        PipedRoom.Of(OriginalInput is { } input ? PSObject.AsPSObject(input) : null, CurrentSession.TimeZone);

    /// <summary>
    /// What is known about a room for the confirmation prompt: the piped data, or a recently emitted room with this number.
    /// </summary>
    private protected PipedRoom KnownRoom(string serial)
    {
        var piped = InputRoom;
        return piped.Name is null && CurrentSession.Recent(serial) is { } recent
            ? new PipedRoom(recent.Name, recent.StartTime, recent.EndTime) : piped;
    }

    /// <summary>An id with its name from the piped object.</summary>
    private protected string Named(string id) =>
        OriginalInput is PSObject { BaseObject: not string } input && input.Properties["Name"]?.Value?.ToString() is { Length: > 0 } name
            ? $"{id} ({name})" : id;

    /// <summary>The output of -PassThru: the piped object if it has the right type, otherwise one with what is known.</summary>
    private protected static CvObject PassedThru(object? input, CvObject known) =>
        Unwrapped.Of(input) is CvObject piped && piped.GetType() == known.GetType() ? piped : known;

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        if (IsFit(InputObject)) ProcessPiped(InputObject, null, ProcessInput);
    }

    /// <summary>Processes one input.</summary>
    private protected abstract void ProcessInput();
}

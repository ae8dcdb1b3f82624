using System.Management.Automation;
using CvClass.PowerShell.Binding;

namespace CvClass.PowerShell.Cmdlets;

/// <summary>
/// A cmdlet that changes something for each of many inputs. What it leaves undone when it is stopped is in the interruption log, and pipes
/// back into it.
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

    /// <summary>What the pipeline gave: the object itself, or the input that an entry of the log stands for.</summary>
    private protected object? OriginalInput => InputObject?.BaseObject is InterruptedItem item ? item.Input : InputObject;

    /// <summary>What is known of the room that the input is or belongs to.</summary>
    private protected PipedRoom InputRoom =>
        PipedRoom.Of(OriginalInput is { } input ? PSObject.AsPSObject(input) : null, CurrentSession.TimeZone);

    /// <summary>
    /// What is known of a room for the question whether to go on: what was piped, or the room that came by lately under this number.
    /// </summary>
    private protected PipedRoom KnownRoom(string serial)
    {
        var piped = InputRoom;
        return piped.Name is null && CurrentSession.Recent(serial) is { } recent
            ? new PipedRoom(recent.Name, recent.StartTime, recent.EndTime) : piped;
    }

    /// <summary>An id with the name that the piped object has for it.</summary>
    private protected string Named(string id) =>
        OriginalInput is PSObject { BaseObject: not string } input && input.Properties["Name"]?.Value?.ToString() is { Length: > 0 } name
            ? $"{id} ({name})" : id;

    /// <summary>What -PassThru emits: the piped object where it is of that kind itself, else one that says what is known.</summary>
    private protected static CvObject PassedThru(object? input, CvObject known) =>
        Unwrapped.Of(input) is CvObject piped && piped.GetType() == known.GetType() ? piped : known;

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        if (IsFit(InputObject)) ProcessPiped(InputObject, null, ProcessInput);
    }

    /// <summary>Works on one input.</summary>
    private protected abstract void ProcessInput();
}

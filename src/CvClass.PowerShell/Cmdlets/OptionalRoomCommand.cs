using System.Management.Automation;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Completers;

namespace CvClass.PowerShell.Cmdlets;

/// <summary>A cmdlet that reads data of some rooms, or of all at once if none is given.</summary>
public abstract class OptionalRoomCommand : PagedCommand
{
    private PSObject? _inputObject;

    /// <summary>Room numbers; without them all rooms.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SerialCompleter))]
    [Serial(Narrows = true)]
    public string[] Serial { get; set; } = [];

    /// <summary>The piped object itself: each row says of which room it is, by name and start.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject
    {
        get => _inputObject;
        set
        {
            _inputObject = value;
            BeginInput();
        }
    }

    /// <summary>What is known about the room being read.</summary>
    private protected PipedRoom Room => PipedRoom.Of(InputObject, CurrentSession.TimeZone);

    /// <inheritdoc/>
    private protected override bool SkipsPages => !MyInvocation.ExpectingInput && Serial.Length == 0;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!IsFit(InputObject)) return;
        if (SkipsPages) Read(null);
        foreach (var serial in Serial) Read(serial);
    }

    /// <summary>Reads the data of one room, or of all.</summary>
    private protected abstract void Read(string? serial);
}

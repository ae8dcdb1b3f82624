using System;
using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Completers;

namespace CvClass.PowerShell.Cmdlets;

/// <summary>A cmdlet that reads data of each of many rooms, several at once.</summary>
public abstract class RoomReadCommand : PagedCommand
{
    private PSObject? _inputObject;

    /// <summary>Room numbers.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "Serial")]
    [ArgumentCompleter(typeof(SerialCompleter))]
    [Serial(Required = true)]
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
    protected override void ProcessRecord()
    {
        if (!IsFit(InputObject)) return;
        foreach (var serial in Serial) Try(serial, () => Read(serial));
    }

    /// <summary>Reads the data of one room.</summary>
    private protected abstract void Read(string serial);

    /// <summary>Emits the rows of a list of one room.</summary>
    private protected void ListOfRoom<TRow>(string serial, ListRequest<TRow> request, Action<TRow>? complete = null)
        where TRow : class
    {
        var room = Room;
        List(serial, request, row =>
        {
            complete?.Invoke(row);
            room.Mark(row);
        });
    }
}

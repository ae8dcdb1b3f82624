using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Cmdlets;
using CvClass.PowerShell.Completers;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Shows whether a class is in progress in rooms.</para>
/// <para type="description">RoomStatus (2.2.1).</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvRoomStatus",
    HelpUri = HelpLinks.Cmdlets + "Get-CvRoomStatus.md")]
[OutputType(typeof(RoomStatus))]
public sealed class GetCvRoomStatusCommand : BulkCommand
{
    private PSObject? _inputObject;

    /// <summary>Room numbers.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "Serial")]
    [ArgumentCompleter(typeof(SerialCompleter))]
    [Serial(Required = true)]
    public string[] Serial { get; set; } = [];

    /// <summary>Start of the interval; by default one day before the room's own start.</summary>
    [Parameter]
    [Alias("start_time")]
    [Input(typeof(CvTime), Narrows = true)]
    public CvTime? From { get; set; }

    /// <summary>End of the interval; by default the room's own end.</summary>
    [Parameter]
    [Alias("end_time")]
    [Input(typeof(CvTime), Narrows = true)]
    public CvTime? To { get; set; }

    /// <summary>The piped object itself: the result carries the room's name and start.</summary>
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

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!IsFit(InputObject)) return;
        var room = PipedRoom.Of(InputObject, CurrentSession.TimeZone);
        foreach (var serial in Serial)
        {
            Try(serial, () => Send(serial, Fill(new GetRoomStatus { Serial = serial }), status =>
            {
                status.Serial = serial;
                room.Mark(status);
            }));
        }
    }
}

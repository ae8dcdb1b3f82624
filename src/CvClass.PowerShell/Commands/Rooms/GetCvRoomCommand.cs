using System.Management.Automation;
using CvClass.Client.Endpoints;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Gets rooms: by number, by state, or by time.</para>
/// <para type="description">GetRoomList (1.1.4), GetRoomByTime (1.1.5) with -From or -To, GetRoomInfo (1.1.6) with -Serial. Each row comes
/// once, even when this process changes what is listed: the change waits until the list is read. What other processes change meanwhile is
/// not seen: it may move rows from page to page.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvRoom", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(Room))]
public sealed class GetCvRoomCommand : PagedCommand
{
    private const string ListSet = "List";
    private const string SerialSet = "Serial";
    private const string TimeSet = "Time";

    /// <summary>Room numbers.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = SerialSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SerialCompleter))]
    [Serial]
    public string[] Serial { get; set; } = [];

    /// <summary>Which rooms, by their time; all by default.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Alias("timetype")]
    [Input(typeof(RoomListState))]
    public RoomListState? State { get; set; }

    /// <summary>Start of the interval; the service takes now when it is left out.</summary>
    [Parameter(ParameterSetName = TimeSet)]
    [Alias("starttime")]
    [Input(typeof(CvTime))]
    public CvTime? From { get; set; }

    /// <summary>End of the interval.</summary>
    [Parameter(ParameterSetName = TimeSet)]
    [Alias("endtime")]
    [Input(typeof(CvTime))]
    public CvTime? To { get; set; }

    /// <summary>Only rooms of this kind.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Parameter(ParameterSetName = TimeSet)]
    [Alias("room_type")]
    [Input(typeof(RoomType))]
    public RoomType? RoomType { get; set; }

    /// <inheritdoc/>
    private protected override bool SkipsPages => ParameterSetName != SerialSet;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        switch (ParameterSetName)
        {
            case SerialSet:
                foreach (var serial in Serial) Send(serial, new GetRoomInfo { Serial = serial });
                break;
            case TimeSet:
                List(null, Fill(new GetRoomByTime()));
                break;
            default:
                List(null, Fill(new GetRoomList()));
                break;
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Cmdlets;
using CvClass.PowerShell.Completers;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Gets rooms: by number, by name, by state, or by time.</para>
/// <para type="description">GetRoomList (1.1.4), GetRoomByTime (1.1.5) with -From or -To, GetRoomInfo (1.1.6) with -Serial. Each row comes
/// once, even when this process changes what is listed: the change waits until the list is read. Changes by other
/// processes are not noticed: they may move rows from page to page. -First and -Skip count matching rows.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CvRoom", DefaultParameterSetName = ListSet, SupportsPaging = true,
    HelpUri = HelpLinks.Cmdlets + "Get-CvRoom.md")]
[OutputType(typeof(Room))]
public sealed class GetCvRoomCommand : FilteredListCommand
{
    private PSObject? _inputObject;

    private const string ListSet = "List";
    private const string SerialSet = "Serial";
    private const string TimeSet = "Time";

    /// <summary>Room numbers.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SerialSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        HelpMessageBaseName = HostTexts.BaseName, HelpMessageResourceId = "Serial")]
    [ArgumentCompleter(typeof(SerialCompleter))]
    [Serial(Required = true)]
    public string[] Serial { get; set; } = [];

    /// <summary>
    /// Names of rooms; wildcards are permitted. The lists are searched, so -State, -From and -To make it faster. As the first
    /// positional argument it may also be a number.
    /// </summary>
    [Parameter(Position = 0, ParameterSetName = ListSet)]
    [Parameter(Position = 0, ParameterSetName = TimeSet)]
    [ArgumentCompleter(typeof(SerialCompleter))]
    [SupportsWildcards]
    [RoomName]
    public string[] Name { get; set; } = [];

    /// <summary>Which rooms, by their time; all by default.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Alias("timetype")]
    [Input(typeof(RoomListState), Narrows = true)]
    public RoomListState? State { get; set; }

    /// <summary>Start of the interval; if omitted, the service uses the current time.</summary>
    [Parameter(ParameterSetName = TimeSet)]
    [Alias("starttime")]
    [Input(typeof(CvTime), Narrows = true)]
    public CvTime? From { get; set; }

    /// <summary>End of the interval; a date without a clock, as text, includes that day.</summary>
    [Parameter(ParameterSetName = TimeSet)]
    [Alias("endtime")]
    [Input(typeof(CvTime), Narrows = true)]
    public CvTime? To { get; set; }

    /// <summary>Only rooms of this kind.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Parameter(ParameterSetName = TimeSet)]
    [Alias("room_type")]
    [Input(typeof(RoomType), Narrows = true)]
    public RoomType? RoomType { get; set; }

    /// <inheritdoc/>
    private protected override bool Chooses => ParameterSetName == SerialSet || Name.Length > 0;

    /// <summary>The piped object itself, the target of errors.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true, ParameterSetName = SerialSet)]
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
        if (ParameterSetName == SerialSet)
        {
            foreach (var serial in Serial) Get(serial);
            return;
        }
        // A positional argument may be a number as well; after -Name it is always a name.
        var serials = IsByPosition(nameof(Name)) ? Name.Where(SerialAttribute.IsSerial).ToArray() : [];
        var isFiltered = ParameterSetName == TimeSet || State is not null || RoomType is not null;
        if (isFiltered && serials.Length > 0)
        {
            Fail(new ArgumentException(Texts.FormatNumberWithFilter(serials[0])), serials[0]);
            return;
        }
        foreach (var serial in serials) Get(serial);
        var names = Name.Except(serials).ToArray();
        if (names.Length == 0 && serials.Length > 0) return;
        var fits = Fits(names);
        Try(null, () =>
        {
            if (ParameterSetName == TimeSet) List(Fill(new GetRoomByTime()), room => fits(room.Name));
            else List(Fill(new GetRoomList()), room => fits(room.Name));
        });
    }

    private void Get(string serial) => Send(serial, new GetRoomInfo { Serial = serial });

    // PowerShell records positionally bound parameters in a dictionary of an internal type.
    private bool IsByPosition(string parameter) =>
        PSObject.AsPSObject(MyInvocation.BoundParameters).Properties["BoundPositionally"]?.Value is not IEnumerable<string> byPosition
            || byPosition.Contains(parameter);
}

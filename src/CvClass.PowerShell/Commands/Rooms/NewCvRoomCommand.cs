using System;
using System.Management.Automation;
using CvClass.Client.Endpoints;
using CvClass.Client.Rooms;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Creates rooms.</para>
/// <para type="description">CreateRoom (1.1.1). Passwords that are left out are generated and stand on the emitted room. A room is never created twice: when the outcome of a call is unknown, the room is looked for first.</para>
/// </summary>
[Cmdlet(VerbsCommon.New, "CvRoom", SupportsShouldProcess = true)]
[OutputType(typeof(Room))]
public sealed class NewCvRoomCommand : RoomCommand
{
    private RoomMaker? _maker;

    /// <summary>Name of the room, usually of the lesson.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("roomname")]
    [Input]
    public string? Name { get; set; }

    /// <summary>Start of the lesson; without an offset in the session's zone, which is China Standard Time unless told otherwise.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Input(typeof(CvTime))]
    public CvTime? StartTime { get; set; }

    /// <summary>Place in a relay group.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("grouproom")]
    [Input(typeof(RoomGroupType))]
    public RoomGroupType? GroupType { get; set; }

    /// <summary>Number of the main room; a child room needs it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("fatherroomid")]
    [ArgumentCompleter(typeof(SerialCompleter))]
    [Serial]
    public string? ParentSerial { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var input = InputObject ?? (object)Name!;
        CreateRoom request;
        try
        {
            request = FillRoom(new CreateRoom());
            if (request.EndTime is null) throw new ArgumentException(Text.Get("EndMissing"));
        }
        catch (ArgumentException e)
        {
            Fail(e, input);
            return;
        }
        if (!ShouldProcess($"{request.Name} ({request.StartTime:yyyy-MM-dd HH:mm zzz})", Text.Get("ActionCreateRoom"))) return;
        var generated = Generate(request);
        var maker = _maker ??= new RoomMaker(Current.Client);
        Room? made = null;
        Run(
            input,
            async item => item.Emit(made = await maker.CreateAsync(request, generated, item.Context).ConfigureAwait(false)),
            (state, message) => new InterruptedItem("New-CvRoom", state, input, request.Name, made?.Serial, request.StartTime, message));
    }

    private static bool Generate(CreateRoom request)
    {
        var generated = request.TeacherPassword is null || request.AssistantPassword is null || request.PatrolPassword is null;
        request.TeacherPassword ??= Another(request);
        request.AssistantPassword ??= Another(request);
        request.PatrolPassword ??= Another(request);
        return generated;
    }

    private static string Another(CreateRoom request) =>
        PasswordGenerator.Next([request.TeacherPassword, request.AssistantPassword, request.PatrolPassword, request.StudentPassword]);
}

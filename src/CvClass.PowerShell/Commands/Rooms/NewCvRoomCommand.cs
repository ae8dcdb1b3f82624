using System.Management.Automation;
using CvClass.Client.Rooms;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Creates rooms.</para>
/// <para type="description">CreateRoom (1.1.1). Passwords that are left out are generated and stand on the emitted room. A room is never created twice: when the outcome of a call is unknown, the room is looked for first.</para>
/// </summary>
[Cmdlet(VerbsCommon.New, "CvRoom", DefaultParameterSetName = RoomSet, SupportsShouldProcess = true)]
[OutputType(typeof(Room))]
public sealed class NewCvRoomCommand : LessonCommand
{
    private RoomMaker? _maker;

    /// <inheritdoc/>
    private protected override bool RepeatsUnknown => false;

    /// <inheritdoc/>
    private protected override void ProcessInput()
    {
        var input = InputObject ?? (object)Name!;
        if (Lesson(input) is not { } request) return;
        if (!ShouldProcess($"{request.Name} ({Text.Time(request.StartTime)})", Text.Get("ActionCreateRoom"))) return;
        var generated = PasswordGenerator.Complete(request);
        var maker = _maker ??= new RoomMaker(Current.Client);
        Room? made = null;
        Run(
            input,
            async item => item.Emit(made = await maker.CreateAsync(request, generated, item.Context).ConfigureAwait(false)),
            (state, message) => new InterruptedItem("New-CvRoom", state, input, request.Name, made?.Serial, request.StartTime, message));
    }
}

using System.Management.Automation;
using CvClass.Client.Rooms;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Creates rooms.</para>
/// <para type="description">CreateRoom (1.1.1). Passwords that are left out are generated and stand on the emitted room. A room is never created twice: when the answer to a create is lost, the room is looked for until the create can no longer take effect (Connect-CvClass -SettleSec, 30 seconds by default), and only then is it sent again. The lessons behind it do not wait. When a create was sent more than once, the command looks once more before it ends.</para>
/// </summary>
[Cmdlet(VerbsCommon.New, "CvRoom", DefaultParameterSetName = RoomSet, SupportsShouldProcess = true)]
[OutputType(typeof(Room))]
public sealed class NewCvRoomCommand : LessonCommand
{
    private RoomCreator? _creator;

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        FinishCreating(_creator);
        base.EndProcessing();
    }

    /// <inheritdoc/>
    private protected override void ProcessInput()
    {
        var input = InputObject ?? (object)Name!;
        if (Lesson(input) is not { } request) return;
        if (!ShouldProcess($"{request.Name} ({request.StartTime:yyyy-MM-dd HH:mm zzz})", Text.Get("ActionCreateRoom"))) return;
        var creation = RoomCreation.Of(request);
        var creator = _creator ??= new RoomCreator(Current.Client);
        Run(
            input,
            async item => item.Emit(await CreateAsync(creator, creation, item).ConfigureAwait(false)),
            (state, message) => new InterruptedItem("New-CvRoom", state, input, request.Name, creation.Room?.Serial, request.StartTime, message));
    }
}

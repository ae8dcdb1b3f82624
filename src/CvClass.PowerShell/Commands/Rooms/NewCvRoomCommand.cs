using System.Management.Automation;
using CvClass.Client.Rooms;
using CvClass.Client;
using CvClass.PowerShell.Binding;
using CvClass.PowerShell.Cmdlets;

namespace CvClass.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Creates rooms.</para>
/// <para type="description">CreateRoom (1.1.1). Missing passwords are generated and returned with the room. A room is never
/// created twice: when the answer to a create is lost, the room is looked for until the create can no longer take effect (Connect-CvClass
/// -SettleSec, 30 seconds by default), and only then is it sent again. The lessons behind it do not wait. Columns of the input that the
/// service does not know, such as a teacher's name, are copied to the emitted room. When a create was sent more than once,
/// the command looks once more before it ends.</para>
/// </summary>
[Cmdlet(VerbsCommon.New, "CvRoom", DefaultParameterSetName = RoomSet, SupportsShouldProcess = true,
    HelpUri = HelpLinks.Cmdlets + "New-CvRoom.md")]
[OutputType(typeof(Room))]
public sealed class NewCvRoomCommand : LessonCommand
{
    private readonly TravellingColumns _columns = new(typeof(NewCvRoomCommand));

    /// <inheritdoc/>
    private protected override bool RepeatsUnknown => false;

    /// <inheritdoc/>
    private protected override void ProcessInput()
    {
        var input = InputObject ?? (object)Name!;
        if (TakesFinalLook()) return;
        // A resumed input keeps its passwords, so that its room is recognized if it was already created.
        var creation = Resumed?.Resumable as RoomCreation ?? (Lesson(input) is { } request ? RoomCreation.Of(request) : null);
        if (creation is null) return;
        if (!ShouldProcess($"{creation.Name} ({TimeText.Of(creation.Request.StartTime)})", Texts.ActionCreateRoom)) return;
        creation.Tag = input;
        var (creator, columns) = (Creator, _columns.Of(InputObject));
        Run(
            input,
            async item => item.Emit(TravellingColumns.Attach(await CreateAsync(creator, creation, item).ConfigureAwait(false), columns)),
            (state, message) => Describe(creation, input, state, message),
            subject: creation);
    }
}

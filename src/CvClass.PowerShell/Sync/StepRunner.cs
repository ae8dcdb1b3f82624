using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using CvClass.Client.Http;
using CvClass.Client.Rooms;

namespace CvClass.PowerShell.Sync;

/// <summary>Carries out the steps of a plan.</summary>
/// <param name="client">The client to use.</param>
/// <param name="creator">Creates the rooms of the run.</param>
internal sealed class StepRunner(CvClassClient client, RoomCreator creator)
{
    private static readonly int[] s_noSuchRoom = [4007, 3003];
    private readonly RoomChanger _changer = new(client);

    /// <summary>Carries out one step.</summary>
    /// <param name="planned">The step; receives the created room.</param>
    /// <param name="creation">The room to create; null for other steps.</param>
    /// <param name="context">Cancellation and observers.</param>
    /// <returns>A message for the user; usually null.</returns>
    /// <exception cref="CvClassException">The step failed.</exception>
    /// <exception cref="ItemNotFoundException">The room was removed after the plan was made.</exception>
    internal async Task<string?> RunAsync(PlannedStep planned, RoomCreation? creation, CallContext context)
    {
        var step = planned.Step;
        var lesson = SyncText.Lesson(step.Name, step.StartTime);
        switch (step.Action)
        {
            case SyncAction.Create:
                var created = await creator.CreateAsync(creation!, context).ConfigureAwait(false);
                step.Room = created.Room;
                step.Serial = created.Room.Serial;
                return created.Warning;
            case SyncAction.Change:
                var isThere = await ExistsAsync(_changer.ChangeAsync(planned.Change!, context)).ConfigureAwait(false);
                return isThere ? null : throw new ItemNotFoundException(Texts.FormatRoomGone(step.Serial, lesson));
            case SyncAction.Remove:
                var wasThere = await ExistsAsync(_changer.RemoveAsync(step.Serial!, context)).ConfigureAwait(false);
                return wasThere ? null : Texts.FormatRoomGoneAlready(step.Serial, lesson);
            default:
                return null;
        }
    }

    /// <returns>False if the room has been removed.</returns>
    private static async Task<bool> ExistsAsync(Task change)
    {
        try
        {
            await change.ConfigureAwait(false);
            return true;
        }
        catch (CvClassException e) when (e.Code is { } code && s_noSuchRoom.Contains(code))
        {
            return false;
        }
    }
}

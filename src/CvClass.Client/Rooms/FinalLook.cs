using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;
using CvClass.Client.Errors;
using CvClass.Client.Http;

namespace CvClass.Client.Rooms;

/// <summary>
/// The final check of a run for additional rooms, which may exist because a create was sent more than once. Two rooms with the same
/// generated password belong to this run; the one that was not returned is removed.
/// </summary>
internal sealed class FinalLook(CvClassClient client, TenantRooms tenant)
{
    /// <summary>Waits until nothing can take effect any more, checks, and cleans up.</summary>
    /// <param name="creations">The creates that were sent more than once.</param>
    /// <param name="context">Cancellation and observers.</param>
    /// <returns>Messages for the user.</returns>
    internal async Task<IReadOnlyList<string>> RunAsync(IReadOnlyList<RoomCreation> creations, CallContext context)
    {
        var told = new List<string>();
        if (creations.Count == 0) return told;
        var left = creations.Max(c => c.SettledAt) - Monotonic.Now;
        if (left > TimeSpan.Zero) await Task.Delay(left, context.Stop).ConfigureAwait(false);
        foreach (var day in creations.GroupBy(DayRooms.DayOf))
        {
            var ofDay = day.ToArray();
            try
            {
                var rooms = await new DayRooms().ReadAsync(client, day.Key, ofDay, context).ConfigureAwait(false);
                foreach (var creation in ofDay) await FinishAsync(creation, rooms, told, context).ConfigureAwait(false);
            }
            catch (CvClassException e)
            {
                var reason = SecretMask.Apply(e.Reason, ofDay.SelectMany(c => c.Passwords));
                told.Add(Texts.FormatFinalLookFailed(string.Join(", ", ofDay.Select(c => c.Room?.Serial ?? c.Name)), reason));
            }
            foreach (var creation in ofDay) creation.NeedsFinalLook = false;
        }
        return told;
    }

    private async Task FinishAsync(RoomCreation creation, IReadOnlyList<Room> rooms, List<string> told, CallContext context)
    {
        var serial = creation.Room?.Serial;
        foreach (var other in rooms.Where(r => r.Serial != serial && creation.Judge(r) != Proof.None))
        {
            if (creation.Owns(other))
            {
                if (serial is null) told.Add(Texts.FormatMadeAfterAll(creation.Name, other.Serial));
                else told.Add(await RemoveAsync(creation, other, context).ConfigureAwait(false));
            }
            else if (!tenant.IsClaimed(other.Serial) && Judgement.IsNewer(other, creation))
            {
                told.Add(serial is null ? Texts.FormatMayBeMadeAfterAll(creation.Name, other.Serial) : Texts.FormatMayBeTwice(creation.Name,
                    serial, other.Serial));
            }
        }
    }

    private async Task<string> RemoveAsync(RoomCreation creation, Room twin, CallContext context)
    {
        try
        {
            await client.SendAsync(new DeleteRoom { Serial = twin.Serial }, context).ConfigureAwait(false);
            return Texts.FormatTwinRemoved(creation.Name, creation.Room!.Serial, twin.Serial);
        }
        catch (CvClassException e)
        {
            return Texts.FormatTwinNotRemoved(creation.Name, creation.Room!.Serial, twin.Serial, e.Reason);
        }
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CvClass.Client.Rooms;

/// <summary>Assigns the rooms found by a lookup to the waiting creates.</summary>
internal static class Judgement
{
    /// <summary>Decides what can be decided and schedules the next lookup for the rest.</summary>
    /// <param name="tenant">The numbers in use and the open creates.</param>
    /// <param name="waiting">The creates, the longest waiting first.</param>
    /// <param name="rooms">The rooms that match any of them.</param>
    /// <param name="began">When the lookup began.</param>
    internal static void Pass(TenantRooms tenant, IReadOnlyList<LostCreate> waiting, IReadOnlyList<Room> rooms, TimeSpan began)
    {
        foreach (var lost in waiting)
        {
            lost.FailedLooks = 0;
            if (rooms.FirstOrDefault(r => lost.Creation.Judge(r) == Proof.Certain && IsOwn(tenant, lost, r)) is not { } own) continue;
            if (!TenantRooms.IsNumber(own.Serial)) lost.Fail(Unknown.Of(lost.Creation, Texts.FormatNumberUnusable(own.Serial)));
            else lost.Found(own, isCertain: true);
        }
        var last = waiting.Where(w => !w.IsDecided && w.IsLast(began)).ToArray();
        // Exact matches go first, so that a merely similar create does not take the room.
        foreach (var lost in last.OrderByDescending(w => Free(tenant, w, rooms).Select(r => w.Creation.Judge(r)).DefaultIfEmpty().Max()))
        {
            Decide(tenant, lost, rooms);
        }
        foreach (var lost in waiting.Where(w => !w.IsDecided && !w.IsLast(began))) lost.Reschedule();
    }

    // Two lessons may share a third-party id by mistake, and only one is created; generated passwords are unique.
    private static bool IsOwn(TenantRooms tenant, LostCreate lost, Room room) =>
        lost.Creation.Owns(room) || !TenantRooms.IsNumber(room.Serial)
        || tenant.ClaimFor(lost.Creation, room.Serial, lost.Client.Options.Settle);

    private static IEnumerable<Room> Free(TenantRooms tenant, LostCreate lost, IReadOnlyList<Room> rooms) =>
        rooms.Where(r => lost.Creation.Judge(r) >= Proof.Weak && tenant.IsFree(r.Serial, lost.Creation));

    private static void Decide(TenantRooms tenant, LostCreate lost, IReadOnlyList<Room> rooms)
    {
        var creation = lost.Creation;
        var others = tenant.OpenBesides(creation);
        var free = Free(tenant, lost, rooms).ToArray();
        if (free.Any(r => creation.Judge(r) == Proof.Exact)) free = free.Where(r => creation.Judge(r) == Proof.Exact).ToArray();
        else free = free.Where(r => others.All(o => o.Judge(r) < Proof.Exact)).ToArray();
        var suspects = free.Length > 0 ? [] : rooms.Where(r => IsSuspect(tenant, r, creation, others)).ToArray();
        if (!lost.DecidesWeakly || free.Length + suspects.Length == 0)
        {
            lost.NotFound(maybe: free.Length + suspects.Length > 0);
            return;
        }
        if (suspects.Length > 0)
        {
            lost.Fail(Unknown.Of(creation, Texts.FormatAlteredAlike(Numbers(suspects))));
            return;
        }
        var rivals = others.Where(o => free.Any(r => o.Judge(r) >= Proof.Weak)).ToArray();
        if (rivals.Any(r => r.IsInFlight))
        {
            lost.Postpone(); // its response may claim the room
            return;
        }
        // If as many creates wait as there are rooms, each gets one: the service cannot distinguish them either.
        var newer = free.Where(r => IsNewer(r, creation)).ToArray();
        if (newer.Length == 0) lost.Fail(Unknown.Of(creation, Texts.FormatOlderAlike(Numbers(free))));
        else if (free.Length > 1 + rivals.Length) lost.Fail(Unknown.Of(creation, Texts.FormatSeveralAlike(free.Length, Numbers(free))));
        else if (!TenantRooms.IsNumber(newer[0].Serial)) lost.Fail(Unknown.Of(creation, Texts.FormatNumberUnusable(newer[0].Serial)));
        else if (tenant.ClaimFor(creation, newer[0].Serial, lost.Client.Options.Settle, newer[0].StartTime))
        {
            lost.Found(newer[0], isCertain: false);
        }
        else lost.Postpone();
    }

    // A new room at the same time that differs only in what the service may have altered. Attributing it to another create and sending
    // again could create a second room.
    private static bool IsSuspect(TenantRooms tenant, Room room, RoomCreation creation, IReadOnlyList<RoomCreation> others) =>
        creation.Resembles(room) && IsNewer(room, creation) && tenant.IsFree(room.Serial, creation)
        && others.All(o => o.Judge(room) == Proof.None);

    /// <summary>Whether a room's number fits a create: a number not above one assigned before the create was sent is older.</summary>
    /// <param name="room">The room.</param>
    /// <param name="creation">The create.</param>
    internal static bool IsNewer(Room room, RoomCreation creation) =>
        creation.NumbersBefore == 0 || !long.TryParse(room.Serial, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number > creation.NumbersBefore;

    private static string Numbers(IEnumerable<Room> rooms) => string.Join(", ", rooms.Select(r => r.Serial));
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CvClass.Client.Rooms;

/// <summary>Which of the rooms that a look has found belong to which of the creates that wait.</summary>
internal static class Judgement
{
    /// <summary>Decides what can be decided, and says of the others when to look again.</summary>
    /// <param name="tenant">Whose numbers are taken, and which creates are open.</param>
    /// <param name="waiting">The creates, the longest waiting first.</param>
    /// <param name="rooms">The rooms that answer to any of them.</param>
    /// <param name="began">When the look began.</param>
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
        // Who has an exact match goes first, so that nobody with a mere likeness takes it away.
        foreach (var lost in last.OrderByDescending(w => Free(tenant, w, rooms).Select(r => w.Creation.Judge(r)).DefaultIfEmpty().Max()))
        {
            Decide(tenant, lost, rooms);
        }
        foreach (var lost in waiting.Where(w => !w.IsDecided && !w.IsLast(began))) lost.Reschedule();
    }

    // A third-party id may stand on two lessons by mistake, of which only one is made; a generated password does not.
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
            lost.Postpone(); // its answer may claim the room
            return;
        }
        // With as many creates waiting as there are rooms, each gets one: the service itself does not tell them apart.
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

    // A new room at the same time that differs only in what a service may have altered beyond recognition. To take it for another's and to
    // send the create again could make a second room.
    private static bool IsSuspect(TenantRooms tenant, Room room, RoomCreation creation, IReadOnlyList<RoomCreation> others) =>
        creation.Resembles(room) && IsNewer(room, creation) && tenant.IsFree(room.Serial, creation)
        && others.All(o => o.Judge(room) == Proof.None);

    /// <summary>
    /// Whether a room may be a create's by its number: one that is not above a number given out before the create was sent is older.
    /// </summary>
    /// <param name="room">The room.</param>
    /// <param name="creation">The create.</param>
    internal static bool IsNewer(Room room, RoomCreation creation) =>
        creation.NumbersBefore == 0 || !long.TryParse(room.Serial, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number > creation.NumbersBefore;

    private static string Numbers(IEnumerable<Room> rooms) => string.Join(", ", rooms.Select(r => r.Serial));
}

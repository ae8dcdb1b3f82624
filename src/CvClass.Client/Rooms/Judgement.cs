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
            if (rooms.FirstOrDefault(r => lost.Creation.Judge(r) == Proof.Certain) is { } own) lost.Found(own, isCertain: true);
        }
        var last = waiting.Where(w => !w.IsDecided && w.IsLast(began)).ToArray();
        // Who has an exact match goes first, so that nobody with a mere likeness takes it away.
        foreach (var lost in last.OrderByDescending(w => Free(tenant, w, rooms).Select(r => w.Creation.Judge(r)).DefaultIfEmpty().Max())) Decide(tenant, lost, rooms);
        foreach (var lost in waiting.Where(w => !w.IsDecided && !w.IsLast(began))) lost.Reschedule();
    }

    private static IEnumerable<Room> Free(TenantRooms tenant, LostCreate lost, IReadOnlyList<Room> rooms) =>
        rooms.Where(r => lost.Creation.Judge(r) >= Proof.Weak && !tenant.IsClaimed(r.Serial));

    private static void Decide(TenantRooms tenant, LostCreate lost, IReadOnlyList<Room> rooms)
    {
        var creation = lost.Creation;
        var others = tenant.OpenBesides(creation);
        var free = Free(tenant, lost, rooms).ToArray();
        if (free.Any(r => creation.Judge(r) == Proof.Exact)) free = free.Where(r => creation.Judge(r) == Proof.Exact).ToArray();
        else free = free.Where(r => others.All(o => o.Judge(r) < Proof.Exact)).ToArray();
        if (!lost.DecidesWeakly || free.Length == 0)
        {
            lost.NotFound(maybe: free.Length > 0);
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
        if (newer.Length == 0) lost.Fail(Unknown.Of(creation, Text.Get("OlderAlike", Numbers(free))));
        else if (free.Length > 1 + rivals.Length) lost.Fail(Unknown.Of(creation, Text.Get("SeveralAlike", free.Length, Numbers(free))));
        else if (tenant.Claim(newer[0].Serial, lost.Client.Options.Settle, newer[0].StartTime)) lost.Found(newer[0], isCertain: false);
        else lost.Postpone();
    }

    // A number that is not above one that was given out before the create was sent is an older room's.
    private static bool IsNewer(Room room, RoomCreation creation) =>
        creation.NumbersBefore == 0 || !long.TryParse(room.Serial, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > creation.NumbersBefore;

    private static string Numbers(IEnumerable<Room> rooms) => string.Join(", ", rooms.Select(r => r.Serial));
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;
using CvClass.Client.Http;

namespace CvClass.Client.Rooms;

/// <summary>
/// Reads the rooms of a day that could belong to some creates. The window is wider than the day, for services that omit rooms that touch a
/// bound or are not wholly inside; details missing from the list are read room by room.
/// </summary>
internal sealed class DayRooms
{
    private static readonly TimeSpan s_china = TimeSpan.FromHours(8);
    private static readonly TimeSpan s_margin = TimeSpan.FromHours(1);

    private readonly Dictionary<string, Room> _details = new(StringComparer.Ordinal);

    /// <summary>The day of a lesson in China, as a number.</summary>
    internal static long DayOf(RoomCreation creation) =>
        (creation.Request.StartTime!.Value.UtcTicks + s_china.Ticks) / TimeSpan.TicksPerDay;

    /// <summary>The rooms that match at least one of the creates, by number.</summary>
    /// <param name="client">The client to use.</param>
    /// <param name="day">The day.</param>
    /// <param name="creations">Creates of that day.</param>
    /// <param name="context">Cancellation and observers.</param>
    internal async Task<IReadOnlyList<Room>> ReadAsync(CvClassClient client, long day, IReadOnlyList<RoomCreation> creations,
        CallContext context)
    {
        var byMinute = ByMinute(creations);
        var generated = new HashSet<string>(creations.SelectMany(c => c.GeneratedPasswords), StringComparer.Ordinal);
        var ids = new HashSet<string>(creations.Select(c => c.Request.ThirdPartyId).OfType<string>(), StringComparer.Ordinal);
        var found = new Dictionary<string, Room>(StringComparer.Ordinal);
        var from = new DateTimeOffset((day * TimeSpan.TicksPerDay) - s_china.Ticks, TimeSpan.Zero);
        var last = creations.Max(c => c.Request.EndTime!.Value);
        var to = last > from.AddDays(1) ? last : from.AddDays(1);
        var pages = client.Pages(new GetRoomByTime { From = from - s_margin, To = to + s_margin });
        while (await pages.NextAsync(context).ConfigureAwait(false) is { } page)
        {
            foreach (var room in page.Rows)
            {
                // Rooms created in the meantime push rows onto the next page, so that a row can appear twice.
                if (room.Serial.Length > 0 && !found.ContainsKey(room.Serial) && IsWanted(room, byMinute, generated, ids))
                {
                    found.Add(room.Serial, room);
                }
            }
        }
        foreach (var room in found.Values.Where(r => Near(r, byMinute).Any(c => c.NeedsDetails(r))).ToArray())
        {
            found[room.Serial] = await WithDetailsAsync(client, room, context).ConfigureAwait(false);
        }
        return found.Values.OrderBy(r => r.Serial.Length).ThenBy(r => r.Serial, StringComparer.Ordinal).ToArray();
    }

    /// <summary>The rooms of the whole tenant with the third-party id of one of the creates.</summary>
    /// <param name="client">The client to use.</param>
    /// <param name="creations">Creates with such an id.</param>
    /// <param name="context">Cancellation and observers.</param>
    internal static async Task<IReadOnlyList<Room>> ByThirdPartyIdAsync(CvClassClient client, IReadOnlyList<RoomCreation> creations,
        CallContext context)
    {
        var ids = new HashSet<string>(creations.Select(c => c.Request.ThirdPartyId).OfType<string>(), StringComparer.Ordinal);
        var found = new List<Room>();
        var pages = client.Pages(new GetRoomList());
        while (await pages.NextAsync(context).ConfigureAwait(false) is { } page)
        {
            found.AddRange(page.Rows.Where(r => r.ThirdPartyId is { Length: > 0 } id && ids.Contains(id)));
        }
        return found;
    }

    private static bool IsWanted(Room room, ILookup<long, RoomCreation> byMinute, HashSet<string> generated, HashSet<string> ids) =>
        Has(generated, room.TeacherPassword) || Has(generated, room.AssistantPassword) || Has(generated, room.PatrolPassword)
            || Has(ids, room.ThirdPartyId)
        || Near(room, byMinute).Any(c => c.Judge(room) != Proof.None || c.Resembles(room));

    private static bool Has(HashSet<string> set, string? value) => value is not null && set.Contains(value);

    // Also under the following minute, because a service may round up.
    private static ILookup<long, RoomCreation> ByMinute(IReadOnlyList<RoomCreation> creations) =>
        creations.SelectMany(c => new[] { c.StartMinute, c.StartMinute + 1 }, static (c, minute) => (minute, c))
            .ToLookup(p => p.minute, p => p.c);

    private static IEnumerable<RoomCreation> Near(Room room, ILookup<long, RoomCreation> byMinute) =>
        room.StartTime is null ? byMinute.SelectMany(static g => g) : byMinute[RoomCreation.Minute(room.StartTime)];

    private async Task<Room> WithDetailsAsync(CvClassClient client, Room room, CallContext context)
    {
        if (!_details.TryGetValue(room.Serial, out var detail))
        {
            if (await TellAsync(client, room, context).ConfigureAwait(false) is not { } told) return room;
            _details.Add(room.Serial, detail = told);
        }
        room.StartTime ??= detail.StartTime;
        room.EndTime ??= detail.EndTime;
        room.TeacherPassword = Better(detail.TeacherPassword, room.TeacherPassword);
        room.AssistantPassword = Better(detail.AssistantPassword, room.AssistantPassword);
        room.PatrolPassword = Better(detail.PatrolPassword, room.PatrolPassword);
        room.ThirdPartyId = Better(detail.ThirdPartyId, room.ThirdPartyId);
        return room;
    }

    // If the service does not return a room, only the list counts; this must not end the lookup for the others.
    private static async Task<Room?> TellAsync(CvClassClient client, Room room, CallContext context)
    {
        if (!TenantRooms.IsNumber(room.Serial)) return null;
        try
        {
            return await client.SendAsync(new GetRoomInfo { Serial = room.Serial }, context).ConfigureAwait(false);
        }
        catch (CvClassException e) when (!e.IsTransient)
        {
            return null;
        }
    }

    private static string? Better(string? detail, string? listed) => string.IsNullOrEmpty(detail) ? listed : detail;
}

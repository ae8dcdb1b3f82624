using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;
using CvClass.Client.Http;
using CvClass.Client.Rooms;

namespace CvClass.PowerShell.Sync;

/// <summary>
/// Reads the rooms in a timetable's time range and those that its rows name by number, with all fields that the timetable contains.
/// </summary>
internal sealed class InventoryReader
{
    // Some services omit rooms that touch a bound or are not wholly inside.
    private static readonly TimeSpan s_margin = TimeSpan.FromHours(1);
    private static readonly int[] s_noSuchRoom = [4007, 3003];

    private readonly CvClassClient _client;
    private readonly IReadOnlyList<WantedRoom> _wanted;
    private readonly SyncRules _rules;
    private readonly CallContext _context;
    private readonly TenantRooms _tenant;
    private readonly SemaphoreSlim _width;
    private volatile bool _hasFailed;

    /// <param name="client">The client to use.</param>
    /// <param name="wanted">The rows; at least one.</param>
    /// <param name="rules">The rules of the run.</param>
    /// <param name="width">Maximum number of requests in flight.</param>
    /// <param name="context">Cancellation and observers.</param>
    internal InventoryReader(CvClassClient client, IReadOnlyList<WantedRoom> wanted, SyncRules rules, int width, CallContext context)
    {
        (_client, _wanted, _rules, _context) = (client, wanted, rules, context);
        _tenant = TenantRooms.Of(client);
        _width = new SemaphoreSlim(width);
    }

    /// <summary>Reads the rooms after all creates of this address and app id have settled.</summary>
    /// <returns>The rooms, or the error that prevented reading them.</returns>
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    internal async Task<RoomInventory> ReadAsync()
    {
        try
        {
            await _tenant.WhenSettledAsync(_context.Stop).ConfigureAwait(false);
            var rooms = await ListAsync().ConfigureAwait(false);
            await AddUnsettledAsync(rooms).ConfigureAwait(false);
            if (_rules.Key == SyncKey.Serial) await AddNamedAsync(rooms).ConfigureAwait(false);
            await AddDetailsAsync(rooms).ConfigureAwait(false);
            return RoomInventory.Of(rooms.Rooms);
        }
        catch (CvClassException e)
        {
            return RoomInventory.Failed(e);
        }
    }

    private async Task<RoomSet> ListAsync()
    {
        var (from, to) = Hull();
        var ids = new HashSet<string>(_wanted.Select(w => w.Request.ThirdPartyId).OfType<string>(), StringComparer.Ordinal);
        // Only GetRoomList documents the third-party number, and it cannot filter by time.
        return _rules.Key == SyncKey.ThirdPartyId
            ? await ReadAsync(new GetRoomList { RoomType = RoomType.SmallClass }, IsOurs).ConfigureAwait(false)
            : await ReadAsync(ByTime(from, to), static _ => true).ConfigureAwait(false);
        bool IsOurs(Room room) => (from <= room.StartTime && room.StartTime <= to) || (room.ThirdPartyId is { } id && ids.Contains(id));
    }

    private static GetRoomByTime ByTime(DateTimeOffset from, DateTimeOffset to) =>
        new() { From = from, To = to, RoomType = RoomType.SmallClass };

    private async Task<RoomSet> ReadAsync(ListRequest<Room> request, Func<Room, bool> isWanted)
    {
        var rooms = new RoomSet();
        var pages = _client.Pages(request);
        while (await pages.NextAsync(_context).ConfigureAwait(false) is { } page)
        {
            foreach (var room in page.Rows)
            {
                if (room.RoomType is null or RoomType.SmallClass && isWanted(room)) rooms.Add(room);
            }
        }
        return rooms;
    }

    // Whole days, so that lessons that moved or were rounded by the service are still found.
    private (DateTimeOffset From, DateTimeOffset To) Hull()
    {
        var from = SyncSpan.StartOf(SyncSpan.DayOf(_wanted.Min(w => w.StartTime), _rules.Zone), _rules.Zone);
        var to = SyncSpan.StartOf(SyncSpan.DayOf(_wanted.Max(w => w.StartTime), _rules.Zone).AddDays(1), _rules.Zone);
        var end = _wanted.Max(w => w.Request.EndTime!.Value);
        if (end > to) to = end;
        if (_rules.Prune is { } span)
        {
            if (span.From < from) from = span.From;
            if (span.To > to) to = span.To;
        }
        return (from - s_margin, to + s_margin);
    }

    /// <summary>
    /// A list may lack rooms that this process has just created, and may show outdated data for those it has just changed.
    /// </summary>
    private async Task AddUnsettledAsync(RoomSet rooms)
    {
        var (from, to) = Hull();
        var serials = _tenant.RecentWithin(from, to).Where(s => !rooms.Has(s)).Union(_tenant.ChangedWithin(from, to, rooms.Has)).ToArray();
        foreach (var (serial, detail) in await DetailsAsync(serials).ConfigureAwait(false))
        {
            if (detail is null) rooms.Remove(serial);
            else rooms.Merge(detail);
        }
    }

    private async Task AddNamedAsync(RoomSet rooms)
    {
        var elsewhere = _wanted.Select(w => w.Serial).OfType<string>().Where(s => !rooms.Has(s)).Distinct();
        var found = (await DetailsAsync(elsewhere).ConfigureAwait(false)).Select(d => d.Detail).OfType<Room>().ToArray();
        foreach (var room in await Task.WhenAll(found.Select(AsSmallClassAsync)).ConfigureAwait(false))
        {
            if (room is not null) rooms.Add(room);
        }
    }

    /// <summary>GetRoomInfo does not show the type of a room, but the list for its time range does.</summary>
    private async Task<Room?> AsSmallClassAsync(Room room)
    {
        if (room.RoomType is not null) return room.RoomType == RoomType.SmallClass ? room : null;
        if (_tenant.Recent().Contains(room.Serial)) return room; // made here, and nothing else can be made
        if (room.StartTime is not { } start || room.EndTime is not { } end) return null;
        await _width.WaitAsync(_context.Stop).ConfigureAwait(false);
        try
        {
            var around = await ReadAsync(ByTime(start - s_margin, end + s_margin), r => r.Serial == room.Serial).ConfigureAwait(false);
            return around.Has(room.Serial) ? room : null;
        }
        finally
        {
            _width.Release();
        }
    }

    private async Task AddDetailsAsync(RoomSet rooms)
    {
        var untold = SyncPlan.NeedingDetails(_wanted, rooms.Rooms, _rules).Select(r => r.Serial).ToArray();
        foreach (var (_, detail) in await DetailsAsync(untold).ConfigureAwait(false))
        {
            if (detail is not null) rooms.Merge(detail);
        }
    }

    private async Task<IReadOnlyList<(string Serial, Room? Detail)>> DetailsAsync(IEnumerable<string> serials) =>
        await Task.WhenAll(serials.Select(DetailAsync)).ConfigureAwait(false);

    private async Task<(string Serial, Room? Detail)> DetailAsync(string serial)
    {
        await _width.WaitAsync(_context.Stop).ConfigureAwait(false);
        try
        {
            _context.Stop.ThrowIfCancellationRequested();
            if (_hasFailed) return (serial, null); // the error of another one is on its way
            return (serial, await _client.SendAsync(new GetRoomInfo { Serial = serial }, _context).ConfigureAwait(false));
        }
        catch (CvClassException e) when (e.Code is { } code && s_noSuchRoom.Contains(code))
        {
            return (serial, null);
        }
        catch
        {
            _hasFailed = true;
            throw;
        }
        finally
        {
            _width.Release();
        }
    }
}

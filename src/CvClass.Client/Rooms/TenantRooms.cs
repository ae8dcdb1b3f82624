using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using CvClass.Client.Http;

namespace CvClass.Client.Rooms;

/// <summary>
/// What this process knows about the rooms that it creates for one tenant at one address, in any session: which creates are open, which
/// numbers are owned, and which rooms are so new that a list may not show them yet. Thread-safe.
/// </summary>
internal sealed class TenantRooms
{
    private static readonly ConcurrentDictionary<(string Address, string AppId), TenantRooms> s_byAddress = new();
    private static readonly ConditionalWeakTable<object, TenantRooms> s_byHandler = new();

    private readonly object _lock = new();
    private readonly HashSet<RoomCreation> _open = [];
    private readonly HashSet<long> _numbers = [];
    private readonly Queue<(long Number, TimeSpan Until, DateTimeOffset? Start)> _recent = new();
    private readonly RecentChanges _changes = new();
    private long _highest;

    private TenantRooms() => Lost = new LostCreates(this);

    /// <summary>The creates whose responses were lost.</summary>
    internal LostCreates Lost { get; }

    /// <summary>The highest room number seen so far; 0 if none.</summary>
    internal long HighestNumber => Volatile.Read(ref _highest);

    /// <summary>
    /// The instance for a client's tenant and address; in-process emulators are distinguished by instance, not by address.
    /// </summary>
    internal static TenantRooms Of(CvClassClient client) => client.OwnHandler is { } handler
        ? s_byHandler.GetValue(handler, static _ => new TenantRooms())
        : s_byAddress.GetOrAdd((client.Options.BaseUri.AbsoluteUri, client.AppId), static _ => new TenantRooms());

    /// <summary>A create starts or resumes.</summary>
    internal void Open(RoomCreation creation)
    {
        lock (_lock) _open.Add(creation);
    }

    /// <summary>A create has ended: created, certainly not created, or reported as unknown.</summary>
    internal void Close(RoomCreation creation)
    {
        lock (_lock) _open.Remove(creation);
    }

    /// <summary>Other undecided creates, including stopped ones until their settle time is over.</summary>
    internal IReadOnlyList<RoomCreation> OpenBesides(RoomCreation creation)
    {
        lock (_lock)
        {
            ForgetSettled();
            return _open.Where(c => c != creation).ToArray();
        }
    }

    /// <summary>Marks a room number as owned by this process.</summary>
    /// <param name="serial">The number.</param>
    /// <param name="settle">How long the room may be missing from lists.</param>
    /// <param name="start">When the room starts; null if unknown.</param>
    /// <returns>False when another create has it.</returns>
    internal bool Claim(string serial, TimeSpan settle, DateTimeOffset? start = null)
    {
        var number = Number(serial);
        var now = Monotonic.Now;
        lock (_lock)
        {
            if (!_numbers.Add(number)) return false;
            if (number > _highest) Volatile.Write(ref _highest, number);
            while (_recent.Count > 0 && _recent.Peek().Until < now) _recent.Dequeue();
            _recent.Enqueue((number, now + settle, start));
            return true;
        }
    }

    /// <summary>Records the number of a new room.</summary>
    /// <param name="serial">The number.</param>
    /// <param name="settle">How long the room may be missing from lists.</param>
    /// <param name="start">When the room starts; null if unknown.</param>
    internal void Take(string serial, TimeSpan settle, DateTimeOffset? start = null)
    {
        if (Claim(serial, settle, start)) return;
        Forget(); // a repeated number means that the service has restarted, such as an emulator
        Claim(serial, settle, start);
    }

    /// <summary>Forgets the numbers unless a create is open: a loopback address may now belong to a different service.</summary>
    internal void ForgetIfIdle()
    {
        lock (_lock)
        {
            ForgetSettled();
            if (_open.Count == 0) Forget();
        }
    }

    /// <summary>Marks a room number as owned by a create, which finds it again if it is stopped before it has the room.</summary>
    /// <param name="creation">The create.</param>
    /// <param name="serial">The number.</param>
    /// <param name="settle">How long the room may be missing from lists.</param>
    /// <param name="start">When the room starts; null if unknown.</param>
    /// <returns>False when another create has it.</returns>
    internal bool ClaimFor(RoomCreation creation, string serial, TimeSpan settle, DateTimeOffset? start = null)
    {
        if (creation.ClaimedNumber == serial) return true;
        if (!Claim(serial, settle, start)) return false;
        creation.ClaimedNumber = serial;
        return true;
    }

    /// <summary>Whether a number belongs to a create of this process.</summary>
    /// <param name="serial">The number, in any form returned by the service.</param>
    internal bool IsClaimed(string serial)
    {
        if (!IsNumber(serial)) return false;
        lock (_lock) return _numbers.Contains(Number(serial));
    }

    /// <summary>Whether a number may belong to a create's room: no other create of this process has it.</summary>
    /// <param name="serial">The number.</param>
    /// <param name="creation">The create.</param>
    internal bool IsFree(string serial, RoomCreation creation) => serial == creation.ClaimedNumber || !IsClaimed(serial);

    /// <summary>Whether a text is a room number: digits, not starting with 0.</summary>
    /// <param name="serial">The value returned by the service.</param>
    internal static bool IsNumber(string? serial) =>
        serial is { Length: > 0 and < 19 } && serial[0] != '0' && serial.All(static c => c is >= '0' and <= '9');

    /// <summary>Numbers of rooms created so recently that a list may lack them.</summary>
    internal IReadOnlyList<string> Recent()
    {
        var now = Monotonic.Now;
        lock (_lock) return _recent.Where(r => r.Until >= now).Select(r => r.Number.ToString(CultureInfo.InvariantCulture)).ToArray();
    }

    /// <summary>As <see cref="Recent"/>, without those that are known to start outside a time range.</summary>
    /// <param name="from">Start of the range.</param>
    /// <param name="to">End of the range.</param>
    internal IReadOnlyList<string> RecentWithin(DateTimeOffset from, DateTimeOffset to)
    {
        var now = Monotonic.Now;
        lock (_lock)
        {
            return _recent.Where(r => r.Until >= now && (r.Start is not { } start || (from <= start && start <= to)))
                .Select(r => r.Number.ToString(CultureInfo.InvariantCulture))
                .ToArray();
        }
    }

    /// <summary>Records that a room is being changed or removed, so that a list may be outdated for a while.</summary>
    /// <param name="serial">The number.</param>
    /// <param name="settle">How long.</param>
    /// <param name="start">The new start; null if it stays.</param>
    internal void NoteChange(string serial, TimeSpan settle, DateTimeOffset? start)
    {
        lock (_lock) _changes.Add(serial, Monotonic.Now, settle, start);
    }

    /// <summary>Numbers of rooms for which the list of a time range may be outdated, since they were just changed or removed.</summary>
    /// <param name="from">Start of the range.</param>
    /// <param name="to">End of the range.</param>
    /// <param name="isListed">Whether the list contains a room.</param>
    internal IReadOnlyList<string> ChangedWithin(DateTimeOffset from, DateTimeOffset to, Func<string, bool> isListed)
    {
        lock (_lock) return _changes.Within(Monotonic.Now, from, to, isListed);
    }

    /// <summary>Completes when no create is open any more: neither in flight, nor waited for, nor stopped within its settle time.</summary>
    /// <param name="stop">Cancels the wait.</param>
    internal async Task WhenSettledAsync(CancellationToken stop)
    {
        var pause = TimeSpan.FromMilliseconds(50);
        while (true)
        {
            lock (_lock)
            {
                ForgetSettled();
                if (_open.Count == 0) return;
            }
            await Task.Delay(pause, stop).ConfigureAwait(false);
        }
    }

    private void Forget()
    {
        lock (_lock)
        {
            _numbers.Clear();
            _recent.Clear();
            _changes.Clear();
            Volatile.Write(ref _highest, 0);
        }
    }

    private void ForgetSettled()
    {
        var now = Monotonic.Now;
        _open.RemoveWhere(c => c.IsAbandoned && c.SettledAt <= now);
    }

    private static long Number(string serial) => long.Parse(serial, NumberStyles.None, CultureInfo.InvariantCulture);
}

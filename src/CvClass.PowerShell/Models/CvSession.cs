using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Client.Http;

namespace CvClass;

/// <summary>
/// A connection to the service: whose, where to, in which time zone and with which limits. Contains no secret key, only the hidden data
/// needed for signing. Works in any runspace.
/// </summary>
public sealed class CvSession
{
    private const int MostRecent = 100;

    private readonly LinkedList<Room> _recent = new();
    private readonly CvClassClient _client;
    private volatile bool _isClosed;

    internal CvSession(CvClassClient client, bool isSandbox, string? domain, int throttleLimit)
    {
        _client = client;
        AppId = client.AppId;
        IsSandbox = isSandbox;
        Domain = domain;
        ThrottleLimit = throttleLimit;
        BaseUri = client.Options.BaseUri;
        TimeZone = client.Options.TimeZone;
        TimeoutSec = (int)client.Options.Timeout.TotalSeconds;
        MaxRetry = client.Options.MaxRetries;
        SettleSec = (int)client.Options.Settle.TotalSeconds;
    }

    /// <summary>The tenant's app id.</summary>
    public string AppId { get; }

    /// <summary>Root address of the service.</summary>
    public Uri BaseUri { get; }

    /// <summary>Company domain for entry links; null when none was given.</summary>
    public string? Domain { get; }

    /// <summary>Zone of times without an offset, and of the times that come out.</summary>
    public TimeZoneInfo TimeZone { get; }

    /// <summary>Longest silence within a call, in seconds.</summary>
    public int TimeoutSec { get; }

    /// <summary>How often a failed call is repeated at most.</summary>
    public int MaxRetry { get; }

    /// <summary>How many seconds a create whose answer was lost may still take effect.</summary>
    public int SettleSec { get; }

    /// <summary>Requests in flight at once, unless a cmdlet is told otherwise.</summary>
    public int ThrottleLimit { get; }

    /// <summary>Whether this is the emulator in this process rather than the service.</summary>
    public bool IsSandbox { get; }

    /// <summary>Whether the session can be used; false once disconnected.</summary>
    public bool IsConnected => !_isClosed;

    /// <summary>The client.</summary>
    /// <exception cref="ObjectDisposedException">The session was disconnected.</exception>
    internal CvClassClient Client => !_isClosed ? _client : throw new ObjectDisposedException(nameof(CvSession), Texts.Disconnected);

    /// <summary>Recently emitted rooms, newest first, for completion.</summary>
    internal IReadOnlyList<Room> RecentRooms
    {
        get
        {
            lock (_recent) return _recent.GroupBy(r => r.Serial).Select(g => g.First()).ToArray();
        }
    }

    /// <summary>A recently emitted room; null if there is none with this number.</summary>
    /// <param name="serial">The number.</param>
    internal Room? Recent(string serial)
    {
        lock (_recent) return _recent.FirstOrDefault(r => r.Serial == serial);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{AppId} @ {BaseUri}";

    internal void Remember(Room room)
    {
        lock (_recent)
        {
            _recent.AddFirst(room);
            if (_recent.Count > MostRecent) _recent.RemoveLast();
        }
    }

    /// <summary>Remembers the last of many rows if they are rooms.</summary>
    internal void Remember(IReadOnlyList<object> rows)
    {
        for (var i = Math.Max(0, rows.Count - MostRecent); i < rows.Count && rows[i] is Room room; i++) Remember(room);
    }

    /// <summary>Rejects new work from now on.</summary>
    /// <returns>False if it already did.</returns>
    internal bool TryClose()
    {
        if (_isClosed) return false;
        _isClosed = true;
        return true;
    }

    /// <summary>Forgets the key when nothing is in flight.</summary>
    internal void Release() => _client.Dispose();
}

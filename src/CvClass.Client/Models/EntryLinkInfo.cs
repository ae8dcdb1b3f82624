using System;

namespace CvClass;

/// <summary>
/// An address that is printed as it must be sent: a plain <see cref="Uri"/> would be printed decoded, for example in a CSV of links.
/// </summary>
/// <param name="address">The address.</param>
public sealed class EntryUri(string address) : Uri(address)
{
    /// <inheritdoc/>
    public override string ToString() => AbsoluteUri;
}

/// <summary>A link for one user to enter one room (Entry, 1.3.1).</summary>
public sealed class EntryLinkInfo : IRoomRow
{
    internal EntryLinkInfo(string serial, string userName, UserRole role, string? userId, DateTimeOffset timestamp, Uri uri)
    {
        Serial = serial;
        UserName = userName;
        Role = role;
        UserId = userId;
        Timestamp = timestamp;
        Uri = new EntryUri(uri.AbsoluteUri);
    }

    /// <summary>Room number.</summary>
    public string Serial { get; }

    /// <summary>Name of the room; null if only its number is known.</summary>
    public string? RoomName { get; set; }

    /// <summary>Start of the room, in the session's zone; null if only its number is known.</summary>
    public DateTimeOffset? RoomStartTime { get; set; }

    /// <summary>Name shown in the room.</summary>
    public string UserName { get; }

    /// <summary>Role in the room.</summary>
    public UserRole Role { get; }

    /// <summary>User id of the third-party system.</summary>
    public string? UserId { get; }

    /// <summary>When the link was created, in the session's zone; the service does not say how long it stays valid.</summary>
    public DateTimeOffset Timestamp { get; }

    /// <summary>The link. Anyone who has it can enter as this user: treat it like a password.</summary>
    public EntryUri Uri { get; }

    /// <inheritdoc/>
    public override string ToString() => Uri.AbsoluteUri;
}

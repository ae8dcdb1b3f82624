using System;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>A trophy given in class (GetUserGift).</summary>
public sealed class Trophy : CvObject, IRoomRow
{
    /// <summary>Room number.</summary>
    [Wire("serial")]
    public string Serial { get; set; } = "";

    /// <summary>Name of the room; null if only its number is known.</summary>
    public string? RoomName { get; set; }

    /// <summary>Start of the room, in the session's zone; null if only its number is known.</summary>
    public DateTimeOffset? RoomStartTime { get; set; }

    /// <summary>User id of the giver.</summary>
    [Wire("sendid")]
    public string? SenderId { get; set; }

    /// <summary>Name of the giver.</summary>
    [Wire("sendname")]
    public string? SenderName { get; set; }

    /// <summary>User id of the recipient.</summary>
    [Wire("receiveid")]
    public string? ReceiverId { get; set; }

    /// <summary>Name of the recipient.</summary>
    [Wire("receivename")]
    public string? ReceiverName { get; set; }

    /// <summary>Kind of trophy.</summary>
    [Wire("giftid")]
    public string? TrophyId { get; set; }

    /// <summary>How many.</summary>
    [Wire("giftnumber")]
    public int? Count { get; set; }

    /// <summary>To one or to all.</summary>
    [Wire("sendflag")]
    public TrophyTarget? Target { get; set; }
}

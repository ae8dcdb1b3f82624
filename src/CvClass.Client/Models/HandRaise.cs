using System;
using System.Collections.Generic;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>How often a user raised a hand (GetRaiseHands).</summary>
public sealed class HandRaise : CvObject, IRoomRow
{
    /// <summary>The requested room number.</summary>
    public string Serial { get; set; } = "";

    /// <summary>Name of the room; null if only its number is known.</summary>
    public string? RoomName { get; set; }

    /// <summary>Start of the room, in the session's zone; null if only its number is known.</summary>
    public DateTimeOffset? RoomStartTime { get; set; }

    /// <summary>The requested recording.</summary>
    public string? RecordTitle { get; set; }

    /// <summary>User id.</summary>
    [Wire("userid")]
    public string? UserId { get; set; }

    /// <summary>Name.</summary>
    [Wire("name")]
    public string? UserName { get; set; }

    /// <summary>How often.</summary>
    [Wire("count")]
    public int? Count { get; set; }

    /// <summary>Each time.</summary>
    [Wire("list")]
    public IReadOnlyList<HandRaiseMoment> Raises { get; set; } = [];
}

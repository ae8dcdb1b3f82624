using System;

namespace CvClass;

/// <summary>A row that belongs to one room and names its lesson, if the caller knew it.</summary>
internal interface IRoomRow
{
    /// <summary>Name of the room; null if only its number is known.</summary>
    string? RoomName { get; set; }

    /// <summary>Start of the room, in the session's zone; null if only its number is known.</summary>
    DateTimeOffset? RoomStartTime { get; set; }
}

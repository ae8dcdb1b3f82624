using System;

namespace CvClass;

/// <summary>A row that was read of one room: says which lesson that is, where the one who asked knew it.</summary>
internal interface IRoomRow
{
    /// <summary>Name of the room; null where only its number was known.</summary>
    string? RoomName { get; set; }

    /// <summary>Start of the room, in the session's zone; null where only its number was known.</summary>
    DateTimeOffset? RoomStartTime { get; set; }
}

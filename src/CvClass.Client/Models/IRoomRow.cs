using System;

namespace CvClass;

/// <summary>A row that was read of one room: says which lesson that is, where the one who asked knew it.</summary>
public interface IRoomRow
{
    /// <summary>Name of the room; null where the cmdlet was given a number only.</summary>
    string? RoomName { get; set; }

    /// <summary>Start of the room, in the session's zone; null where the cmdlet was given a number only.</summary>
    DateTimeOffset? RoomStartTime { get; set; }
}

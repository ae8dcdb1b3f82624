using System;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>Storage used by the recordings of a room (getStorageUsage).</summary>
public sealed class StorageUsage : CvObject, IRoomRow
{
    /// <summary>Room number.</summary>
    [Wire("serial", IsKey = true)]
    public string Serial { get; set; } = "";

    /// <summary>Name of the room; null if only its number is known.</summary>
    public string? RoomName { get; set; }

    /// <summary>Start of the room, in the session's zone; null if only its number is known.</summary>
    public DateTimeOffset? RoomStartTime { get; set; }

    /// <summary>MP4 recordings, in MB.</summary>
    [Wire("mp4Storage")]
    public double? Mp4Storage { get; set; }

    /// <summary>Original recordings, in MB.</summary>
    [Wire("originalRecordStorage")]
    public double? OriginalStorage { get; set; }

    /// <summary>The total; the document does not state a unit, MB judging by the others.</summary>
    [Wire("totalStorage")]
    public double? TotalStorage { get; set; }
}

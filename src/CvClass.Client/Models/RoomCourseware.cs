using System;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>Courseware linked to a room (GetRoomFile).</summary>
[MayBeSwapped("filecategory", "notifyurl")]
public sealed class RoomCourseware : CoursewareFile, IRoomRow
{
    /// <summary>The requested room number.</summary>
    public string Serial { get; set; } = "";

    /// <summary>Name of the room; null if only its number is known.</summary>
    public string? RoomName { get; set; }

    /// <summary>Start of the room, in the session's zone; null if only its number is known.</summary>
    public DateTimeOffset? RoomStartTime { get; set; }

    /// <summary>Whether it is shown in the room.</summary>
    [Wire("status")]
    public CoursewareVisibility? Visibility { get; set; }

    /// <summary>Kind of courseware.</summary>
    [Wire("fileprop")]
    public CoursewareKind? Kind { get; set; }

    /// <summary>Whether it is shown when class begins.</summary>
    [Wire("type")]
    public bool? IsDefault { get; set; }

    /// <summary>Position among the courseware of the room.</summary>
    [Wire("sort")]
    public long? SortOrder { get; set; }

    /// <summary>Whether it is a warm-up video.</summary>
    [Wire("warmvideo")]
    public bool? IsWarmUpVideo { get; set; }
}

using System;
using System.Collections.Generic;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>A room after class with all participants (GetRoomUserInfo): the header of the response.</summary>
public sealed class RoomUsers : CvObject
{
    /// <summary>Room number.</summary>
    [Wire("serial")]
    public string Serial { get; set; } = "";

    /// <summary>Name of the room.</summary>
    [Wire("roomname")]
    public string? RoomName { get; set; }

    /// <summary>One-to-one or one-to-many.</summary>
    [Wire("roomtype")]
    public ClassSize? Size { get; set; }

    /// <summary>The same in words.</summary>
    [Wire("showroomtype")]
    public string? SizeText { get; set; }

    /// <summary>Start, in the session's zone.</summary>
    [Wire("starttime")]
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>End, in the session's zone.</summary>
    [Wire("endtime")]
    public DateTimeOffset? EndTime { get; set; }

    /// <summary>State of the room.</summary>
    [Wire("roomstate")]
    public ClassState? State { get; set; }

    /// <summary>The same in words; may differ.</summary>
    [Wire("showroomstate")]
    public string? StateText { get; set; }

    /// <summary>Video resolution.</summary>
    [Wire("videotype")]
    public VideoProfile? VideoProfile { get; set; }

    /// <summary>The same in words.</summary>
    [Wire("showvideotype")]
    public string? VideoProfileText { get; set; }

    /// <summary>Frames per second.</summary>
    [Wire("videoframerate")]
    public int? FrameRate { get; set; }

    /// <summary>Number of users in the room.</summary>
    [Wire("usenum")]
    public int? UserCount { get; set; }

    /// <summary>All participants.</summary>
    [Wire("userdata")]
    public IReadOnlyList<RoomUser> Users { get; set; } = [];
}

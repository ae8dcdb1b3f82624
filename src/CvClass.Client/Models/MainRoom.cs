using System;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>A main room of the relay feature (getMainClassroom).</summary>
public sealed class MainRoom : CvObject
{
    /// <summary>Room number.</summary>
    [Wire("serial", IsKey = true)]
    public string Serial { get; set; } = "";

    /// <summary>Name of the room.</summary>
    [Wire("roomname")]
    public string? Name { get; set; }

    /// <summary>Start, in the session's time zone.</summary>
    [Wire("starttime")]
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>End, in the session's time zone.</summary>
    [Wire("endtime")]
    public DateTimeOffset? EndTime { get; set; }

    /// <summary>Video resolution; the service sends undocumented numbers, which are kept.</summary>
    [Wire("videotype")]
    public VideoResolution? VideoResolution { get; set; }

    /// <summary>Maximum number of users on stage: 2 (1v1) to 17 (1v16).</summary>
    [Wire("maxvideo")]
    public int? MaxOnStage { get; set; }

    /// <summary>Frames per second.</summary>
    [Wire("videoframerate")]
    public int? FrameRate { get; set; }
}

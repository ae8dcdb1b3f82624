using System;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>Measurements of a stream.</summary>
public sealed class StreamStatistic : CvObject
{
    /// <summary>The time, in the session's zone, with milliseconds.</summary>
    [Wire("timestamp")]
    public DateTimeOffset? Time { get; set; }

    /// <summary>Its video.</summary>
    [Wire("video")]
    public MediaStatistic? Video { get; set; }

    /// <summary>Its audio.</summary>
    [Wire("audio")]
    public MediaStatistic? Audio { get; set; }

    /// <summary>User id of the stream's owner.</summary>
    [Wire("peerId")]
    public string? UserId { get; set; }

    /// <summary>Name of the stream's owner.</summary>
    [Wire("peerName")]
    public string? UserName { get; set; }

    /// <summary>Number of the stream.</summary>
    [Wire("streamId")]
    public string? StreamId { get; set; }

    /// <summary>CPU usage.</summary>
    [Wire("cpuOccupancy")]
    public double? CpuUsage { get; set; }

    /// <summary>Another number of the stream.</summary>
    [Wire("streamrtcid")]
    public string? StreamRtcId { get; set; }
}

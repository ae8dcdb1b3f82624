using System;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>Measurements of a stream.</summary>
public sealed class StreamStatistic : CvObject
{
    /// <summary>The moment, in the session's zone; milliseconds count.</summary>
    [Wire("timestamp")]
    public DateTimeOffset? Time { get; set; }

    /// <summary>Its video.</summary>
    [Wire("video")]
    public MediaStatistic? Video { get; set; }

    /// <summary>Its audio.</summary>
    [Wire("audio")]
    public MediaStatistic? Audio { get; set; }

    /// <summary>User id of whose stream it is.</summary>
    [Wire("peerId")]
    public string? UserId { get; set; }

    /// <summary>Name of whose stream it is.</summary>
    [Wire("peerName")]
    public string? UserName { get; set; }

    /// <summary>Number of the stream.</summary>
    [Wire("streamId")]
    public string? StreamId { get; set; }

    /// <summary>Use of the processor.</summary>
    [Wire("cpuOccupancy")]
    public double? CpuUsage { get; set; }

    /// <summary>Another number of the stream.</summary>
    [Wire("streamrtcid")]
    public string? StreamRtcId { get; set; }
}

using System;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>Measurements of the video or the audio of a stream.</summary>
public sealed class MediaStatistic : CvObject
{
    /// <summary>Bandwidth in bits per second.</summary>
    [Wire("bitsPerSecond")]
    public long? BitsPerSecond { get; set; }

    /// <summary>Not described in the document.</summary>
    [Wire("fractionLost")]
    public double? FractionLost { get; set; }

    /// <summary>Not described in the document; video only.</summary>
    [Wire("googPlisCount")]
    public long? PictureLossCount { get; set; }

    /// <summary>Jitter.</summary>
    [Wire("jitter")]
    public double? Jitter { get; set; }

    /// <summary>Not described in the document; video only.</summary>
    [Wire("keyFrames")]
    public long? KeyFrames { get; set; }

    /// <summary>Loss rate.</summary>
    [Wire("lossRate")]
    public double? LossRate { get; set; }

    /// <summary>Packets lost since the connection was established.</summary>
    [Wire("packetsLost")]
    public long? PacketsLost { get; set; }

    /// <summary>Not described in the document.</summary>
    [Wire("sourceSsrc")]
    public long? SourceSsrc { get; set; }

    /// <summary>Bytes since the connection was established.</summary>
    [Wire("totalBytes")]
    public long? TotalBytes { get; set; }

    /// <summary>Packets since the connection was established.</summary>
    [Wire("totalPackets")]
    public long? TotalPackets { get; set; }

    /// <summary>The time, in the session's zone, with milliseconds.</summary>
    [Wire("timestamp")]
    public DateTimeOffset? Time { get; set; }

    /// <summary>Sending or receiving delay.</summary>
    [Wire("currentDelay")]
    public double? Delay { get; set; }

    /// <summary>Quality of the network.</summary>
    [Wire("netquality")]
    public int? Quality { get; set; }

    /// <summary>Width of the video in pixels.</summary>
    [Wire("videoWidth")]
    public int? Width { get; set; }

    /// <summary>Height of the video in pixels.</summary>
    [Wire("videoHeight")]
    public int? Height { get; set; }

    /// <summary>Frame rate.</summary>
    [Wire("frameRate")]
    public double? FrameRate { get; set; }

    /// <summary>Frames per second.</summary>
    [Wire("videoFps")]
    public double? FramesPerSecond { get; set; }
}

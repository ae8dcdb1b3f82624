using System;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>Measurements of the video or the audio of a stream.</summary>
public sealed class MediaStatistic : CvObject
{
    /// <summary>Bandwidth in bits a second.</summary>
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

    /// <summary>Packets lost since the link was made.</summary>
    [Wire("packetsLost")]
    public long? PacketsLost { get; set; }

    /// <summary>Not described in the document.</summary>
    [Wire("sourceSsrc")]
    public long? SourceSsrc { get; set; }

    /// <summary>Bytes since the link was made.</summary>
    [Wire("totalBytes")]
    public long? TotalBytes { get; set; }

    /// <summary>Packets since the link was made.</summary>
    [Wire("totalPackets")]
    public long? TotalPackets { get; set; }

    /// <summary>The moment, in the session's zone; milliseconds count.</summary>
    [Wire("timestamp")]
    public DateTimeOffset? Time { get; set; }

    /// <summary>Delay of sending or receiving.</summary>
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

    /// <summary>Frames a second.</summary>
    [Wire("videoFps")]
    public double? FramesPerSecond { get; set; }
}

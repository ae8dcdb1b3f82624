using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>Averages and extremes of a user's network during a class. The document does not state units.</summary>
public sealed class NetworkSummary : CvObject
{
    /// <summary>Average bit rate of the audio.</summary>
    [Wire("audiobitspersecond")]
    public double? AudioBitsPerSecond { get; set; }

    /// <summary>Average loss of audio packets.</summary>
    [Wire("audiopacketsLost")]
    public double? AudioPacketsLost { get; set; }

    /// <summary>Average delay of the audio.</summary>
    [Wire("audiocurrentDelay")]
    public double? AudioDelay { get; set; }

    /// <summary>Minimum bit rate of the audio.</summary>
    [Wire("audiominbitspersecond")]
    public double? AudioMinBitsPerSecond { get; set; }

    /// <summary>Maximum loss of audio packets.</summary>
    [Wire("audiomaxpacketsLost", "audiomaxpacketsLos")]
    public double? AudioMaxPacketsLost { get; set; }

    /// <summary>Maximum delay of the audio.</summary>
    [Wire("audiomaxcurrentDelay")]
    public double? AudioMaxDelay { get; set; }

    /// <summary>Average CPU usage.</summary>
    [Wire("cpuOccupancy")]
    public double? CpuUsage { get; set; }

    /// <summary>Maximum CPU usage.</summary>
    [Wire("maxcpuOccupancy")]
    public double? MaxCpuUsage { get; set; }

    /// <summary>Average bit rate of the video.</summary>
    [Wire("videobitspersecond")]
    public double? VideoBitsPerSecond { get; set; }

    /// <summary>Average loss of video packets.</summary>
    [Wire("videopacketsLost")]
    public double? VideoPacketsLost { get; set; }

    /// <summary>Average delay of the video.</summary>
    [Wire("videocurrentDelay")]
    public double? VideoDelay { get; set; }

    /// <summary>Minimum bit rate of the video.</summary>
    [Wire("videominbitspersecond")]
    public double? VideoMinBitsPerSecond { get; set; }

    /// <summary>Maximum loss of video packets.</summary>
    [Wire("videomaxpacketsLost")]
    public double? VideoMaxPacketsLost { get; set; }

    /// <summary>Maximum delay of the video.</summary>
    [Wire("videomaxcurrentDelay")]
    public double? VideoMaxDelay { get; set; }

    /// <summary>Whose averages these are.</summary>
    [Wire("_id")]
    public NetworkIdentifier? Identifier { get; set; }
}

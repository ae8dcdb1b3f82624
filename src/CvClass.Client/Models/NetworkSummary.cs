using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>Averages and extremes of the network of somebody over a class. The document gives no units.</summary>
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

    /// <summary>Least bit rate of the audio.</summary>
    [Wire("audiominbitspersecond")]
    public double? AudioMinBitsPerSecond { get; set; }

    /// <summary>Greatest loss of audio packets.</summary>
    [Wire("audiomaxpacketsLost", "audiomaxpacketsLos")]
    public double? AudioMaxPacketsLost { get; set; }

    /// <summary>Greatest delay of the audio.</summary>
    [Wire("audiomaxcurrentDelay")]
    public double? AudioMaxDelay { get; set; }

    /// <summary>Average use of the processor.</summary>
    [Wire("cpuOccupancy")]
    public double? CpuUsage { get; set; }

    /// <summary>Greatest use of the processor.</summary>
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

    /// <summary>Least bit rate of the video.</summary>
    [Wire("videominbitspersecond")]
    public double? VideoMinBitsPerSecond { get; set; }

    /// <summary>Greatest loss of video packets.</summary>
    [Wire("videomaxpacketsLost")]
    public double? VideoMaxPacketsLost { get; set; }

    /// <summary>Greatest delay of the video.</summary>
    [Wire("videomaxcurrentDelay")]
    public double? VideoMaxDelay { get; set; }

    /// <summary>Whose averages they are.</summary>
    [Wire("_id")]
    public NetworkIdentifier? Identifier { get; set; }
}

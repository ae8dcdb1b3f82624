using CvClass.Client.Wire;

namespace CvClass;

/// <summary>Storage that the recordings of a room take (getStorageUsage).</summary>
public sealed class StorageUsage : CvObject
{
    /// <summary>Room number.</summary>
    [Wire("serial", IsKey = true)]
    public string Serial { get; set; } = "";

    /// <summary>MP4 recordings, in MB.</summary>
    [Wire("mp4Storage")]
    public double? Mp4Storage { get; set; }

    /// <summary>Original recordings, in MB.</summary>
    [Wire("originalRecordStorage")]
    public double? OriginalStorage { get; set; }

    /// <summary>All of it; the document gives no unit, MB to judge by the others.</summary>
    [Wire("totalStorage")]
    public double? TotalStorage { get; set; }
}

using System;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>When a device was measured.</summary>
public sealed class DeviceStatistic : CvObject
{
    /// <summary>The time, in the session's zone.</summary>
    [Wire("time")]
    public DateTimeOffset? Time { get; set; }
}

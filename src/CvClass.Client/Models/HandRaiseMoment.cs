using System;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>A time at which a hand was raised.</summary>
public sealed class HandRaiseMoment : CvObject
{
    /// <summary>User id.</summary>
    [Wire("userid")]
    public string? UserId { get; set; }

    /// <summary>The time, in the session's zone, with milliseconds.</summary>
    [Wire("ts")]
    public DateTimeOffset? Time { get; set; }
}

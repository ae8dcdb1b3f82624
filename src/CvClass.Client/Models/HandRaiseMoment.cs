using System;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>A moment at which a hand was raised.</summary>
public sealed class HandRaiseMoment : CvObject
{
    /// <summary>User id.</summary>
    [Wire("userid")]
    public string? UserId { get; set; }

    /// <summary>The moment, in the session's zone; milliseconds count.</summary>
    [Wire("ts")]
    public DateTimeOffset? Time { get; set; }
}

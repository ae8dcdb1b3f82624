using System;
using System.Collections.Generic;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>One answer of a student.</summary>
public sealed class AnswerDetail : CvObject
{
    /// <summary>User id.</summary>
    [Wire("userid")]
    public string? UserId { get; set; }

    /// <summary>Options that the teacher marked as correct.</summary>
    [Wire("rightkey")]
    public IReadOnlyList<string> RightOptions { get; set; } = [];

    /// <summary>Whether the answer was correct.</summary>
    [Wire("isright")]
    public bool? IsRight { get; set; }

    /// <summary>When it was given, in the session's zone.</summary>
    [Wire("ts")]
    public DateTimeOffset? Time { get; set; }

    /// <summary>Options that the student chose.</summary>
    [Wire("options")]
    public IReadOnlyList<string> Options { get; set; } = [];
}

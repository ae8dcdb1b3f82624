using System;
using CvClass.Client.Annotations;

namespace CvClass;

/// <summary>A user who may not enter (blacklist, create_blacklist).</summary>
public sealed class BlacklistEntry : CvObject
{
    /// <summary>Number of the entry.</summary>
    [Wire("id", IsKey = true)]
    public string Id { get; set; } = "";

    /// <summary>Scope of the entry.</summary>
    [Wire("scope")]
    public BlacklistScope? Scope { get; set; }

    /// <summary>Room to which it applies.</summary>
    [Wire("serial")]
    public string? Serial { get; set; }

    /// <summary>What is blocked: address, user id or nickname.</summary>
    [Wire("astrict_type")]
    public BlacklistType? Type { get; set; }

    /// <summary>The blocked address, user id or nickname.</summary>
    [Wire("astrict_content")]
    public string? Content { get; set; }

    /// <summary>How long it applies.</summary>
    [Wire("astrict_aging")]
    public BlacklistDuration? Duration { get; set; }

    /// <summary>When it was added, in the session's zone.</summary>
    [Wire("add_time")]
    public DateTimeOffset? AddTime { get; set; }

    /// <summary>When it expires, in the session's zone.</summary>
    [Wire("effective_time")]
    public DateTimeOffset? EffectiveTime { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}

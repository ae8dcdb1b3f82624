using System;
using System.Collections.Generic;

namespace CvClass;

/// <summary>A step of Sync-CvRoom: planned with <c>-WhatIf</c>, otherwise done.</summary>
public sealed class SyncStep
{
    internal SyncStep(SyncAction action, string? name, string? serial, DateTimeOffset? startTime, IReadOnlyList<SyncChange> changes)
    {
        Action = action;
        Name = name;
        Serial = serial;
        StartTime = startTime;
        Changes = changes;
    }

    /// <summary>What is done.</summary>
    public SyncAction Action { get; }

    /// <summary>Name of the room.</summary>
    public string? Name { get; }

    /// <summary>Room number; null for a room that is only planned.</summary>
    public string? Serial { get; internal set; }

    /// <summary>Start of the lesson, in the session's zone.</summary>
    public DateTimeOffset? StartTime { get; }

    /// <summary>What differs, with the old and the new value; empty unless <see cref="Action"/> is Change.</summary>
    public IReadOnlyList<SyncChange> Changes { get; }

    /// <summary>The room after it was created; null otherwise. Carries its passwords.</summary>
    public Room? Room { get; internal set; }
}

using System;
using System.Collections.Generic;

namespace CvClass;

/// <summary>What Sync-CvRoom does with a room.</summary>
public enum SyncAction
{
    /// <summary>Nothing: the service agrees with the timetable already.</summary>
    None = 0,

    /// <summary>The room is missing and is created.</summary>
    Create = 1,

    /// <summary>The room differs and is changed.</summary>
    Change = 2,

    /// <summary>The room is in no row of the timetable and is removed.</summary>
    Remove = 3,
}

/// <summary>A step of Sync-CvRoom: planned with <c>-WhatIf</c>, else done.</summary>
public sealed class SyncStep
{
    internal SyncStep(SyncAction action, string? name, string? serial, DateTimeOffset? startTime, IReadOnlyList<string> changes)
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

    /// <summary>Names of what differs; passwords by name only.</summary>
    public IReadOnlyList<string> Changes { get; }

    /// <summary>The room after it was created; null otherwise. Carries its passwords.</summary>
    public Room? Room { get; internal set; }
}

using System;
using System.Collections.Generic;
using System.Threading;

namespace CvClass;

/// <summary>What became of an input of a command that was stopped.</summary>
public enum InterruptedState
{
    /// <summary>Never sent: nothing happened. Pipe it into the same command again.</summary>
    NotSent = 0,

    /// <summary>
    /// Done on the service, but the result was never emitted. Piped into the same command it emits the result and sends nothing.
    /// </summary>
    Done = 1,

    /// <summary>Sent, and it is not known whether it took effect: look first.</summary>
    Unknown = 2,

    /// <summary>Refused by the service, or failed without effect; the error was never shown.</summary>
    Failed = 3,
}

/// <summary>An input of a stopped or disconnected command with what became of it (Get-CvInterrupted).</summary>
public sealed class InterruptedItem
{
    private int _isTaken;

    internal InterruptedItem(
        string command,
        InterruptedState state,
        object? input,
        string? name,
        string? serial,
        DateTimeOffset? startTime,
        string? message,
        object? resumable = null)
    {
        Command = command;
        State = state;
        Input = input;
        Name = name;
        Serial = serial;
        StartTime = startTime;
        Message = message;
        Resumable = resumable;
    }

    /// <summary>The cmdlet that was stopped.</summary>
    public string Command { get; }

    /// <summary>What became of the input.</summary>
    public InterruptedState State { get; }

    /// <summary>Name of what the input is about: a room, a file, a recording; null where it has none.</summary>
    public string? Name { get; }

    /// <summary>Room number, where one is known.</summary>
    public string? Serial { get; }

    /// <summary>Start of the lesson, where the input has one.</summary>
    public DateTimeOffset? StartTime { get; }

    /// <summary>Why the outcome is unknown or what the error was; null otherwise.</summary>
    public string? Message { get; }

    /// <summary>The input itself, to be piped into the command again.</summary>
    public object? Input { get; }

    /// <summary>What the command needs to resume, such as a request with its generated passwords.</summary>
    internal object? Resumable { get; }

    /// <summary>Parameters that bind this single input again if the original input contained several.</summary>
    internal IReadOnlyList<KeyValuePair<string, object?>> Parameters { get; init; } = [];

    /// <summary>A result that was never emitted; a resumed entry emits it.</summary>
    internal IReadOnlyList<object> Results { get; set; } = [];

    /// <summary>Position in the log, from 1.</summary>
    internal long Order { get; set; }

    /// <summary>Whether it was cleared from the log.</summary>
    internal bool IsForgotten { get; set; }

    /// <summary>Whether it is in the log: neither cleared nor resumed.</summary>
    internal bool IsOpen => !IsForgotten && Volatile.Read(ref _isTaken) == 0;

    /// <summary>Removes it from the log in order to resume it.</summary>
    /// <returns>False if it was already removed.</returns>
    internal bool TryTake() => Interlocked.Exchange(ref _isTaken, 1) == 0;

    /// <summary>Returns it to the log because nothing was sent for it.</summary>
    internal void PutBack() => Volatile.Write(ref _isTaken, 0);
}

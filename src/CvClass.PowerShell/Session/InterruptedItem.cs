using System;

namespace CvClass;

/// <summary>What became of an input of a command that was stopped.</summary>
public enum InterruptedState
{
    /// <summary>Never sent: nothing happened. Pipe it to the same command again.</summary>
    NotSent = 0,

    /// <summary>Done on the service, but the result was never handed on.</summary>
    Done = 1,

    /// <summary>Sent, and nobody can tell whether it took effect: look first.</summary>
    Unknown = 2,

    /// <summary>Refused by the service, or failed without effect; the error was never shown.</summary>
    Failed = 3,
}

/// <summary>An input of a stopped command with what became of it (Get-CvInterrupted).</summary>
public sealed class InterruptedItem
{
    internal InterruptedItem(string command, InterruptedState state, object? input, string? name, string? serial, DateTimeOffset? startTime, string? message)
    {
        Command = command;
        State = state;
        Input = input;
        Name = name;
        Serial = serial;
        StartTime = startTime;
        Message = message;
    }

    /// <summary>The cmdlet that was stopped.</summary>
    public string Command { get; }

    /// <summary>What became of the input.</summary>
    public InterruptedState State { get; }

    /// <summary>Name of the room, where the input has one.</summary>
    public string? Name { get; }

    /// <summary>Room number, where one is known.</summary>
    public string? Serial { get; }

    /// <summary>Start of the lesson, where the input has one.</summary>
    public DateTimeOffset? StartTime { get; }

    /// <summary>Why the outcome is unknown or what the error was; null otherwise.</summary>
    public string? Message { get; }

    /// <summary>The input itself, to be piped into the command again.</summary>
    public object? Input { get; }
}

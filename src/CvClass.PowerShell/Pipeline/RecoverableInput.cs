using System;

namespace CvClass.PowerShell.Pipeline;

/// <summary>An input that goes into the interruption log if its command is stopped.</summary>
/// <param name="describe">Describes the input, its fate, and the reason.</param>
/// <param name="resumedFrom">The entry of the log that the input was resumed from, if it was.</param>
internal sealed class RecoverableInput(Func<InterruptedState, string?, InterruptedItem> describe, InterruptedItem? resumedFrom)
{
    /// <summary>Identifies the input across a later step for it, so that only one of them is logged; null if no step follows.</summary>
    internal object? Subject { get; init; }

    /// <summary>Display name or number of the input; null if it has neither.</summary>
    internal string? DisplayName => describe(InterruptedState.NotSent, null) is var entry ? entry.Name ?? entry.Serial : null;

    /// <summary>
    /// The log entry; null if the previous one is valid again. An input that was not sent is in the state that it was resumed from, and a
    /// create whose result was unknown then is still unknown.
    /// </summary>
    internal InterruptedItem? Entry(InterruptedState state, string? message)
    {
        if (state != InterruptedState.NotSent || resumedFrom is null)
        {
            var entry = describe(state, message);
            entry.Order = resumedFrom?.Order ?? 0;
            return entry;
        }
        resumedFrom.PutBack();
        return null;
    }

    /// <summary>Nothing was done for the input: the log entry that it was resumed from is valid again.</summary>
    internal void Return() => resumedFrom?.PutBack();
}

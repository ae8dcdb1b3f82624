using System;

namespace CvClass.PowerShell.Pipeline;

/// <summary>An input that goes into the interruption log should its command be stopped.</summary>
/// <param name="describe">Describes the input with what became of it, and why.</param>
/// <param name="resumedFrom">The entry of the log that the input was resumed from, if it was.</param>
internal sealed class RecoverableInput(Func<InterruptedState, string?, InterruptedItem> describe, InterruptedItem? resumedFrom)
{
    /// <summary>
    /// What the input and a later step for the same input have in common, so that only one of them is logged; null when no step follows.
    /// </summary>
    internal object? Subject { get; init; }

    /// <summary>Name or number by which a person knows the input; null when it has neither.</summary>
    internal string? DisplayName => describe(InterruptedState.NotSent, null) is var entry ? entry.Name ?? entry.Serial : null;

    /// <summary>
    /// The entry for the log; null when the former one is valid again. What was not sent is in the state that it was resumed from, and a
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

    /// <summary>Nothing was done for the input: an entry of the log that it was resumed from is valid again.</summary>
    internal void Return() => resumedFrom?.PutBack();
}

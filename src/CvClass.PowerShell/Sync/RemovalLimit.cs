namespace CvClass.PowerShell.Sync;

/// <summary>The most rooms that a run removes.</summary>
/// <param name="plan">The plan of the run.</param>
/// <param name="most">The given limit; null for the plan's own.</param>
internal sealed class RemovalLimit(SyncPlan plan, int? most)
{
    private readonly int _most = most ?? plan.DefaultMaxRemovals;

    /// <summary>The warning about a plan that is only shown; null if it keeps to the limit.</summary>
    internal string? Warning => IsExceeded ? Texts.FormatTooManyRemovalsPlanned(plan.Removals, _most) : null;

    /// <summary>Why the plan is not carried out; null if it keeps to the limit.</summary>
    internal SyncRefusedException? Refusal =>
        IsExceeded ? new SyncRefusedException("TooManyRemovals", Texts.FormatTooManyRemovals(plan.Removals, _most)) : null;

    private bool IsExceeded => plan.Removals > _most;
}

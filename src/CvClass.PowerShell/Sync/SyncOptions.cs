using System;
using CvClass.PowerShell.Binding;

namespace CvClass.PowerShell.Sync;

/// <summary>The parameters of a run.</summary>
/// <param name="Key">How rows are matched to rooms.</param>
/// <param name="Zone">Zone of the days.</param>
/// <param name="Scope">A name with wildcards; null if none was given.</param>
/// <param name="Prune">Whether rooms without a row are removed.</param>
/// <param name="From">Start of the span in which rooms are removed; null if not given.</param>
/// <param name="To">End of that span; null if not given.</param>
internal sealed record SyncOptions(SyncKey Key, TimeZoneInfo Zone, string? Scope, bool Prune, CvTime? From, CvTime? To);

using System;

namespace CvClass.PowerShell.Sync;

/// <summary>The rules of a whole run.</summary>
/// <param name="Key">How rows are matched to rooms.</param>
/// <param name="Zone">Zone of the days.</param>
/// <param name="Scope">Which rooms may be removed, by their names.</param>
/// <param name="Prune">The time range in which rooms without a row are removed; null if none.</param>
internal sealed record SyncRules(SyncKey Key, TimeZoneInfo Zone, SyncScope Scope, SyncSpan? Prune);

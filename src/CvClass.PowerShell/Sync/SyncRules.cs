using System;

namespace CvClass.PowerShell.Sync;

/// <summary>What goes for a whole run.</summary>
/// <param name="Key">By what a row finds its room.</param>
/// <param name="Zone">Zone of the days.</param>
/// <param name="Scope">Which rooms may be removed, by their names.</param>
/// <param name="Prune">The time in which rooms that are in no row are removed; null when none is.</param>
internal sealed record SyncRules(SyncKey Key, TimeZoneInfo Zone, SyncScope Scope, SyncSpan? Prune);

using System;
using System.Collections.Generic;
using System.Linq;

namespace CvClass.PowerShell.Sync;

/// <summary>What a run works with, settled before the service is asked.</summary>
internal sealed class PreparedRun
{
    private readonly List<string> _warnings = [];
    private readonly CollectedRows _rows;
    private readonly SyncOptions _options;

    /// <param name="rows">The rows.</param>
    /// <param name="options">The parameters of the run.</param>
    /// <param name="refused">How many more rows were refused before they became rows.</param>
    /// <exception cref="SyncRefusedException">The rows and the parameters do not go together.</exception>
    /// <exception cref="ArgumentException">The span ends before it starts.</exception>
    internal PreparedRun(CollectedRows rows, SyncOptions options, int refused)
    {
        (_rows, _options) = (rows, options);
        var scope = SyncScope.Of(options.Scope, rows.All);
        Wanted = scope.IsGiven ? RowsIn(scope) : rows.All;
        if (SyncPlan.FirstDuplicates(Wanted, options.Key) is { } same)
        {
            var message = Texts.FormatRowsRepeated(same.Count, same[0].Name, SyncText.Time(same[0].StartTime));
            throw new SyncRefusedException("RowsRepeated", message);
        }
        if (options.Prune) RefusedRows = refused + rows.Refused;
        Rules = new SyncRules(options.Key, options.Zone, scope, PruneSpan());
    }

    /// <summary>The rows in scope.</summary>
    internal IReadOnlyList<WantedRoom> Wanted { get; }

    internal SyncRules Rules { get; }

    /// <summary>How many refused rows keep the run from removing rooms; 0 when it was not to remove any.</summary>
    internal int RefusedRows { get; }

    internal IReadOnlyList<string> Warnings => _warnings;

    private WantedRoom[] RowsIn(SyncScope scope)
    {
        var all = _rows.All;
        var within = all.Where(r => scope.Contains(r.Name)).ToArray();
        if (within.Length == 0) throw new SyncRefusedException("ScopeEmpty", Texts.FormatScopeEmpty(_options.Scope, all[0].Name));
        if (within.Length < all.Count) _warnings.Add(Texts.FormatRowsOutOfScope(all.Count - within.Length, _options.Scope));
        return within;
    }

    // The time in which rooms are removed; null when none may be.
    private SyncSpan? PruneSpan()
    {
        if (!_options.Prune) return null;
        if (_rows.Arrivals.Shard is { } shard) throw new SyncRefusedException("PruneOfShard", Texts.FormatPruneOfShard(shard));
        if (RefusedRows > 0) return null;
        var (span, warning) = SpanFinder.Find(Wanted, _rows.Arrivals, _options.From, _options.To, _options.Zone);
        if (warning is not null) _warnings.Add(warning);
        return span;
    }
}

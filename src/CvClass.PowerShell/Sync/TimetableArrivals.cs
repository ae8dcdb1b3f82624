using System;
using System.Collections.Generic;
using System.Linq;

namespace CvClass.PowerShell.Sync;

/// <summary>Which of the entries emitted by imports have arrived: an incomplete timetable says nothing about the rest.</summary>
internal sealed class TimetableArrivals
{
    private readonly Dictionary<TimetableLedger, HashSet<TimetableEntry>> _entries = [];
    private bool _hasOthers;

    /// <summary>How many entries the imports emitted.</summary>
    internal int Emitted => _entries.Keys.Sum(l => l.Emitted);

    /// <summary>How many of them have arrived.</summary>
    internal int Arrived => _entries.Values.Sum(e => e.Count);

    /// <summary>How many rows and files the imports rejected.</summary>
    internal int Refused => _entries.Keys.Sum(l => l.Refused);

    /// <summary>The part of a timetable that entries belong to; null for a whole timetable.</summary>
    internal string? Shard => _entries.Keys.Select(l => l.Shard).FirstOrDefault(s => s is not null);

    /// <summary>Whether every row is an entry, and every entry that the imports emitted is here.</summary>
    internal bool AreWhole => !_hasOthers && _entries.Count > 0 && _entries.All(e => e.Key.IsComplete && e.Key.Emitted == e.Value.Count);

    /// <summary>Whether any row is an entry of an import.</summary>
    internal bool HasEntries => _entries.Count > 0;

    /// <summary>The times that the imports cover.</summary>
    internal IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Covered => _entries.Keys.SelectMany(l => l.Covered);

    /// <summary>Records a row.</summary>
    /// <param name="row">The piped object.</param>
    internal void Note(object? row)
    {
        if (row is not TimetableEntry { Ledger: { } ledger } entry)
        {
            _hasOthers = true;
            return;
        }
        if (!_entries.TryGetValue(ledger, out var entries)) _entries.Add(ledger, entries = []);
        entries.Add(entry);
    }
}

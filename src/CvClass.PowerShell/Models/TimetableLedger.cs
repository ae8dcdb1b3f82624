using System;
using System.Collections.Generic;

namespace CvClass;

/// <summary>
/// What one run of Import-CvTimetable knows about its whole timetable, attached to each emitted entry: the number of entries, the number of
/// rejected rows, and the covered time range. Sync-CvRoom uses it to remove rooms.
/// </summary>
internal sealed class TimetableLedger
{
    private DateTimeOffset? _first;
    private DateTimeOffset? _last;
    private readonly List<(DateTimeOffset From, DateTimeOffset To)> _covered = [];

    /// <summary>How many entries were emitted.</summary>
    internal int Emitted { get; private set; }

    /// <summary>How many rows or whole files were rejected.</summary>
    internal int Refused { get; private set; }

    /// <summary>Whether the import has completed, so that the other numbers are final.</summary>
    internal bool IsComplete { get; private set; }

    /// <summary>Which part of the timetable was imported, such as 2/4; null for all of it.</summary>
    internal string? Shard { get; set; }

    /// <summary>
    /// The time ranges that the timetable covers, ends excluded: those recorded, otherwise from the first to the last day of the entries;
    /// empty if no entry was emitted.
    /// </summary>
    internal IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Covered => _covered.Count > 0 ? _covered : DaysOfEntries();

    /// <summary>Records a time range covered by a file of the timetable: the given bounds, the weeks of its term, or its days.</summary>
    /// <param name="from">Start.</param>
    /// <param name="to">End, exclusive.</param>
    internal void Cover(DateTimeOffset from, DateTimeOffset to) => _covered.Add((from, to));

    /// <summary>Records an entry and attaches this ledger to it.</summary>
    /// <param name="entry">The entry, about to be emitted.</param>
    internal void NoteEmitted(TimetableEntry entry)
    {
        entry.Ledger = this;
        Emitted++;
        if (entry.StartTime is not { } start) return;
        if (_first is null || start < _first) _first = start;
        if (_last is null || start > _last) _last = start;
    }

    /// <summary>Records a rejected row or an unreadable file.</summary>
    internal void NoteRefused() => Refused++;

    /// <summary>Records that the import has completed.</summary>
    internal void Complete() => IsComplete = true;

    private IEnumerable<(DateTimeOffset From, DateTimeOffset To)> DaysOfEntries() =>
        _first is { } first && _last is { } last ? [(StartOfDay(first), StartOfDay(last).AddDays(1))] : [];

    private static DateTimeOffset StartOfDay(DateTimeOffset time) => new(time.Date, time.Offset);
}

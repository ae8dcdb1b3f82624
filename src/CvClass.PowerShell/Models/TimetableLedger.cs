using System;
using System.Collections.Generic;

namespace CvClass;

/// <summary>
/// What one run of Import-CvTimetable knows of its timetable as a whole, carried by each entry that it emits: how many there are, how many
/// rows it refused, and which time the timetable covers. Sync-CvRoom removes rooms by it.
/// </summary>
internal sealed class TimetableLedger
{
    private DateTimeOffset? _first;
    private DateTimeOffset? _last;
    private readonly List<(DateTimeOffset From, DateTimeOffset To)> _covered = [];

    /// <summary>How many entries were emitted.</summary>
    internal int Emitted { get; private set; }

    /// <summary>How many rows, or whole files, were refused.</summary>
    internal int Refused { get; private set; }

    /// <summary>Whether the import has come to its end, so that the other figures are final.</summary>
    internal bool IsComplete { get; private set; }

    /// <summary>Which part of the timetable was imported, such as 2/4; null: all of it.</summary>
    internal string? Shard { get; set; }

    /// <summary>
    /// The times that the timetable covers, each without its end: those that were noted, otherwise from the first day of an entry to the
    /// last; none when no entry was emitted.
    /// </summary>
    internal IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Covered => _covered.Count > 0 ? _covered : DaysOfEntries();

    /// <summary>Notes a time that a file of the timetable covers: the bounds that were given, the weeks of its term, or its days.</summary>
    /// <param name="from">Start.</param>
    /// <param name="to">End, not included.</param>
    internal void Cover(DateTimeOffset from, DateTimeOffset to) => _covered.Add((from, to));

    /// <summary>Notes an entry and attaches this ledger to it.</summary>
    /// <param name="entry">The entry, about to be emitted.</param>
    internal void NoteEmitted(TimetableEntry entry)
    {
        entry.Ledger = this;
        Emitted++;
        if (entry.StartTime is not { } start) return;
        if (_first is null || start < _first) _first = start;
        if (_last is null || start > _last) _last = start;
    }

    /// <summary>Notes a row that was refused, or a file that could not be read.</summary>
    internal void NoteRefused() => Refused++;

    /// <summary>Notes that the import has come to its end.</summary>
    internal void Complete() => IsComplete = true;

    private IEnumerable<(DateTimeOffset From, DateTimeOffset To)> DaysOfEntries() =>
        _first is { } first && _last is { } last ? [(StartOfDay(first), StartOfDay(last).AddDays(1))] : [];

    private static DateTimeOffset StartOfDay(DateTimeOffset time) => new(time.Date, time.Offset);
}

using System.Collections.Generic;

namespace CvClass.PowerShell.Sync;

/// <summary>The rows of a run, and how many were refused: a lesson without its row must not look like a room to remove.</summary>
internal sealed class CollectedRows
{
    private readonly List<WantedRoom> _rows = [];
    private int _refused;

    internal IReadOnlyList<WantedRoom> All => _rows;

    /// <summary>The imports that the rows come from.</summary>
    internal TimetableArrivals Arrivals { get; } = new();

    /// <summary>How many rows were refused, here or by the imports.</summary>
    internal int Refused => _refused + Arrivals.Refused;

    internal void Add(WantedRoom row) => _rows.Add(row);

    /// <summary>Counts a row that cannot be used.</summary>
    internal void Refuse() => _refused++;
}

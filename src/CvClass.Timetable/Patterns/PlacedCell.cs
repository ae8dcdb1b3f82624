using CvClass.Timetable.Containers;

namespace CvClass.Timetable.Patterns;

/// <summary>A cell as a row sees it: a merged one is seen by every row that it covers.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Row">The row in which it stands.</param>
internal readonly record struct PlacedCell(Cell Cell, int Row)
{
    /// <summary>Whether there is a cell.</summary>
    internal bool Exists => Row > 0;
}

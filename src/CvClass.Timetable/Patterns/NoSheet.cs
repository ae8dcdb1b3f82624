using System.Collections.Generic;
using CvClass.Timetable.Containers;

namespace CvClass.Timetable.Patterns;

/// <summary>Stands for the sheet of a file that has events or cards instead of tables.</summary>
internal sealed class NoSheet : ISheet
{
    /// <inheritdoc/>
    public string Name => "";

    /// <inheritdoc/>
    public bool IsHidden => false;

    /// <inheritdoc/>
    public IReadOnlyCollection<int> HiddenColumns => [];

    /// <inheritdoc/>
    public IEnumerable<SheetRow> Rows => [];

    /// <summary>A source whose places are lines.</summary>
    internal static SheetSource Source() => new(new NoSheet(), isText: true, excludesHidden: false);
}

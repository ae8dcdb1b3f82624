using System.Collections.Generic;

namespace CvClass.Timetable.Containers;

/// <summary>One table of a file.</summary>
internal interface ISheet
{
    /// <summary>Name; empty where the container has none, as a text file.</summary>
    string Name { get; }

    /// <summary>Whether the sheet is hidden or very hidden.</summary>
    bool IsHidden { get; }

    /// <summary>Columns that are hidden, from 1.</summary>
    IReadOnlyCollection<int> HiddenColumns { get; }

    /// <summary>
    /// The rows that have cells, from top to bottom, read as they are asked for; empty rows cost nothing. May be enumerated more than once.
    /// </summary>
    /// <exception cref="ContainerException">The file is damaged from here on.</exception>
    IEnumerable<SheetRow> Rows { get; }
}

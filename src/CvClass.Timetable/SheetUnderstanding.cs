using System.Collections.Generic;
using CvClass.Timetable.Layouts;

namespace CvClass.Timetable;

/// <summary>How a sheet was understood.</summary>
internal sealed class SheetUnderstanding
{
    /// <summary>Name; null where the container has none.</summary>
    internal string? Sheet { get; set; }

    /// <summary>Layout.</summary>
    internal LayoutKind Layout { get; set; }

    /// <summary>Row of the header; null where there is none.</summary>
    internal int? HeaderRow { get; set; }

    /// <summary>Class that the sheet names.</summary>
    internal string? Class { get; set; }

    /// <summary>Columns with their meaning.</summary>
    internal IReadOnlyList<ColumnMeaning> Columns { get; set; } = [];

    /// <summary>Lessons found so far.</summary>
    internal int Lessons { get; set; }

    /// <summary>Rows or cells refused so far.</summary>
    internal int Refused { get; set; }
}

using System.Collections.Generic;

namespace CvClass.Timetable;

/// <summary>How a file was understood, for -Verbose and -Preview; complete once its lessons have been read.</summary>
internal sealed class Understanding
{
    /// <summary>What the file is: CSV, xlsx, xls, HTML, SpreadsheetML, ods, iCalendar, aSc.</summary>
    internal string Container { get; set; } = "";

    /// <summary>Text encoding; null where the format fixes it.</summary>
    internal string? Encoding { get; set; }

    /// <summary>Delimiter of a text file.</summary>
    internal char? Delimiter { get; set; }

    /// <summary>The sheets that were read.</summary>
    internal List<SheetUnderstanding> Sheets { get; } = [];

    /// <summary>The weeks in which there are lessons, as 1-8,10; null in dated lists.</summary>
    internal string? Weeks { get; set; }

    /// <summary>The bells that hold, a line each.</summary>
    internal IReadOnlyList<string> Bells { get; set; } = [];

    /// <summary>Name of the zone of times without an offset.</summary>
    internal string TimeZone { get; set; } = "";

    /// <summary>Lessons found.</summary>
    internal int Lessons { get; set; }

    /// <summary>Rows and cells refused.</summary>
    internal int Refused { get; set; }
}

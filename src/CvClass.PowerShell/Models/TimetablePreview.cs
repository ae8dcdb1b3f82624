using System.Collections.Generic;

namespace CvClass;

/// <summary>How a sheet of a timetable is understood (Import-CvTimetable -Preview).</summary>
public sealed class TimetablePreview
{
    /// <summary>The file.</summary>
    public string File { get; internal set; } = "";

    /// <summary>Name of the sheet; null where the file has none.</summary>
    public string? Sheet { get; internal set; }

    /// <summary>What the file is: CSV, xlsx, xls, HTML, SpreadsheetML, ods, iCalendar or aSc.</summary>
    public string Container { get; internal set; } = "";

    /// <summary>Text encoding; null where the format fixes it.</summary>
    public string? Encoding { get; internal set; }

    /// <summary>Layout: DatedList, WeeklyList, Grid, Bells, Calendar, ...; None for a sheet that holds no timetable.</summary>
    public string Layout { get; internal set; } = "";

    /// <summary>Row of the header, from 1; null where there is none.</summary>
    public int? HeaderRow { get; internal set; }

    /// <summary>Class that the name of the sheet or its title gives.</summary>
    public string? Class { get; internal set; }

    /// <summary>The columns with their meaning.</summary>
    public IReadOnlyList<TimetableColumn> Columns { get; internal set; } = [];

    /// <summary>Weeks of the term in which there are lessons, such as 1-8,10; null in dated lists.</summary>
    public string? Weeks { get; internal set; }

    /// <summary>The bells that hold, a line each.</summary>
    public IReadOnlyList<string> Bells { get; internal set; } = [];

    /// <summary>Zone of times without an offset.</summary>
    public string TimeZone { get; internal set; } = "";

    /// <summary>Lessons found on the sheet.</summary>
    public int Lessons { get; internal set; }

    /// <summary>Rows or cells of the sheet that are refused, each with an error.</summary>
    public int Refused { get; internal set; }
}

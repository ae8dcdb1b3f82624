namespace CvClass.Timetable.Containers;

/// <summary>What a file is, by its bytes.</summary>
internal enum ContainerForm
{
    /// <summary>CSV, TSV and the like; also what is none of the others.</summary>
    Text = 0,

    /// <summary>.xlsx and .xlsm, Transitional or Strict (ECMA-376).</summary>
    OpenXml,

    /// <summary>.xls and .et: an OLE compound file or a bare BIFF stream.</summary>
    Xls,

    /// <summary>.ods, or the same as one XML file (.fods).</summary>
    OpenDocument,

    /// <summary>SpreadsheetML 2003.</summary>
    SpreadsheetMl,

    /// <summary>A web page with tables.</summary>
    Html,

    /// <summary>iCalendar: events, no tables. Read with <see cref="ICalendar.CalendarReader"/>.</summary>
    Calendar,

    /// <summary>aSc Timetables XML: cards, no tables. Read with <see cref="Asc.AscReader"/>.</summary>
    AscTimetables,
}

namespace CvClass.Timetable.Containers;

/// <summary>
/// What a timetable never reaches and a hostile file does. Reading stops with a <see cref="ContainerException"/> there, so that memory and
/// time stay bounded whatever a file claims.
/// </summary>
internal static class Limits
{
    private const int MiB = 1 << 20;

    /// <summary>Rows of a sheet; Excel's own limit.</summary>
    internal const int Rows = 1 << 20;

    /// <summary>Columns of a sheet; Excel's own limit.</summary>
    internal const int Columns = 1 << 14;

    /// <summary>Filled cells of a sheet, repeated ones included.</summary>
    internal const int Cells = 20_000_000;

    /// <summary>Characters of a cell; Excel holds 32,767.</summary>
    internal const int CellLength = 1 * MiB;

    /// <summary>Characters of a record of a text file.</summary>
    internal const int RecordLength = 16 * MiB;

    /// <summary>Sheets of a workbook, tables of a web page.</summary>
    internal const int Sheets = 4096;

    /// <summary>Unpacked bytes of a sheet, which is read as a stream.</summary>
    internal const long SheetPart = 512L * MiB;

    /// <summary>Unpacked bytes of a part that is held in memory: strings, styles, relations.</summary>
    internal const long MemoryPart = 64L * MiB;

    /// <summary>Unpacked bytes of a sheet up to which it is unpacked once and kept while its rows are read.</summary>
    internal const int CachedPart = 32 * MiB;

    /// <summary>Bytes of a file that is read as a whole: web page, .xls, single XML file.</summary>
    internal const long WholeFile = 64L * MiB;

    /// <summary>Bytes of a calendar; fifty thousand events.</summary>
    internal const long Calendar = 16L * MiB;

    /// <summary>Depth of XML and HTML elements.</summary>
    internal const int Depth = 256;

    /// <summary>Different names in an XML document.</summary>
    internal const int XmlNames = 10_000;

    /// <summary>Bytes of one tag or one text in an XML document.</summary>
    internal const int XmlToken = 8 * MiB;

    /// <summary>Occurrences of one recurring event.</summary>
    internal const int Occurrences = 10_000;

    /// <summary>Warnings of one kind that are reported for a file; the rest is counted.</summary>
    internal const int Warnings = 20;
}

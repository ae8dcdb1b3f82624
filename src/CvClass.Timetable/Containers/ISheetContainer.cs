using System;
using System.Collections.Generic;

namespace CvClass.Timetable.Containers;

/// <summary>A file that has been recognised and holds tables.</summary>
internal interface ISheetContainer : IDisposable
{
    /// <summary>What it is, in a word or two for people: CSV, xlsx, xls, HTML, SpreadsheetML, ods.</summary>
    string Kind { get; }

    /// <summary>Name of the text encoding; null where the format fixes it.</summary>
    string? Encoding { get; }

    /// <summary>Delimiter of a text file; null otherwise.</summary>
    char? Delimiter { get; }

    /// <summary>The sheets in their order, hidden ones included.</summary>
    IReadOnlyList<ISheet> Sheets { get; }

    /// <summary>
    /// What a person should know of how the file was read, such as an encoding that is a guess; complete once the rows have been read.
    /// </summary>
    IReadOnlyList<string> Warnings { get; }
}

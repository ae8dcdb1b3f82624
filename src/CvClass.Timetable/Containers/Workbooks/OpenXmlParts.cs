using System;

namespace CvClass.Timetable.Containers.Workbooks;

/// <summary>What the sheets of a workbook share.</summary>
/// <param name="Package">The parts.</param>
/// <param name="Strings">Shared strings, read when the first one is asked for.</param>
/// <param name="Styles">Which styles are dates.</param>
internal sealed record OpenXmlParts(ZipPackage Package, Lazy<SharedStrings> Strings, CellStyles Styles)
{
    /// <summary>Whether days are counted from 1904, as on old Macs.</summary>
    internal bool Is1904 { get; set; }
}

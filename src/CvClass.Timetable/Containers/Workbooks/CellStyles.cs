using System.Collections.Generic;
using System.Globalization;

namespace CvClass.Timetable.Containers.Workbooks;

/// <summary>Which styles of a workbook show a number as a date.</summary>
internal sealed class CellStyles
{
    private readonly List<bool> _isDate = [];

    /// <summary>A workbook without styles.</summary>
    internal static CellStyles None { get; } = new();

    /// <summary>Whether a style shows a number as a date.</summary>
    internal bool IsDate(int style) => style >= 0 && style < _isDate.Count && _isDate[style];

    /// <summary>Reads the part of the styles.</summary>
    internal static CellStyles Read(ZipPackage package, string part)
    {
        var styles = new CellStyles();
        var formats = new Dictionary<int, bool>();
        var inCells = false;
        using var xml = SafeXml.Open(package.Open(part));
        while (xml.Step())
        {
            if (xml.LocalName == "cellXfs") inCells = xml.NodeType == System.Xml.XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.Opens("numFmt") && Id(xml.GetAttribute("numFmtId")) is { } custom && xml.GetAttribute("formatCode") is { } code)
            {
                formats[custom] = NumberFormat.IsDate(code);
            }
            if (!inCells || !xml.Opens("xf")) continue;
            var id = Id(xml.GetAttribute("numFmtId")) ?? 0;
            // A program may give a built-in number a format of its own.
            styles._isDate.Add(formats.TryGetValue(id, out var isDate) ? isDate : NumberFormat.IsDate(id));
        }
        return styles;
    }

    private static int? Id(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}

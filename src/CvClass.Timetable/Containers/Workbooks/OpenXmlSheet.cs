using System;
using System.Collections.Generic;
using System.Globalization;

namespace CvClass.Timetable.Containers.Workbooks;

/// <summary>A sheet of an .xlsx file, read forward.</summary>
internal sealed class OpenXmlSheet(OpenXmlParts workbook, string part, string name, bool isHidden) : ISheet
{
    private readonly Lazy<HashSet<int>> _hiddenColumns = new(() => Damage.Guard(() => ReadHiddenColumns(workbook, part)));
    private Merges? _merges;

    public string Name => name;

    public bool IsHidden => isHidden;

    public IReadOnlyCollection<int> HiddenColumns => _hiddenColumns.Value;

    public IEnumerable<SheetRow> Rows
    {
        get
        {
            _merges ??= Damage.Guard(() => MergeFinder.Find(() => workbook.Package.OpenSheet(part)));
            using var rows = new OpenXmlRowReader(workbook, _merges, part);
            while (rows.Next() is { } row) yield return row;
        }
    }

    private static HashSet<int> ReadHiddenColumns(OpenXmlParts workbook, string part)
    {
        var hidden = new HashSet<int>();
        using var xml = SafeXml.Open(workbook.Package.OpenSheet(part));
        while (xml.Step() && !xml.Opens("sheetData"))
        {
            if (!xml.Opens("col") || !OpenXmlContainer.IsTrue(xml.GetAttribute("hidden"))) continue;
            if (!TryRead(xml.GetAttribute("min"), out var first) || !TryRead(xml.GetAttribute("max"), out var last)) continue;
            for (var column = first; column <= Math.Min(last, Limits.Columns); column++) hidden.Add(column);
        }
        return hidden;
    }

    private static bool TryRead(string? text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}

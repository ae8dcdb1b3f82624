using System;
using System.Collections.Generic;

namespace CvClass.Timetable.Containers.Workbooks;

/// <summary>
/// .xlsx and .xlsm (ECMA-376), Transitional and Strict: names are compared without their namespaces, which is all that differs.
/// </summary>
internal sealed class OpenXmlContainer : ISheetContainer
{
    private readonly ContainerSource _source;
    private readonly ZipPackage _package;

    /// <exception cref="ContainerException">It is not a workbook, or it is damaged.</exception>
    internal OpenXmlContainer(ContainerSource source, ZipPackage package, string workbookPart)
    {
        (_source, _package) = (source, package);
        Sheets = Damage.Guard(() => ReadWorkbook(workbookPart));
    }

    public string Kind => "xlsx";

    public string? Encoding => null;

    public char? Delimiter => null;

    public IReadOnlyList<ISheet> Sheets { get; }

    public IReadOnlyList<string> Warnings => [];

    public void Dispose()
    {
        _package.Dispose();
        _source.Dispose();
    }

    private List<ISheet> ReadWorkbook(string part)
    {
        var relations = Relations.Read(_package, part);
        var stringsPart = relations.OfType("sharedStrings");
        var workbook = new OpenXmlParts(
            _package,
            new Lazy<SharedStrings>(() => SharedStrings.Read(_package, stringsPart)),
            relations.OfType("styles") is { } styles && _package.Has(styles) ? CellStyles.Read(_package, styles) : CellStyles.None);
        var sheets = new List<ISheet>();
        using var xml = SafeXml.Open(_package.Open(part));
        while (xml.Step())
        {
            if (xml.Opens("workbookPr")) workbook.Is1904 = IsTrue(xml.Attribute("date1904"));
            if (!xml.Opens("sheet")) continue;
            var relation = relations.ById(xml.GetAttribute("id", Relations.Transitional) ?? xml.GetAttribute("id", Relations.Strict) ?? "");
            // A chart or dialog sheet has no cells.
            if (relation is not { Type: "worksheet" }) continue;
            if (sheets.Count == Limits.Sheets) throw new ContainerException(Texts.FormatTooManySheets(Shown.Count(Limits.Sheets)));
            sheets.Add(new OpenXmlSheet(workbook, relation.Value.Target, xml.GetAttribute("name") ?? "",
                xml.GetAttribute("state") is "hidden" or "veryHidden"));
        }
        return sheets;
    }

    internal static bool IsTrue(string? value) => value is "1" or "true";
}

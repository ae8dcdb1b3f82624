using System;
using System.Collections.Generic;
using System.IO;

namespace CvClass.Timetable.Containers.Workbooks;

/// <summary>.ods and .fods (OpenDocument 1.3 part 3, 9): the tables of content.xml.</summary>
internal sealed class OpenDocumentContainer : ISheetContainer
{
    private const string Content = "content.xml";
    private const string Manifest = "META-INF/manifest.xml";

    private readonly ContainerSource _source;
    private readonly ZipPackage? _package;
    private readonly Func<Stream> _open;

    /// <summary>Takes a zipped document.</summary>
    /// <exception cref="ContainerException">It is protected with a password, or damaged.</exception>
    internal OpenDocumentContainer(ContainerSource source, ZipPackage package)
    {
        (_source, _package) = (source, package);
        if (Damage.Guard(() => IsEncrypted(package))) throw new ContainerException(Texts.FileProtected);
        _open = () => package.OpenSheet(Content);
        Sheets = Damage.Guard(ReadTables);
    }

    /// <summary>Takes a document in one XML file.</summary>
    /// <exception cref="ContainerException">It is damaged.</exception>
    internal OpenDocumentContainer(ContainerSource source)
    {
        _source = source;
        _open = () => new BoundedStream(source.View(), Limits.SheetPart, xml: true);
        Sheets = Damage.Guard(ReadTables);
    }

    public string Kind => _package is null ? "fods" : "ods";

    public string? Encoding => null;

    public char? Delimiter => null;

    public IReadOnlyList<ISheet> Sheets { get; }

    public IReadOnlyList<string> Warnings => [];

    public void Dispose()
    {
        _package?.Dispose();
        _source.Dispose();
    }

    private static bool IsEncrypted(ZipPackage package)
    {
        if (!package.Has(Manifest)) return false;
        using var xml = SafeXml.Open(package.Open(Manifest));
        while (xml.Step())
        {
            if (xml.Opens("encryption-data")) return true;
        }
        return false;
    }

    private List<ISheet> ReadTables()
    {
        var hiddenStyles = new HashSet<string>();
        var tables = new List<ISheet>();
        var (style, column, zero) = ("", 0, 0);
        var columns = new HashSet<int>();
        using var xml = SafeXml.Open(_open());
        while (xml.Step())
        {
            if (xml.NodeType != System.Xml.XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "style":
                    style = xml.Attribute("name") ?? "";
                    break;
                case "table-properties" when xml.Attribute("display") == "false":
                    hiddenStyles.Add(style);
                    break;
                case "null-date" when Serial.TryParse(xml.Attribute("date-value") ?? "", out var first):
                    zero = (int)first; // the usual day zero is the serial 0
                    break;
                // Tables inside of cells are no sheets.
                case "table-row":
                    xml.SkipElement();
                    break;
                case "table-column":
                    var repeat = xml.Count("number-columns-repeated", Limits.Columns);
                    if (xml.Attribute("visibility") is "collapse" or "filter")
                    {
                        for (var i = column + 1; i <= Math.Min(column + repeat, Limits.Columns); i++) columns.Add(i);
                    }
                    column = Math.Min(column + repeat, Limits.Columns);
                    break;
                case "table" when xml.Attribute("name") is { } name:
                    if (tables.Count == Limits.Sheets) throw new ContainerException(Texts.FormatTooManySheets(Shown.Count(Limits.Sheets)));
                    (column, columns) = (0, []);
                    tables.Add(new OpenDocumentSheet(_open, tables.Count, name, hiddenStyles.Contains(xml.Attribute("style-name") ?? ""),
                        columns, zero));
                    break;
                case "tracked-changes" or "content-validations" or "shapes" or "forms" or "named-expressions":
                    xml.SkipElement();
                    break;
                default:
                    break;
            }
        }
        return tables;
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using CvClass.PowerShell.Binding;

namespace CvClass.PowerShell.Timetable.Export;

/// <summary>Writes workbooks (ECMA-376): a sheet for each group, with real dates and a frozen header row.</summary>
internal static class XlsxTimetable
{
    private const int MostRows = 1048576;
    private const int MostCharacters = 32767;
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Documents = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/";
    private const string Parts = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    // Control characters that XML cannot represent, and text that looks like an escape of one.
    private static readonly Regex s_escaped = new(@"[\x00-\x08\x0B-\x1F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant);

    private static readonly DateTime s_origin = new(1899, 12, 30);

    /// <summary>Writes a table.</summary>
    /// <param name="stream">The output.</param>
    /// <param name="table">The lessons.</param>
    /// <param name="language">Language of the headers.</param>
    /// <param name="bySheets">Whether each group has its own sheet.</param>
    /// <exception cref="FormatException">A sheet would have more rows, or a cell more text, than Excel can read.</exception>
    internal static void Write(Stream stream, ExportTable table, HeaderLanguage language, bool bySheets)
    {
        var names = new SheetNames();
        var groups = bySheets ? table.Groups.ToArray() : [];
        var sheets = groups.Length > 0 ? groups.Select(g => (Name: names.Take(g), Group: (string?)g)).ToArray()
            : [(names.Take(Texts.SheetOfTimetable), null)];
        using var package = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Part(package, "[Content_Types].xml", $"""
            <Types xmlns="{Packages}content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            {Override("workbook", "sheet.main")}{Override("styles", "styles")}
            {string.Concat(sheets.Select((_, i) => Override($"worksheets/sheet{i + 1}", "worksheet")))}
            </Types>
            """);
        Part(package, "_rels/.rels", Relations(Relation(1, "officeDocument", "xl/workbook.xml")));
        Part(package, "xl/_rels/workbook.xml.rels", Relations(
            string.Concat(sheets.Select((_, i) => Relation(i + 1, "worksheet", $"worksheets/sheet{i + 1}.xml")))
            + Relation(sheets.Length + 1, "styles", "styles.xml")));
        Part(package, "xl/workbook.xml", writer => WriteWorkbook(writer, sheets.Select(s => s.Name)));
        Part(package, "xl/styles.xml", $"""
            <styleSheet xmlns="{Main}">
            <numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd\ hh:mm"/></numFmts>
            <fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
            <borders count="1"><border/></borders>
            <cellStyleXfs count="1"><xf/></cellStyleXfs>
            <cellXfs count="3"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/></cellXfs>
            </styleSheet>
            """);
        for (var i = 0; i < sheets.Length; i++)
        {
            var (name, group) = sheets[i];
            Part(
                package,
                $"xl/worksheets/sheet{i + 1}.xml",
                writer => WriteSheet(writer, name, table.Headers(language), table.Rows(group), language));
        }
    }

    private static void WriteWorkbook(XmlWriter writer, IEnumerable<string> names)
    {
        writer.WriteStartElement("workbook", Main);
        writer.WriteStartElement("sheets", Main);
        foreach (var (name, i) in names.Select((n, i) => (n, i + 1)))
        {
            writer.WriteStartElement("sheet", Main);
            writer.WriteAttributeString("name", name);
            writer.WriteAttributeString("sheetId", i.ToString(CultureInfo.InvariantCulture));
            writer.WriteAttributeString("r", "id", Documents, "rId" + i.ToString(CultureInfo.InvariantCulture));
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteSheet(
        XmlWriter writer, string name, IReadOnlyList<string> headers, IEnumerable<object?[]> rows, HeaderLanguage language)
    {
        writer.WriteStartElement("worksheet", Main);
        writer.WriteRaw("""
            <sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>
            <sheetFormatPr defaultColWidth="17" defaultRowHeight="15"/>
            """);
        writer.WriteStartElement("sheetData", Main);
        WriteRow(writer, headers.Cast<object?>(), language, isHeader: true);
        var count = 1;
        foreach (var row in rows)
        {
            if (++count > MostRows)
            {
                throw new FormatException(Texts.FormatSheetFull(name, (MostRows - 1).ToString("N0", CultureInfo.InvariantCulture)));
            }
            WriteRow(writer, row, language, isHeader: false);
        }
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteRow(XmlWriter writer, IEnumerable<object?> cells, HeaderLanguage language, bool isHeader)
    {
        writer.WriteStartElement("row", Main);
        foreach (var cell in cells)
        {
            writer.WriteStartElement("c", Main);
            // A number without a fraction is a date without a time, so midnight is written as text.
            if (cell is DateTimeOffset time && time.TimeOfDay != TimeSpan.Zero)
            {
                writer.WriteAttributeString("s", "1");
                var serial = (time.DateTime - s_origin).TotalDays;
                writer.WriteElementString("v", Main, serial.ToString("R", CultureInfo.InvariantCulture));
            }
            else if (cell is int or long)
            {
                writer.WriteElementString("v", Main, Convert.ToString(cell, CultureInfo.InvariantCulture));
            }
            else if (ExportColumn.Show(cell, language) is { Length: > 0 } text)
            {
                WriteText(writer, text, isHeader);
            }
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    private static void WriteText(XmlWriter writer, string text, bool isHeader)
    {
        if (text.Length > MostCharacters)
            throw new FormatException(Texts.FormatCellFull(Quoted.Of(text.Substring(0, 20)), MostCharacters));
        if (isHeader) writer.WriteAttributeString("s", "2");
        writer.WriteAttributeString("t", "inlineStr");
        writer.WriteStartElement("is", Main);
        writer.WriteStartElement("t", Main);
        writer.WriteAttributeString("xml", "space", null, "preserve");
        writer.WriteString(s_escaped.Replace(
            text, m => m.Value == "_" ? "_x005F_" : string.Format(CultureInfo.InvariantCulture, "_x{0:X4}_", (int)m.Value[0])));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static string Relation(int number, string type, string target) =>
        $"""<Relationship Id="rId{number}" Type="{Documents}/{type}" Target="{target}"/>""";

    private static string Override(string part, string type) =>
        $"""<Override PartName="/xl/{part}.xml" ContentType="{Parts}{type}+xml"/>""";

    private static string Relations(string content) =>
        $"""<Relationships xmlns="{Packages}relationships">{content}</Relationships>""";

    private static void Part(ZipArchive package, string name, string content) => Part(package, name, writer => writer.WriteRaw(content));

    private static void Part(ZipArchive package, string name, Action<XmlWriter> write)
    {
        using var stream = package.CreateEntry(name).Open();
        using var writer = XmlWriter.Create(
            stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), ConformanceLevel = ConformanceLevel.Auto });
        writer.WriteProcessingInstruction("xml", "version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"");
        write(writer);
    }
}

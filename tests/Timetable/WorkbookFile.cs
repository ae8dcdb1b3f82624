using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Text;

namespace CvClass.Timetable.Tests;

/// <summary>Makes .xlsx files of raw XML, so that what programs write, and what none should, can be written as it is.</summary>
internal sealed class WorkbookFile
{
    internal const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly List<(string Name, string State, byte[] Xml)> _sheets = [];

    internal string Styles { get; set; } = "";

    internal string Strings { get; set; } = "";

    internal string Properties { get; set; } = "";

    /// <summary>Adds a sheet of its rows as XML, with what stands before and behind them.</summary>
    internal WorkbookFile Sheet(string rows, string before = "", string behind = "", string name = "Sheet1", string state = "visible") =>
        SheetXml($"<worksheet xmlns=\"{Main}\">{before}<sheetData>{rows}</sheetData>{behind}</worksheet>", name, state);

    /// <summary>Adds a sheet as a whole document.</summary>
    internal WorkbookFile SheetXml(string xml, string name = "Sheet1", string state = "visible", Encoding? encoding = null)
    {
        _sheets.Add((name, state, (encoding ?? Encoding.UTF8).GetBytes(xml)));
        return this;
    }

    internal byte[] ToBytes()
    {
        var (list, relations) = (new StringBuilder(), new StringBuilder());
        var parts = new Dictionary<string, byte[]>
        {
            ["_rels/.rels"] = Utf8($"<Relationships xmlns=\"{Package}\">"
                + $"<Relationship Id=\"a\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
        };
        for (var i = 1; i <= _sheets.Count; i++)
        {
            var (name, state, xml) = _sheets[i - 1];
            list.Append($"<sheet name=\"{name}\" sheetId=\"{i}\" state=\"{state}\" r:id=\"s{i}\"/>");
            relations.Append($"<Relationship Id=\"s{i}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>");
            parts[$"xl/worksheets/sheet{i}.xml"] = xml;
        }
        if (Styles.Length > 0)
        {
            relations.Append($"<Relationship Id=\"t\" Type=\"{Relations}/styles\" Target=\"/xl/styles.xml\"/>");
            parts["xl/styles.xml"] = Utf8($"<styleSheet xmlns=\"{Main}\">{Styles}</styleSheet>");
        }
        if (Strings.Length > 0)
        {
            relations.Append($"<Relationship Id=\"u\" Type=\"{Relations}/sharedStrings\" Target=\"../xl/sharedStrings.xml\"/>");
            parts["xl/sharedStrings.xml"] = Utf8($"<sst xmlns=\"{Main}\">{Strings}</sst>");
        }
        parts["xl/workbook.xml"] =
            Utf8($"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\">{Properties}<sheets>{list}</sheets></workbook>");
        parts["xl/_rels/workbook.xml.rels"] = Utf8($"<Relationships xmlns=\"{Package}\">{relations}</Relationships>");
        return Zip(parts);
    }

    /// <summary>A zip of parts.</summary>
    internal static byte[] Zip(IEnumerable<KeyValuePair<string, byte[]>> parts) => Zip(parts, (part, stream) => stream.Write(part));

    /// <summary>A zip of parts that write themselves.</summary>
    internal static byte[] Zip<T>(IEnumerable<KeyValuePair<string, T>> parts, Action<T, Stream> write)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, part) in parts)
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                write(part, stream);
            }
        }
        return bytes.ToArray();
    }

    internal static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}

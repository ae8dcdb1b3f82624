using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Containers.Asc;
using CvClass.Timetable.Containers.ICalendar;

namespace CvClass.Timetable.Tests;

/// <summary>
/// Files that claim, nest or unpack to more than a timetable does end in an error of their own, and nothing outside of them is read.
/// </summary>
public sealed class LimitTests
{
    private const string Rels = "_rels/.rels";
    private const string Entity =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\"><!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>";

    [Fact]
    public void A_sheet_that_unpacks_without_end_is_stopped()
    {
        var block = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<row><c s=\"1\"/></row>", 5000)));
        Assert.Contains("512 MiB",
            Cells.Fails(Bomb("xl/worksheets/sheet1.xml", "<worksheet><sheetData>", block, (int)(Limits.SheetPart / block.Length)
            + 2)).Message);
    }

    [Theory]
    [InlineData("xl/sharedStrings.xml", "<sst>", "<si><t>x</t></si>")]
    [InlineData("xl/styles.xml", "<styleSheet><cellXfs>", "<xf numFmtId=\"14\"/>")]
    [InlineData("xl/workbook.xml", "<workbook><sheets>", "<x/>          ")]
    [InlineData("_rels/.rels", "<Relationships>", "<Relationship Id=\"a\" Type=\"b\" Target=\"c\"/>")]
    public void A_part_that_is_kept_in_memory_is_stopped_earlier(string part, string start, string repeated)
    {
        var block = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(repeated, 5000)));
        Assert.Contains("64 MiB", Cells.Fails(Bomb(part, start, block, (int)(Limits.MemoryPart / block.Length) + 2)).Message);
    }

    [Theory]
    [InlineData("<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>", "a")]
    [InlineData("<worksheet x=\"", "a")]
    [InlineData("<worksheet><sheetData", " ")]
    public void A_text_or_tag_without_end_is_stopped(string start, string repeated)
    {
        var block = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(repeated, 1 << 16)));
        Assert.Contains("8 MiB", Cells.Fails(Bomb("xl/worksheets/sheet1.xml", start, block, 200)).Message);
    }

    [Theory]
    [InlineData("<")]
    [InlineData("<![CDATA[")]
    [InlineData("]] >")]
    public void A_text_in_CDATA_without_end_is_stopped(string repeated)
    {
        var block = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(repeated, 10_007)));
        Assert.Contains("8 MiB",
            Cells.Fails(Bomb("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t><![CDATA[", block,
            (9 << 20) / block.Length)).Message);
    }

    [Fact]
    public void Texts_in_CDATA_that_end_are_read_however_many_there_are()
    {
        // Ends of sections fall on every place of a buffer.
        var rows = string.Concat(Enumerable.Range(0, 500_000)
            .Select(i => $"<row><c t=\"str\"><v><![CDATA[<{i % 7}>]]]]><![CDATA[>]]></v></c></row>"));
        var read = Cells.Rows(new WorkbookFile().Sheet(rows).ToBytes());
        Assert.Equal((500_000, "500000: 1T=<3>]]>"), (read.Count, read[^1]));
    }

    [Fact]
    public void Elements_nested_without_end_are_stopped() =>
        Assert.Contains("256 deep",
            Cells.Fails(new WorkbookFile().Sheet(string.Concat(Enumerable.Repeat("<a>", 100_000))).ToBytes()).Message);

    [Fact]
    public void Names_without_end_are_stopped() =>
        Assert.Contains("10,000",
            Cells.Fails(new WorkbookFile().Sheet(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<n{i}/>"))).ToBytes()).Message);

    [Theory]
    [InlineData("<row>", "<c t=\"inlineStr\"><is><t>x</t></is></c>", "</row>")]
    [InlineData("<row>", "<c/>", "</row>")]
    public void A_sheet_of_a_million_columns_is_stopped(string start, string cell, string end) =>
        Assert.Contains("16,384 columns",
            Cells.Fails(new WorkbookFile().Sheet(start + string.Concat(Enumerable.Repeat(cell, 1 << 20)) + end).ToBytes()).Message);

    [Fact]
    public void A_line_of_a_million_columns_is_stopped()
    {
        var error = Cells.Fails(Encoding.ASCII.GetBytes("a,b\n" + new string(',', 1 << 20)));
        Assert.Contains("16,384 columns", error.Message);
        Assert.Equal(2, error.Line);
    }

    [Fact]
    public void A_cell_or_a_row_of_text_without_end_is_stopped()
    {
        Assert.Contains("1,048,576 characters", Cells.Fails(Encoding.ASCII.GetBytes("a,b\n" + new string('x', (1 << 20) + 1))).Message);
        Assert.Contains("16,777,216 characters", Cells.Fails(Encoding.ASCII.GetBytes("a,b\n" + new string('x', (16 << 20) + 1))).Message);
        Assert.Contains("never closed", Cells.Fails(Encoding.ASCII.GetBytes("a,b\n\"" + new string('x', (16 << 20) + 1))).Message);
    }

    [Fact]
    public void Rows_of_OpenDocument_repeated_without_end_are_stopped()
    {
        var cells = string.Concat(Enumerable.Repeat("<table:table-cell table:number-columns-repeated=\"16000\" "
            + "office:value-type=\"string\"><text:p>x</text:p></table:table-cell>", 1));
        const string Start =
            "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"t\" xmlns:text=\"x\">"
                + "<table:table table:name=\"a\">";
        Assert.Contains("20,000,000",
            Cells.Fails(Encoding.UTF8.GetBytes($"{Start}<table:table-row table:number-rows-repeated=\"1048576\">{cells}</table:table-row>"
                + "</table:table></office:document>")).Message);
        Assert.Contains("1,048,576 rows",
            Cells.Fails(Encoding.UTF8.GetBytes($"{Start}<table:table-row/><table:table-row table:number-rows-repeated=\"9999999999\">"
                + $"{cells}</table:table-row></table:table></office:document>")).Message);
        Assert.Contains("16,384 columns",
            Cells.Fails(Encoding.UTF8.GetBytes(
                $"{Start}<table:table-row>{cells}{cells}</table:table-row></table:table></office:document>")).Message);
    }

    [Theory]
    [InlineData("<table>", "<tr><td rowspan=65534 colspan=1000>x", 20, "16,384 columns")]
    [InlineData("", "<table><tr><td>", 300, "256 deep")]
    public void A_page_without_end_is_stopped(string start, string repeated, int times, string why) =>
        Assert.Contains(why, Cells.Fails(Encoding.ASCII.GetBytes(start + string.Concat(Enumerable.Repeat(repeated, times)))).Message);

    [Fact]
    public void Entities_are_never_resolved()
    {
        var parts = new Dictionary<string, byte[]> { [Rels] = WorkbookFile.Utf8(Entity + "<Relationships>&e;</Relationships>") };
        string[] singles =
        [
            $"<?xml version=\"1.0\"?>{Entity}<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet><Table><Row>"
                + "<Cell><Data>&e;</Data></Cell></Row></Table></Worksheet></Workbook>",
            $"<?xml version=\"1.0\"?>{Entity}<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">&e;"
                + "</office:document>",
        ];
        foreach (var bytes in singles.Select(WorkbookFile.Utf8).Append(WorkbookFile.Zip(parts)))
        {
            Assert.Contains("damaged", Cells.Fails(bytes).Message);
        }
        Assert.Contains("damaged",
            Cells.Fails(new WorkbookFile()
            .SheetXml($"{Entity}<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>")
            .ToBytes()).Message);
        Assert.Throws<ContainerException>(() =>
            AscReader.Read(new MemoryStream(WorkbookFile.Utf8($"{Entity}<timetable><period name=\"&e;\" period=\"1\"/></timetable>"))));
    }

    [Fact]
    public void Calendars_are_bounded_too()
    {
        var deep = string.Concat(Enumerable.Repeat("BEGIN:X\n", 300));
        Assert.Contains("256 deep",
            Assert.Throws<ContainerException>(() => CalendarReader.Read(new MemoryStream(Encoding.ASCII.GetBytes(deep)))).Message);
        Assert.Contains("16 MiB",
            Assert.Throws<ContainerException>(() => CalendarReader.Read(new MemoryStream(new byte[(16 << 20) + 1]))).Message);
    }

    // A small file whose part is a start and many copies of a block.
    private static byte[] Bomb(string part, string start, byte[] block, int times)
    {
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        string Relation(string id, string type, string target) =>
            $"<Relationship Id=\"{id}\" Type=\"{Office}/{type}\" Target=\"{target}\"/>";
        var texts = new Dictionary<string, string>
        {
            [Rels] = $"<Relationships>{Relation("a", "officeDocument", "xl/workbook.xml")}</Relationships>",
            ["xl/workbook.xml"] = $"<workbook xmlns:r=\"{Office}\"><sheets><sheet name=\"a\" r:id=\"s\"/></sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] =
                $"<Relationships>{Relation("s", "worksheet", "worksheets/sheet1.xml")}{Relation("t", "styles", "styles.xml")}"
                    + $"{Relation("u", "sharedStrings", "sharedStrings.xml")}</Relationships>",
            ["xl/worksheets/sheet1.xml"] = "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData></worksheet>",
            ["xl/styles.xml"] = "<styleSheet/>",
            ["xl/sharedStrings.xml"] = "<sst><si><t>x</t></si></sst>",
        };
        return WorkbookFile.Zip(texts.Select(t => KeyValuePair.Create(t.Key, t.Key)), (name, stream) =>
        {
            if (name != part) stream.Write(Encoding.UTF8.GetBytes(texts[name]));
            else
            {
                stream.Write(Encoding.UTF8.GetBytes(start));
                for (var i = 0; i < times; i++) stream.Write(block);
            }
        });
    }
}

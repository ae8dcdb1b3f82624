using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Containers.Detection;
using CvClass.Timetable.Containers.Workbooks;

namespace CvClass.Timetable.Tests;

public sealed class OpenXmlTests
{
    private const string DateStyles =
        "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/>"
            + "<numFmt numFmtId=\"165\" formatCode=\"0.00&quot;days&quot;\"/></numFmts>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"14\"/></cellStyleXfs>"
        + "<cellXfs count=\"5\"><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
        + "<xf numFmtId=\"58\"/></cellXfs>";

    [Fact]
    public void Cells_of_every_type_are_read()
    {
        var file = new WorkbookFile { Strings = "<si><t>共享</t></si><si><r><t xml:space=\"preserve\">a </t></r><rPh sb=\"0\" eb=\"1\">"
            + "<t>ピ</t></rPh><r><rPr><b/></rPr><t>b</t></r></si>" }.Sheet(
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"str\"><f>A1</f><v>文</v></c>"
                + "<c r=\"D1\" t=\"b\"><v>1</v></c><c r=\"E1\" t=\"b\"><v>0</v></c></row>"
            + "<row r=\"2\"><c r=\"A2\" t=\"e\"><v>#DIV/0!</v></c><c r=\"B2\"><v>0.30000000000000004</v></c><c r=\"C2\"><v>"
            + "13800000000</v></c><c r=\"D2\" t=\"d\"><v>2026-09-01T08:00:00</v></c><c r=\"E2\" t=\"d\"><v>08:45:00</v></c></row>");
        Assert.Equal(["1: 1T=共享 | 2T=a b | 3T=文 | 4B=TRUE | 5B=FALSE",
            "2: 1E=#DIV/0! | 2N=0.3 | 3N=13800000000 | 4D=2026-09-01 08:00 | 5D=08:45"], Cells.Rows(file.ToBytes()));
    }

    [Fact]
    public void A_style_makes_a_number_a_date_if_its_format_is_one()
    {
        var cells = string.Concat(Enumerable.Range(0, 5).Select(s => $"<c s=\"{s}\"><v>46266.5</v></c>"));
        Assert.Equal(["1: 1N=46266.5 | 2D=2026-09-01 12:00 | 3D=2026-09-01 12:00 | 4N=46266.5 | 5D=2026-09-01 12:00"],
            Cells.Rows(new WorkbookFile { Styles = DateStyles }.Sheet($"<row>{cells}</row>").ToBytes()));
    }

    [Theory]
    [InlineData(14, true)]
    [InlineData(22, true)]
    [InlineData(23, false)]
    [InlineData(27, true)]
    [InlineData(36, true)]
    [InlineData(37, false)]
    [InlineData(45, true)]
    [InlineData(48, false)]
    [InlineData(49, false)]
    [InlineData(50, true)]
    [InlineData(58, true)]
    [InlineData(59, false)]
    public void Built_in_formats_of_Chinese_Excel_are_dates_too(int id, bool isDate) => Assert.Equal(isDate, NumberFormat.IsDate(id));

    [Theory]
    [InlineData("General", false)]
    [InlineData("yyyy/m/d\\ h:mm", true)]
    [InlineData("[$-804]aaaa;@", false)]
    [InlineData("[$-804]yyyy\"年\"m\"月\";@", true)]
    [InlineData("上午/下午h\"时\"mm\"分\"", true)]
    [InlineData("[h]:mm", true)]
    [InlineData("[Red]0.00", false)]
    [InlineData("[DBNum1]0", false)]
    [InlineData("0.00E+00", false)]
    [InlineData("\"day\"0", false)]
    [InlineData("\\d0", false)]
    [InlineData("_d0", false)]
    [InlineData("#,##0;yyyy", false)]
    [InlineData("ge.m.d", true)]
    [InlineData("mm:ss", true)]
    [InlineData("@", false)]
    public void A_format_is_a_date_if_a_part_of_its_first_section_is(string code, bool isDate) =>
        Assert.Equal(isDate, NumberFormat.IsDate(code));

    [Theory]
    [InlineData(46266, "2026-09-01")]
    [InlineData(46266.33333333334, "2026-09-01 08:00")]
    [InlineData(46266.364583333336, "2026-09-01 08:45")]
    [InlineData(46266.999994, "2026-09-01 23:59:59")]
    [InlineData(46266.999999, "2026-09-02")]
    [InlineData(0, "00:00")]
    [InlineData(0.3715277777777778, "08:55")]
    [InlineData(1, "1900-01-01")]
    [InlineData(59, "1900-02-28")]
    [InlineData(60, "1900-02-29")]
    [InlineData(61, "1900-03-01")]
    [InlineData(2958465, "9999-12-31")]
    public void A_serial_is_a_date_to_the_second_in_the_system_with_a_29th_of_February_1900(double serial, string text)
    {
        Assert.Equal(text, Serial.ToText(serial));
        if (text.Length == 10 && serial != 60 && serial == Math.Floor(serial)) Assert.Equal(serial, Serial.From(DateTime.Parse(text)));
    }

    [Fact]
    public void Numbers_are_read_as_the_nearest_double_whatever_their_digits()
    {
        string[] odd = ["0", "1.", ".5", "007", "1e3", "-2.5", "46266.33333333334", "46266.333333333336", "9007199254740991",
            "9007199254740993", "0.30000000000000004", "123456789012345678901234567890", "0.1234567890123456789", "5E-324"];
        Gen.Double[0, 1e6].Select(d => d.ToString("R", System.Globalization.CultureInfo.InvariantCulture)).Sample(Check, iter: 10_000);
        foreach (var text in odd) Check(text);
        foreach (var text in new[] { "", ".", "1,5", "NaN", "Infinity", "1e999", "0x10", "1.2.3" })
        {
            Assert.False(CellValue.TryParse(text, out _), text);
        }

        static void Check(string text)
        {
            Assert.True(CellValue.TryParse(text, out var number), text);
            Assert.Equal(double.Parse(text, System.Globalization.CultureInfo.InvariantCulture), number);
        }
    }

    [Fact]
    public void Numbers_that_are_no_dates_stay_numbers_under_a_date_format() =>
        Assert.Equal(["1: 1N=-1 | 2N=2958466 | 3T=x"],
            Cells.Rows(new WorkbookFile { Styles =
                DateStyles }.Sheet("<row><c s=\"1\"><v>-1</v></c><c s=\"1\"><v>2958466</v></c><c s=\"1\"><v>x</v></c></row>").ToBytes()));

    [Fact]
    public void Days_of_the_1904_system_become_those_of_1900_and_clocks_stay()
    {
        var file = new WorkbookFile { Styles = DateStyles,
            Properties = "<workbookPr date1904=\"1\"/>" }.Sheet(
                "<row><c s=\"1\"><v>44804.5</v></c><c s=\"1\"><v>0.5</v></c><c><v>44804.5</v></c></row>");
        Assert.Equal(["1: 1D=2026-09-01 12:00 | 2D=12:00 | 3N=44804.5"], Cells.Rows(file.ToBytes()));
        using var container = ContainerReader.Open(new System.IO.MemoryStream(file.ToBytes()));
        Assert.Equal(46266.5, container.Sheets[0].Rows.First().Cells[0].Number);
        // A number without a format may still stand in a column of dates.
        Assert.Equal(46266.5, container.Sheets[0].Rows.First().Cells[2].Serial);
    }

    [Fact]
    public void Rows_and_cells_without_a_reference_follow_each_other() =>
        Assert.Equal(
            ["1: 1T=a | 2T=b", "5: 3T=c | 4T=d", "6: 1T=e"],
            Cells.Rows(new WorkbookFile()
                .Sheet($"<row>{In("a")}{In("b")}</row><row r=\"5\">{In("c", "C5")}{In("d")}</row><row>{In("e")}</row>").ToBytes()));

    [Fact]
    public void Cells_in_another_order_are_put_in_theirs_and_the_later_of_two_counts() =>
        Assert.Equal(["1: 1T=a | 2T=z | 3T=c"],
            Cells.Rows(new WorkbookFile().Sheet($"<row r=\"1\">{In("c", "C1")}{In("a", "A1")}{In("b", "B1")}{In("z", "B1")}</row>")
            .ToBytes()));

    [Fact]
    public void Empty_cells_and_rows_cost_nothing_and_are_not_given() =>
        Assert.Equal(
            ["2: 2T=a", "1048576: 16384T=z"],
            Cells.Rows(new WorkbookFile().Sheet(
                "<row r=\"1\"><c r=\"A1\" s=\"3\"/><c r=\"B1\"><v></v></c><c r=\"C1\" t=\"inlineStr\"><is><t> </t></is></c></row>"
                    + $"<row r=\"2\"><c r=\"A2\"/>{In("a", "B2")}</row><row r=\"1048576\">{In("z", "XFD1048576")}</row>",
                "<dimension ref=\"A1:XFD1048576\"/>").ToBytes()));

    [Fact]
    public void A_formula_without_a_value_shows_itself_and_one_with_an_empty_text_is_empty() =>
        Assert.Equal(
            ["1: 1F==A2&B2 | 3F==A2&B2 | 4N=3"],
            Cells.Rows(new WorkbookFile().Sheet(
                "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" ref=\"A1:C1\" si=\"0\">A2&amp;B2</f></c><c r=\"B1\" t=\"str\"><f>\"\"</f><v>"
                    + "</v></c><c r=\"C1\"><f t=\"shared\" si=\"0\"/><v/></c><c r=\"D1\"><f>1+2</f><v>3</v></c></row>").ToBytes()));

    [Theory]
    [InlineData("a_x000D__x000A_b", "a\\nb")]
    [InlineData("_x005F_x000D_", "_x000D_")]
    [InlineData("_x00zz_", "_x00zz_")]
    [InlineData("_x4E2D_文", "中文")]
    [InlineData("a_x0", "a_x0")]
    public void Escaped_characters_are_read(string written, string text) =>
        Assert.Equal([$"1: 1T={text}"], Cells.Rows(new WorkbookFile().Sheet($"<row>{In(written)}</row>").ToBytes()));

    [Fact]
    public void Merged_cells_are_on_their_upper_left_cell()
    {
        var rows = Cells.Rows(new WorkbookFile().Sheet(
            $"<row r=\"1\">{In("a", "A1")}</row><row r=\"2\">{In("b", "B2")}{In("c", "D2")}</row>",
            behind: "<phoneticPr fontId=\"1\"/><mergeCells count=\"3\"><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"$B$2:$B$4\"/>"
                + "<mergeCell ref=\"D2:XFE9999999\"/><mergeCell ref=\"x\"/></mergeCells>").ToBytes());
        Assert.Equal(["1: 1T[1x3]=a", "2: 2T[3x1]=b | 4T[1048575x16381]=c"], rows);
    }

    [Theory]
    [InlineData("x:", "utf-8")]
    [InlineData("", "utf-16")]
    public void Merged_cells_are_found_under_a_prefix_and_in_UTF16(string p, string encoding)
    {
        var declaration = p.Length > 0 ? $"xmlns:x=\"{WorkbookFile.Main}\"" : $"xmlns=\"{WorkbookFile.Main}\"";
        var xml = $"<?xml version=\"1.0\" encoding=\"{encoding}\"?>\n<!-- <sheetData/> --><{p}worksheet {declaration} a='>'>"
            + $"<{p}sheetData><{p}row><{p}c t=\"inlineStr\"><{p}is><{p}t>sheetData&gt;</{p}t></{p}is></{p}c></{p}row></{p}sheetData>"
            + $"<{p}mergeCells><{p}mergeCell ref=\"A1:B2\"/></{p}mergeCells></{p}worksheet>";
        var bytes = new WorkbookFile().SheetXml((encoding == "utf-16" ? "\uFEFF" : "") + xml, encoding: Encoding.GetEncoding(encoding))
            .ToBytes();
        Assert.Equal(["1: 1T[2x2]=sheetData>"], Cells.Rows(bytes));
    }

    [Fact]
    public void Merged_cells_are_found_wherever_the_rows_end()
    {
        // The end of the rows falls on every place of a block as the padding grows.
        var rows = $"<row>{In("a")}</row>" + string.Concat(Enumerable.Repeat("<row><c s=\"1\"/></row>", 6_000));
        for (var padding = 0; padding < 140; padding++)
        {
            Assert.Equal(["1: 1T[3x1]=a"], Merged(rows + new string(' ', 65_400 - ((rows.Length + 140) % 65_536) + 65_536 + padding)));
        }
    }

    [Fact]
    public void Merged_cells_are_found_behind_rows_that_are_too_many_to_be_kept()
    {
        var rows = string.Concat(Enumerable.Repeat("<row spans=\"1:1\" ht=\"15\"><c s=\"1\"/></row>\n", 1_000_000));
        Assert.True(rows.Length > Limits.CachedPart);
        Assert.Equal(["1: 1T[3x1]=a"], Merged($"<row>{In("a")}</row>{rows}"));
    }

    private static List<string> Merged(string rows) =>
        Cells.Rows(new WorkbookFile().Sheet(rows, behind: "<mergeCells><mergeCell ref=\"A1:A3\"/></mergeCells>").ToBytes());

    [Fact]
    public void Hidden_sheets_rows_and_columns_are_marked_as_hidden()
    {
        var bytes = new WorkbookFile()
            .Sheet($"<row hidden=\"1\">{In("a")}</row><row hidden=\"false\">{In("b")}</row>",
                "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"5\" max=\"5\" hidden=\"true\"/><col min=\"7\" max=\"7\"/></cols>")
            .Sheet("", name: "旧", state: "hidden").Sheet("", name: "更旧", state: "veryHidden").ToBytes();
        using var container = ContainerReader.Open(new System.IO.MemoryStream(bytes));
        Assert.Equal(["# Sheet1 columns 2,3,5", "1h: 1T=a", "2: 1T=b", "# 旧 hidden", "# 更旧 hidden"], Cells.Of(container));
    }

    [Fact]
    public void Strict_files_are_read()
    {
        const string Ooxml = "http://purl.oclc.org/ooxml";
        var parts = new Dictionary<string, byte[]>
        {
            ["_rels/.rels"] = WorkbookFile.Utf8("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + $"<Relationship Id=\"a\" Type=\"{Ooxml}/officeDocument/relationships/officeDocument\" Target=\"/xl/workbook.xml\"/>"
                + "</Relationships>"),
            ["xl\\workbook.xml"] =
                WorkbookFile.Utf8($"<workbook xmlns=\"{Ooxml}/spreadsheetml/main\" conformance=\"strict\"><sheets>"
                    + $"<sheet name=\"严格\" sheetId=\"1\" r:id=\"a\" xmlns:r=\"{Ooxml}/officeDocument/relationships\"/></sheets>"
                    + "</workbook>"),
            ["xl/_rels/workbook.xml.rels"] =
                WorkbookFile.Utf8("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + $"<Relationship Id=\"a\" Type=\"{Ooxml}/officeDocument/relationships/worksheet\" "
                    + "Target=\"worksheets\\sheet1.xml\"/></Relationships>"),
            ["xl/worksheets/sheet1.xml"] =
                WorkbookFile.Utf8($"<worksheet xmlns=\"{Ooxml}/spreadsheetml/main\"><sheetData><row><c t=\"d\"><v>2026-09-01</v></c>"
                    + "</row></sheetData></worksheet>"),
        };
        using var container = ContainerReader.Open(new System.IO.MemoryStream(WorkbookFile.Zip(parts)));
        Assert.Equal(["# 严格", "1: 1D=2026-09-01"], Cells.Of(container));
    }

    [Theory]
    [InlineData("<row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row>", "row 1 follows row 2")]
    [InlineData("<row r=\"0\"><c><v>1</v></c></row>", "'0' is not a cell reference")]
    [InlineData("<row r=\"1\"><c r=\"1A\"><v>1</v></c></row>", "'1A' is not a cell reference")]
    [InlineData("<row r=\"1\"><c t=\"s\"><v>7</v></c></row>", "no shared string 7")]
    [InlineData("<row r=\"1\"><c t=\"inlineStr\"><is><t>a</t></c></row>", "damaged")]
    [InlineData("<row r=\"1048577\"><c><v>1</v></c></row>", "1,048,576 rows")]
    [InlineData("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>", "16,384 columns")]
    public void A_damaged_sheet_says_what_is_wrong(string rows, string why) =>
        Assert.Contains(why, Cells.Fails(new WorkbookFile().Sheet(rows).ToBytes()).Message);

    [Fact]
    public void Other_zip_files_say_what_they_are()
    {
        Assert.Contains("contains no workbook",
            Cells.Fails(WorkbookFile.Zip(new Dictionary<string, byte[]> { ["a.csv"] = WorkbookFile.Utf8("a,b") })).Message);
        Assert.Contains("Word document", Cells.Fails(Office("word/document.xml")).Message);
        Assert.Contains(".xlsb", Cells.Fails(Office("xl/workbook.bin")).Message);
    }

    private static byte[] Office(string part) => WorkbookFile.Zip(new Dictionary<string, byte[]>
    {
        ["_rels/.rels"] = WorkbookFile.Utf8(
            $"<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"{part}\"/></Relationships>"),
    });

    private static string In(string text, string? reference = null) =>
        $"<c{(reference is null ? "" : $" r=\"{reference}\"")} t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>";
}

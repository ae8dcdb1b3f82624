using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Containers.Detection;

namespace CvClass.Timetable.Tests;

/// <summary>Tables of web pages, SpreadsheetML 2003 and OpenDocument.</summary>
public sealed class MarkupTests
{
    private const string Office =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
        + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
        + "xmlns:calcext=\"urn:x:calcext\"";

    [Theory]
    [InlineData("<table><tr><td>a<td>b<tr><td>c</table>", "1: 1T=a | 2T=b", "2: 1T=c")]
    [InlineData("<TABLE><TBODY><TR><TD rowspan=2>a</TD><TD>b</TD></TR><TR><TD>c</TD></TR></TBODY></TABLE>", "1: 1T[2x1]=a | 2T=b",
        "2: 2T=c")]
    [InlineData("<table><tr><td rowspan=3>a<td colspan=\"2\">b<td>c<tr><td>d<td rowspan='2'>e<td>f<tr><td>g<td>h<tr><td>i</table>",
        "1: 1T[3x1]=a | 2T[1x2]=b | 4T=c", "2: 2T=d | 3T[2x1]=e | 4T=f", "3: 2T=g | 4T=h", "4: 1T=i")]
    [InlineData("<table><tr><td>&lt;a&gt;&amp;&#20013;&#x6587;&eacute;<td>x<tr></tr><tr><td>y</table>", "1: 1T=<a>&中文é | 2T=x",
        "3: 1T=y")]
    [InlineData("<table><tr><td> a <b>b</b>\n c <br> d<br/><br>e<p>f</p><div>g</div> </td><td>\u00A0</td><td>z</table>",
        "1: 1T=a b c\\nd\\n\\ne\\nf\\ng | 3T=z")]
    [InlineData("<table><tr><td>a<script>if (a<b) document.write('<td>x')</script><style>td{}</style><!--<td>no</td>--><td>b</table>",
        "1: 1T=a | 2T=b")]
    [InlineData("<table><tr><td title='a>b'>a<td title=>b</td ></tr ></table >", "1: 1T=a | 2T=b")]
    [InlineData("<table><tr style='DISPLAY : none'><td>a<td>b</tr><tr hidden><td>c<td>d</table>", "1h: 1T=a | 2T=b", "2h: 1T=c | 2T=d")]
    [InlineData("<table><tr><td>a < b<td>1 <2</table>", "1: 1T=a < b | 2T=1 <2")]
    [InlineData("<table><tr><td>a<td>b", "1: 1T=a | 2T=b")]
    [InlineData("<table><caption>七(1)班</caption><tr><th>a<th>b</table>", "1: 1T=a | 2T=b")]
    [InlineData("<table><tr><td>a<td><table><tr><td>in</td></tr><tr><td>ner</td></tr></table></td><td>b</table>",
        "1: 1T=a | 2T=in\\nner | 3T=b")]
    [InlineData("<html><body><h2>七(1)班课程表</h2><table><tr><td>a<td>b</table>", "1: 1T=七(1)班课程表", "2: 1T=a | 2T=b")]
    [InlineData("<table><tr><td>七(1)班课程表</td></tr></table><table><tr><td>a<td>b</table>", "1: 1T=七(1)班课程表", "2: 1T=a | 2T=b")]
    public void Rows_of_a_page_are_found_as_a_person_sees_them(string html, params string[] rows) => Assert.Equal(rows, Cells.Rows(html));

    [Fact]
    public void Each_table_of_a_page_is_a_sheet()
    {
        const string Html = "<html><table><caption>七(1)班</caption><tr><td>a<td>b</table>text<table><tr><td>c<td>d</table></html>";
        Assert.Equal(["# 七(1)班", "1: 1T=a | 2T=b", "# Table 2", "1: 1T=text", "2: 1T=c | 2T=d"], All(Html));
    }

    [Fact]
    public void The_name_that_Excel_keeps_beside_a_page_is_the_sheets()
    {
        const string Html = "<html><head><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>课表</x:Name>"
            + "<x:WorksheetOptions/></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml></head><table><tr><td>a<td>b</table>";
        Assert.Equal(["# 课表", "1: 1T=a | 2T=b"], All(Html));
    }

    [Theory]
    [InlineData("gb18030", "GBK")]
    [InlineData("utf-8", "GBK")]
    [InlineData("utf-8", "utf-8")]
    [InlineData("gb18030", "utf-8")]
    [InlineData("big5", "big5")]
    [InlineData("utf-16", "utf-16")]
    [InlineData("gb18030", "klingon")]
    public void A_page_is_read_by_its_bytes_and_where_they_leave_a_choice_by_its_meta_tag(string actual, string said)
    {
        var html = $"<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset={said}\"></head><table><tr><td>"
            + "語文老師<td>節次</table>";
        if (said != "big5") html = html.Replace("語文老師", "语文老师").Replace("節次", "节次");
        Assert.Equal(said == "big5" ? ["1: 1T=語文老師 | 2T=節次"] : ["1: 1T=语文老师 | 2T=节次"],
            Cells.Rows(TextEncodings.Parse(actual).GetBytes(html)));
    }

    [Fact]
    public void SpreadsheetML_has_its_indexes_spans_dates_and_hidden_parts()
    {
        const string Xml = """
            <?xml version="1.0" encoding="gb2312"?><?mso-application progid="Excel.Sheet"?>
            <ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
                xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:html="http://www.w3.org/TR/REC-html40">
            <ss:Styles><ss:Style ss:ID="d"><ss:NumberFormat ss:Format="Short Date"/></ss:Style><ss:Style ss:ID="p">
            <ss:NumberFormat ss:Format="Percent"/></ss:Style></ss:Styles>
            <ss:Worksheet ss:Name="九月"><ss:Table><ss:Column/><ss:Column ss:Hidden="1" ss:Span="1"/><ss:Column ss:Index="6" ss:Hidden="1"/>
            <ss:Row ss:Index="2"><ss:Cell ss:Index="2" ss:MergeAcross="2" ss:MergeDown="1">
            <ss:Data ss:Type="String">标题 <html:B>粗</html:B></ss:Data><ss:Comment><ss:Data>批注</ss:Data></ss:Comment></ss:Cell>
            <ss:Cell ss:MergeAcross="0"><ss:Data ss:Type="Number">1.5</ss:Data></ss:Cell></ss:Row>
            <ss:Row ss:Span="2"/>
            <ss:Row ss:Hidden="1"><ss:Cell ss:StyleID="d"><ss:Data ss:Type="Number">46266</ss:Data></ss:Cell><ss:Cell>
            <ss:Data ss:Type="DateTime">1899-12-31T08:00:00.000</ss:Data></ss:Cell><ss:Cell ss:StyleID="p">
            <ss:Data ss:Type="Number">0.5</ss:Data></ss:Cell><ss:Cell><ss:Data ss:Type="Boolean">1</ss:Data></ss:Cell><ss:Cell>
            <ss:Data ss:Type="Error">#N/A</ss:Data></ss:Cell><ss:Cell ss:Formula="=RC[-1]"/></ss:Row>
            </ss:Table></ss:Worksheet>
            <ss:Worksheet ss:Name="旧"><ss:Table><ss:Row><ss:Cell><ss:Data ss:Type="String">x</ss:Data></ss:Cell></ss:Row></ss:Table>
            <x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></ss:Worksheet>
            </ss:Workbook>
            """;
        using var container = ContainerReader.Open(new MemoryStream(TextEncodings.Gb18030.GetBytes(Xml)));
        Assert.Equal("gb18030", container.Encoding);
        Assert.Equal(
            ["# 九月 columns 2,3,6", "2: 2T[2x3]=标题 粗 | 5N=1.5",
                "6h: 1D=2026-09-01 | 2D=08:00 | 3N=0.5 | 4B=TRUE | 5E=#N/A | 6F==RC[-1]",
                "# 旧 hidden", "1: 1T=x"],
            Cells.Of(container));
    }

    [Fact]
    public void OpenDocument_repeats_rows_and_cells_and_leaves_covered_ones_out()
    {
        var cells = "<table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"string\"><text:p>甲</text:p><text:p>"
            + "乙<text:s text:c=\"2\"/>丙<text:line-break/>丁</text:p><office:annotation><text:p>批注</text:p></office:annotation>"
            + "</table:table-cell>"
            + "<table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\" office:value-type=\"float\" "
            + "office:value=\"1.5\"><text:p>1.50</text:p></table:table-cell><table:covered-table-cell/>"
            + "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-09-01T08:00:00\"/>"
            + "<table:table-cell office:value-type=\"time\" office:time-value=\"PT08H45M00S\"/>"
            + "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>";
        var odd = "<table:table-cell office:value-type=\"string\" calcext:value-type=\"error\"><text:p>#N/A</text:p></table:table-cell>"
            + "<table:table-cell table:formula=\"of:=[.A1]\"/><table:table-cell table:number-columns-repeated=\"16380\"/>";
        var rows = $"<table:table-header-rows><table:table-row table:number-rows-repeated=\"2\">{cells}</table:table-row>"
            + $"</table:table-header-rows><table:table-row-group><table:table-row table:visibility=\"collapse\">{odd}</table:table-row>"
            + "</table:table-row-group><table:table-row table:number-rows-repeated=\"1048573\">"
            + "<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
        var columns = "<table:table-column table:number-columns-repeated=\"2\"/>"
            + "<table:table-column table:visibility=\"collapse\" table:number-columns-repeated=\"2\"/>";
        const string Filled = "1T=甲\\n乙  丙\\n丁 | 2T=甲\\n乙  丙\\n丁 | 3N[2x2]=1.5 | 5D=2026-09-01 08:00 | 6D=08:45 | 7B=TRUE";
        string[] expected = ["# 九月 columns 3,4", "1: " + Filled, "2: " + Filled, "3h: 1E=#N/A | 2F==[.A1]", "# 旧 hidden"];
        var content = Content($"<table:table table:name=\"九月\">{columns}{rows}</table:table>"
            + "<table:table table:name=\"旧\" table:style-name=\"h\"/>");
        Assert.Equal(expected, All(Ods(content)));
        Assert.Equal(expected, All(Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?>\n" + content.Replace("document-content", "document"))));
    }

    [Fact]
    public void Numbers_of_OpenDocument_count_from_the_day_that_the_document_names()
    {
        const string Row = "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"44804\"/></table:table-row>";
        const string Settings = "<table:calculation-settings><table:null-date table:date-value=\"1904-01-01\"/>"
            + "</table:calculation-settings>";
        using var container = ContainerReader.Open(
            new MemoryStream(Ods(Content($"{Settings}<table:table table:name=\"S\">{Row}</table:table>"))));
        var cell = container.Sheets[0].Rows.Single().Cells.Single();
        Assert.Equal((44804d, 46266d), (cell.Number, cell.Serial));
    }

    [Fact]
    public void An_encrypted_OpenDocument_file_says_so()
    {
        const string Manifest =
            "<manifest:manifest xmlns:manifest=\"urn:m\"><manifest:file-entry manifest:full-path=\"content.xml\">"
                + "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
        Assert.Contains("protected with a password", Cells.Fails(Ods("garbage", ("META-INF/manifest.xml", Manifest))).Message);
    }

    [Theory]
    [InlineData("%PDF-1.7\n%abc", "PDF")]
    [InlineData("{\\rtf1 abc}", "RTF")]
    [InlineData("MIME-Version: 1.0\nX-Document-Type: Workbook\n", "MHTML")]
    [InlineData("<?xml version=\"1.0\"?><fet version=\"6\"><a/></fet>", "<fet>")]
    [InlineData("BEGIN:VCALENDAR\nEND:VCALENDAR", "iCalendar")]
    public void Other_kinds_of_files_say_what_they_are(string text, string kind) =>
        Assert.Contains(kind, Cells.Fails(Encoding.UTF8.GetBytes(text)).Message);

    private static List<string> All(string text) => All(Encoding.UTF8.GetBytes(text));

    private static List<string> All(byte[] bytes)
    {
        using var container = ContainerReader.Open(new MemoryStream(bytes));
        return Cells.Of(container);
    }

    private static string Content(string tables) =>
        $"<office:document-content {Office}><office:automatic-styles><style:style style:name=\"h\">"
            + "<style:table-properties table:display=\"false\"/></style:style></office:automatic-styles><office:body>"
            + $"<office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>";

    private static byte[] Ods(string content, params (string Name, string Text)[] more)
    {
        var parts = new List<KeyValuePair<string, byte[]>> { new("mimetype",
            Encoding.ASCII.GetBytes("application/vnd.oasis.opendocument.spreadsheet")),
                new("content.xml", Encoding.UTF8.GetBytes(content)) };
        parts.AddRange(more.Select(m => new KeyValuePair<string, byte[]>(m.Name, Encoding.UTF8.GetBytes(m.Text))));
        return WorkbookFile.Zip(parts);
    }
}

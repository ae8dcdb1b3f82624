using System;
using System.IO;
using System.Linq;
using System.Text;
using CsCheck;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Containers.Detection;

namespace CvClass.Timetable.Tests;

public sealed class CsvTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", ',')]
    [InlineData("a;b\n1;2\n", ';')]
    [InlineData("a\tb\n1\t2\n", '\t')]
    [InlineData("a|b\n1|2\n", '|')]
    [InlineData("育才中学 2026,2027\n\na;b;c\n1,5;2,5;3,5\n4;5;6\n", ';')]
    [InlineData("name,time\n语文,周一;周二\n数学,周三;周四\n", ',')]
    [InlineData("\"a;b;c;d\",e\n\"f;g;h;i\",j\n", ',')]
    [InlineData("only\none\ncolumn\n", ',')]
    [InlineData("课程，星期，节次\n英语，周二，3-4\n", '，')]
    [InlineData("课程,备注\n英语,请带书，笔，本\n数学,无，无\n", ',')]
    public void The_delimiter_is_what_parts_the_rows_evenly(string text, char delimiter)
    {
        using var container = ContainerReader.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(delimiter, container.Delimiter);
    }

    [Theory]
    [InlineData("sep=;\n", ';')]
    [InlineData("SEP=,\r\n", ',')]
    [InlineData("\"sep=|\"\n", '|')]
    [InlineData("sep=^\r", '^')]
    [InlineData("sep=\t\n", '\t')]
    [InlineData("sep=\\t\n", '\t')]
    [InlineData("sep=;;;;\n", ';')]
    [InlineData("sep=:\n", ':')]
    public void A_sep_line_sets_the_delimiter_and_is_not_a_row(string line, char delimiter)
    {
        var rows = Cells.Rows($"{line}a{delimiter}b\n1,5{delimiter}2\n");
        Assert.Equal(delimiter == ',' ? ["2: 1T=a | 2T=b", "3: 1T=1 | 2T=5 | 3T=2"] : ["2: 1T=a | 2T=b", "3: 1T=1,5 | 2T=2"], rows);
    }

    [Fact]
    public void A_row_that_only_begins_like_a_sep_line_is_a_row() =>
        Assert.Equal(["1: 1T=sep=long | 2T=b", "2: 1T=1 | 2T=2"], Cells.Rows("sep=long,b\n1,2\n"));

    [Fact]
    public void A_given_delimiter_takes_precedence() =>
        Assert.Equal(["2: 1T=a;b", "3: 1T=1 | 2T=2"], Cells.Rows("sep=;\na;b\n1,2\n", new ContainerOptions { Delimiter = ',' }));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_end_in_LF_CRLF_or_CR_and_are_counted_inside_of_quotes_too(string end) =>
        Assert.Equal(
            ["1: 1T=a | 2T=b", "3: 1T=x\\ny\\nz | 2T=2", "6: 1T=3"],
            Cells.Rows(string.Join(end, "a,b", "", "\"x", "y", "z\",2", "3", "")));

    [Theory]
    [InlineData("\"a \"\"b\"\" c\",2", "1T=a \"b\" c | 2T=2")]
    [InlineData("\"a\"b,2", "1T=ab | 2T=2")]
    [InlineData("a\"b\",2", "1T=a\"b\" | 2T=2")]
    [InlineData("\"\",2", "2T=2")]
    [InlineData("\" \",\"\"\"\"", "2T=\"")]
    [InlineData("\"a,b\"", "1T=a,b")]
    [InlineData(" \"a\" ,2", "1T= \"a\"  | 2T=2")]
    [InlineData("\"a\"", "1T=a")]
    public void Quotation_marks_open_at_the_start_of_a_cell_and_nowhere_else(string line, string cells) =>
        Assert.Equal([$"1: {cells}"], Cells.Rows(line, new ContainerOptions { Delimiter = ',' }));

    [Theory]
    [InlineData("a,b\n1,2\n\"3,4\n5,6\n", 3)]
    [InlineData("a,b\n1,\"2\n\n3,4", 2)]
    [InlineData("\"a\nb\",c\n1,2\n3,\"", 4)]
    public void A_quotation_mark_that_is_never_closed_names_the_line_where_it_opens_before_any_row(string text, int line)
    {
        var error = Assert.Throws<ContainerException>(() => ContainerReader.Open(new MemoryStream(Encoding.UTF8.GetBytes(text))));
        Assert.Equal(line, error.Line);
        Assert.Contains($"line {line} ", error.Message);
    }

    [Theory]
    [InlineData("a,b,c\n\"x,1,2\ny\",3,4\nz,5,6\n", "Lines 2 to 3")]
    [InlineData("a,b,c\nx,1,2\ny,3,\"4\nz,5,6\nu,7\",8\n", "Lines 3 to 5")]
    [InlineData("a,b\n1,\"2\n3\",4\n", "Lines 2 to 3")]
    public void Two_stray_quotation_marks_that_merge_rows_are_said(string text, string lines) =>
        Assert.StartsWith(lines, Assert.Single(Cells.Warnings(Encoding.UTF8.GetBytes(text))));

    [Theory]
    [InlineData("课程,备注,教室\n语文,\"带书,\n带笔\",101\n")]
    [InlineData("\"课程\n名称\",\"开始\n时间\",\"结束\n时间\"\n语文,8:00,8:45\n")]
    [InlineData("a,b,c\n\"x\ny\nz\",2,3\n")]
    public void Line_breaks_that_belong_into_a_cell_are_no_warning(string text) =>
        Assert.Empty(Cells.Warnings(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Many_merged_rows_are_a_bounded_number_of_warnings()
    {
        var text = "a,b\n" + string.Concat(Enumerable.Repeat("\"1,2\n3\",4\n", 50));
        var warnings = Cells.Warnings(Encoding.UTF8.GetBytes(text));
        Assert.Equal(21, warnings.Count);
        Assert.StartsWith("30 ", warnings[20]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\r\n\r\n")]
    [InlineData(",,,\n , \t,\u00A0\n")]
    public void A_file_without_text_has_no_rows(string text) => Assert.Empty(Cells.Rows(text));

    [Fact]
    public void Cells_are_read_as_they_were_written()
    {
        var cell = Gen.String[Gen.Char["ab,;\t\"\n |='语文"], 0, 8];
        Gen.Select(cell.Array[1, 5].Array[1, 40], Gen.OneOfConst(',', ';', '\t', '|'), Gen.OneOfConst("\n", "\r\n", "\r"))
            .Sample((rows, delimiter, end) =>
        {
            var text = string.Join(end, rows.Select(r => string.Join(delimiter, r.Select(c => "\"" + c.Replace("\"", "\"\"") + "\""))));
            var line = 1;
            var expected = rows.Select(r =>
            {
                var row = Cells.Of(new SheetRow(line,
                    [.. r.Select((c, i) => new Cell(i + 1, CellKind.Text, c)).Where(c => !string.IsNullOrWhiteSpace(c.Text))]));
                line += 1 + r.Sum(c => c.Count(x => x == '\n'));
                return row;
            }).Where(r => !r.EndsWith(": ", StringComparison.Ordinal)).ToList();
            // A record of one empty cell is written as two marks, and an empty line is not one of them.
            Assert.Equal(expected, Cells.Rows(text, new ContainerOptions { Delimiter = delimiter }));
        }, iter: 2000, seed: "0000KOIPe6_3");
    }

    [Fact]
    public void Records_longer_than_the_buffer_are_read_whole()
    {
        var text = string.Concat(Enumerable.Range(0, 30_000).Select(i => "语文" + i + "\n"));
        var rows = Cells.Rows($"a,b\n\"{text}\",2\n", new ContainerOptions { Delimiter = ',' });
        Assert.Equal($"2: 1T={text.Replace("\n", "\\n")} | 2T=2", rows[1]);
    }

    [Fact]
    public void Text_is_read_as_text_when_that_is_asked_for() =>
        Assert.Equal(["1: 1T=<table> | 2T=b"], Cells.Rows("<table>,b\n", new ContainerOptions { ForceText = true }));
}

using System;
using System.Linq;
using System.Text;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Containers.Detection;

namespace CvClass.Timetable.Tests;

public sealed class EncodingTests
{
    private const string Table = "课程,开始时间\r\n语文,2026/9/1 8:00\r\n";
    private const string Traditional =
        "課程名稱,開始時間,結束時間,老師\r\n國文,2026/9/1 8:00,2026/9/1 8:45,陳老師\r\n數學,2026/9/1 8:55,2026/9/1 9:40,張老師\r\n";

    private static readonly string[] s_rows = ["1: 1T=课程 | 2T=开始时间", "2: 1T=语文 | 2T=2026/9/1 8:00"];

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", true)]
    [InlineData("utf-32BE", true)]
    [InlineData("gb18030", true)]
    [InlineData("gb18030", false)]
    public void Text_is_read_in_the_encoding_that_it_is_in(string name, bool hasMark)
    {
        var bytes = Bytes(Table, name, hasMark);
        using var container = ContainerReader.Open(new System.IO.MemoryStream(bytes));
        Assert.Equal(s_rows, container.Sheets[0].Rows.Select(Cells.Of));
        Assert.Equal(Find(name).WebName, container.Encoding);
        Assert.Empty(container.Warnings);
    }

    [Theory]
    [InlineData("utf8", "utf-8")]
    [InlineData("utf8BOM", "utf-8")]
    [InlineData("Unicode", "utf-16")]
    [InlineData("gbk", "gb18030")]
    [InlineData(936, "gb18030")]
    [InlineData("936", "gb18030")]
    [InlineData("big5", "big5")]
    [InlineData(950, "big5")]
    [InlineData("shift_jis", "shift_jis")]
    [InlineData("windows-1252", "windows-1252")]
    [InlineData(65001, "utf-8")]
    public void Encodings_are_given_by_name_or_code_page(object given, string name) =>
        Assert.Equal(name, TextEncodings.Parse(given).WebName);

    [Fact]
    public void Encodings_may_be_given_as_objects() => Assert.Same(Encoding.Latin1, TextEncodings.Parse(Encoding.Latin1));

    [Theory]
    [InlineData("klingon")]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(999_999)]
    public void An_unknown_encoding_is_named_in_the_error(object given) =>
        Assert.Contains($"'{given}'", Assert.Throws<FormatException>(() => TextEncodings.Parse(given)).Message);

    [Theory]
    [InlineData("医学,药学\n史学,医师\n")]
    [InlineData("医学")]
    [InlineData("Name,Week\n医学,1-16\n")]
    public void Common_Hanzi_whose_bytes_are_valid_UTF8_by_chance_are_GBK(string text)
    {
        var bytes = Bytes(text, "gb18030", false);
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(bytes));
        Assert.Equal(text.Split('\n').Where(l => l.Length > 0).Select(l => l.Split(',')[0]),
            Cells.Rows(bytes).Select(r => r.Split(" | ")[0][6..]));
    }

    [Fact]
    public void The_word_that_Notepad_could_not_save_is_read() => Assert.Equal(["1: 1T=联通"], Cells.Rows(Bytes("联通", "gb18030", false)));

    [Theory]
    [InlineData("Müller,Schüler\nJörg,Ärger\n")]
    [InlineData("créée,25 °C\nnaïve,a·b\n")]
    [InlineData("Привет,Мир\n")]
    [InlineData("Ελλάδα,Αθήνα\n")]
    public void Accents_and_other_alphabets_in_UTF8_stay_UTF8(string text) =>
        Assert.Equal(text.Split(',')[0], First(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("Name,Kurs\nMüller,Deutsch für Anfänger\nBjörk,Französisch\n", "windows-1252")]
    [InlineData(Traditional, "big5")]
    [InlineData("授業,開始\nこくご,2026/9/1 8:00\nさんすう,2026/9/1 9:00\n", "shift_jis")]
    public void A_guess_whose_text_is_improbable_is_a_warning_that_names_Encoding(string text, string name)
    {
        var bytes = Bytes(text, name, false);
        Assert.Contains("-Encoding", Assert.Single(Cells.Warnings(bytes)));
        var given = new ContainerOptions { Encoding = TextEncodings.Parse(name) };
        using var container = ContainerReader.Open(new System.IO.MemoryStream(bytes), given);
        Assert.Equal(text.Split(',')[0], container.Sheets[0].Rows.First().Cells[0].Text);
        Assert.Empty(container.Warnings);
    }

    [Fact]
    public void An_improbable_guess_is_a_warning_where_it_found_no_header()
    {
        using var container = ContainerReader.Open(new System.IO.MemoryStream(Bytes(Traditional, "big5", false)));
        var result = TimetableReader.Read(container, new());
        Assert.Empty(result.Lessons);
        Assert.Single(result.Problems);
        Assert.Contains("-Encoding", Assert.Single(result.Warnings), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Traditional)]
    [InlineData("课程,老师\n语文,王喆\n数学,李祎\n音乐,张堃\n")]
    [InlineData("课程，老师；（一）\n语文、数学：【二】\n")]
    public void Chinese_text_in_GBK_is_a_probable_guess(string text)
    {
        var bytes = Bytes(text, "gb18030", false);
        Assert.Empty(Cells.Warnings(bytes));
        Assert.Equal(text.Split(',', '\n')[0], First(bytes));
    }

    [Fact]
    public void A_broken_byte_in_UTF8_names_its_line_and_does_not_make_it_GBK()
    {
        var bytes = Encoding.UTF8.GetBytes("课程,老师\r\n语文,王老师\r\n数学,李老师\r\n");
        var cut = bytes.Take(bytes.Length - 3).ToArray();
        var error = Cells.Fails(cut);
        Assert.Equal(3, error.Line);
        Assert.Contains("UTF-8", error.Message);
        Assert.Contains(Array.LastIndexOf(cut, (byte)0xE5).ToString(), error.Message);
    }

    [Theory]
    [InlineData("shift_jis", new byte[] { (byte)'a', (byte)'\n', (byte)'b', (byte)'\r', (byte)'\n', 0x81 }, 3)]
    [InlineData("utf-16", new byte[] { 0x41, 0, 0x0A, 0, 0, 0xD8, 0x41, 0 }, 2)]
    [InlineData("utf-8", new byte[] { 0x41, 0x0D, 0x0D, 0xC3 }, 3)]
    public void A_byte_that_the_given_encoding_lacks_names_its_line(string name, byte[] bytes, int line)
    {
        var error = Cells.Fails(bytes, new ContainerOptions { Encoding = TextEncodings.Parse(name) });
        Assert.Equal(line, error.Line);
        Assert.Contains("-Encoding", error.Message);
    }

    [Fact]
    public void A_byte_order_mark_overrules_the_given_encoding_with_a_warning()
    {
        using var container =
            ContainerReader.Open(new System.IO.MemoryStream(Bytes(Table, "utf-8", true)), new() { Encoding = TextEncodings.Gb18030 });
        Assert.Equal(s_rows, container.Sheets[0].Rows.Select(Cells.Of));
        Assert.Contains("utf-8", Assert.Single(container.Warnings));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_said_to_be_none() =>
        Assert.Contains("neither text", Cells.Fails([.. Enumerable.Range(0, 600).Select(i => (byte)(i * 7))]).Message);

    [Fact]
    public void An_encoding_error_far_behind_is_found_before_a_row_is_given()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("语文,王老师\n", 20_000))).Append((byte)0xE8).ToArray();
        Assert.Equal(20_001, Assert.Throws<ContainerException>(() => ContainerReader.Open(new System.IO.MemoryStream(bytes))).Line);
    }

    private static string First(byte[] bytes)
    {
        using var container = ContainerReader.Open(new System.IO.MemoryStream(bytes));
        return container.Sheets[0].Rows.First().Cells[0].Text;
    }

    private static Encoding Find(string name) => TextEncodings.Parse(name);

    private static byte[] Bytes(string text, string name, bool hasMark)
    {
        var encoding = Find(name);
        var bytes = encoding.GetBytes(text);
        return hasMark ? [.. encoding.GetBytes("\uFEFF"), .. bytes] : bytes;
    }
}

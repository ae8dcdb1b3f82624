using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Containers.Detection;

namespace CvClass.Timetable.Tests;

/// <summary>The cells of every case, against a list that was made by other readers of CSV and XML and looked through.</summary>
public sealed class CaseTests
{
    private static readonly string[] s_noTables =
        ["a29-not-utf8.csv", "a31-quote-open.csv", "d16-password.xlsx", "g01-google.ics", "g03-utc.ics", "g04-floating.ics",
            "g06-duration.ics", "g08-endless.ics", "h01-asc.xml"];

    public static TheoryData<string> Files()
    {
        var files = new TheoryData<string>();
        foreach (var line in Expected().Where(IsHeader)) files.Add(line.Substring(3, line.IndexOf(':') - 3));
        return files;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_cells_of_a_case_are_those_of_the_file(string file)
    {
        var lines = Expected();
        var start = lines.FindIndex(l => l.StartsWith($"== {file}: ", StringComparison.Ordinal));
        using var container = ContainerReader.Open(Cells.Data(file));
        Assert.Equal(lines[start], $"== {file}: {string.Join(" ", Head(container))}");
        Assert.Equal(lines.Skip(start + 1).TakeWhile(l => !IsHeader(l)), Cells.Of(container));
        Assert.Empty(container.Warnings);
    }

    [Fact]
    public void Every_case_is_listed()
    {
        var cases = Directory.GetFiles(Cells.Data("")).Select(Path.GetFileName)
            .Where(f => !f!.EndsWith(".json", StringComparison.Ordinal) && f != "README.md");
        var listed = Expected().Where(IsHeader).Select(l => l.Substring(3, l.IndexOf(':') - 3)).Concat(s_noTables);
        Assert.Equal(cases.OrderBy(f => f, StringComparer.Ordinal), listed.OrderBy(f => f, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("a29-not-utf8.csv", 4, "offset 116")]
    [InlineData("a31-quote-open.csv", 2, "line 2 is never closed")]
    [InlineData("d16-password.xlsx", 0, "protected with a password")]
    public void What_cannot_be_read_says_why_and_where(string file, int line, string why)
    {
        var error = Assert.Throws<ContainerException>(() => ContainerReader.Open(Cells.Data(file)));
        Assert.Contains(why, error.Message);
        Assert.Equal(line, error.Line);
    }

    [Theory]
    [InlineData("a01-utf8bom.csv", ContainerForm.Text)]
    [InlineData("a30-tsv-as-xls.xls", ContainerForm.Text)]
    [InlineData("d01-dates.xlsx", ContainerForm.OpenXml)]
    [InlineData("d16-password.xlsx", ContainerForm.Xls)]
    [InlineData("e07-supwisdom-html.xls", ContainerForm.Html)]
    [InlineData("f01-biff8.xls", ContainerForm.Xls)]
    [InlineData("f04-libreoffice.ods", ContainerForm.OpenDocument)]
    [InlineData("f05-spreadsheetml.xls", ContainerForm.SpreadsheetMl)]
    [InlineData("g01-google.ics", ContainerForm.Calendar)]
    [InlineData("h01-asc.xml", ContainerForm.AscTimetables)]
    public void The_bytes_show_what_a_file_is(string file, object form) => Assert.Equal(form, ContainerReader.Recognise(Cells.Data(file)));

    [Fact]
    public void Rows_can_be_read_twice_and_two_sheets_at_a_time()
    {
        using var container = ContainerReader.Open(Cells.Data("e01-k12-sheets.xlsx"));
        var once = Cells.Of(container);
        var pairs = container.Sheets[1].Rows.Zip(container.Sheets[2].Rows, (a, b) => (a.Number, b.Number));
        Assert.Equal([(1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 6)], pairs);
        Assert.Equal(once, Cells.Of(container));
    }

    private static bool IsHeader(string line) => line.StartsWith("== ", StringComparison.Ordinal);

    private static List<string> Expected() => [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "data", "timetable-cells.txt"))];

    private static IEnumerable<string> Head(ISheetContainer container)
    {
        yield return container.Kind;
        if (container.Encoding is { } encoding) yield return encoding;
        if (container.Delimiter is { } delimiter) yield return delimiter == '\t' ? "tab" : delimiter.ToString();
    }
}

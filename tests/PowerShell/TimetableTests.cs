using System;
using System.IO;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace CvClass.Tests;

public sealed class TimetableTests
{
    [Theory]
    [InlineData("timetable-zh-gbk.csv", true)]
    [InlineData("timetable-en-utf8.csv", true)]
    [InlineData("timetable-wire-utf8bom.csv", true)]
    [InlineData("timetable-semicolon-utf16.csv", false)]
    public void Each_encoding_and_header_style_makes_the_same_sixty_rooms(string file, bool hasPasswords)
    {
        using var engine = new Engine();
        var made = engine.Run($"Import-CvTimetable $Data/{file} | New-CvRoom").Of<Room>();
        Assert.Equal(60, made.Length);
        var first = engine.Service.MadeRooms().Single(r => r is { Name: "高一(1)班 语文", Start: 1788220800 });
        Assert.Equal(1788223500, first.End);
        if (hasPasswords)
        {
            Assert.Equal(("t100000", "s400000", "7"),
                (first.TeacherPassword, first.StudentPassword,
                engine.Received.Single(x => x.Fields.Any(f => f.Value == "t100000")).Fields.Single(f => f.Key == "maxvideo").Value));
        }
        Assert.Equal(made.Select(r => r.Serial), made.Select(r => r.Serial).Distinct());
    }

    [Fact]
    public void Exactly_the_bad_rows_are_reported()
    {
        var expected = JObject.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "timetable-bad-rows.expected.json")));
        using var engine = new Engine(connect: false);
        var outcome = engine.Run("Import-CvTimetable $Data/timetable-bad-rows.csv");
        Assert.Equal(
            expected["bad"]!.Select(b => ((int)b["line"]!, (string)b["column"]!)),
            outcome.Errors.Select(e => (TimetableProblem)e.TargetObject).Select(p => (p.Line, p.Column)));
        var lines = outcome.Output.Select(o => ((TimetableEntry)o.BaseObject).Line).ToArray();
        Assert.Equal([2, 8, 9, 10], lines);
        Assert.Contains("line 9 repeats line 8", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
        Assert.All(outcome.Errors, e => Assert.StartsWith("CvClass.BadRow", e.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.DoesNotContain("abc", outcome.Errors[3].ToString(), StringComparison.Ordinal);
        Assert.Equal("初三(5)班 \"实验, 二\"", ((TimetableEntry)outcome.Output[3].BaseObject).Name);
    }

    [Theory]
    [InlineData("日期,上课时间,下课时间,课程名称（必填）,是否录制,备注\n2026/9/1,8:00,8:45,语文,否,x\n", "08:00", false)]
    [InlineData("Name\tStartTime\tDuration\tRecording\n\"语\n文\"\t2026-09-01 08:00\t45\tyes\n", "08:00", true)]
    [InlineData("sep=;\nroomname;starttime;endtime\n语文;1788220800;1788223500\n;;\n", "08:00", null)]
    public void Common_spellings_of_cells_are_read(string text, string start, bool? recording)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        File.WriteAllText(file, text);
        try
        {
            using var engine = new Engine(connect: false);
            var entry = engine.Run("Import-CvTimetable -LiteralPath $File", ("File", file)).Of<TimetableEntry>().Single();
            Assert.Equal(start, entry.StartTime?.ToString("HH:mm"));
            Assert.Equal(TimeSpan.FromMinutes(45), entry.EndTime - entry.StartTime);
            Assert.Equal(recording, entry.Recording);
            Assert.Contains("文", entry.Name, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_file_that_is_not_a_timetable_is_an_error_that_names_what_is_missing()
    {
        using var engine = new Engine(connect: false);
        Assert.Contains("There is no header", engine.Run("Import-CvTimetable $Data/vectors.json").Errors.Single()
            .ToString(), StringComparison.Ordinal);
        Assert.StartsWith("CvClass.FileNotFound", engine.Run("Import-CvTimetable $Data/none.csv").Errors.Single().FullyQualifiedErrorId,
            StringComparison.Ordinal);
    }
}

using System;
using System.IO;
using System.Linq;
using System.Management.Automation;

namespace CvClass.Tests;

/// <summary>The term parameters of Import-CvTimetable, through the real engine.</summary>
public sealed class TermTests : IDisposable
{
    private const string Weekly = "课程名称,班级,教师,地点,星期,开始节数,结束节数,周数,备注\n语文,七(1)班,陈老师,A101,1,1,2,1-3,带课本\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cvclass");
    private readonly Engine _engine = new(connect: false);

    [Theory]
    [InlineData("@{ 1 = '08:00-08:45'; 2 = '08:55-09:40' }")]
    [InlineData("@{ '1' = '08:00-08:45'; '2' = '08:55-09:40' }")]
    [InlineData("'bells.csv'")]
    [InlineData("@([pscustomobject]@{ Period = 1; Start = '8:00'; End = '8:45' }, [pscustomobject]@{ Period = 2; Start = '8:55'; "
        + "End = '9:40' })")]
    [InlineData("@(@{ 节次 = '1'; 开始 = '8:00'; 结束 = '8:45' }, @{ 节次 = '2'; 开始 = '8:55'; 结束 = '9:40' })")]
    [InlineData("@{ 1 = '08:00'; 2 = '08:55' } -Duration 45")]
    public void Bells_are_accepted_in_every_form(string bells)
    {
        Write("bells.csv", "节次,开始,结束\n1,08:00,08:45\n2,08:55,09:40\n");
        Assert.Equal(["2026-08-31 08:00-09:40", "2026-09-07 08:00-09:40", "2026-09-14 08:00-09:40"],
            Run($"-TermStart 2026-08-31 -BellSchedule {bells}"));
    }

    [Theory]
    [InlineData("-Holiday 2026-09-07", "08-31 09-14")]
    [InlineData("-Holiday 2026-09-01..2026-09-07, 2026-09-14", "08-31")]
    [InlineData("-Holiday ([datetime]'2026-09-07')", "08-31 09-14")]
    [InlineData("-Holiday days.json", "09-07 09-14")]
    [InlineData("-MakeUpDay @{ '2026-09-06' = '2026-09-07' } -Holiday 2026-09-07", "08-31 09-06 09-14")]
    [InlineData("-MakeUpDay @{ '2026-09-05' = '星期一' }", "08-31 09-05 09-07 09-14")]
    [InlineData("-MakeUpDay @{ ([datetime]'2026-09-05') = [DayOfWeek]::Monday }", "08-31 09-05 09-07 09-14")]
    [InlineData("-From 2026-09-07", "09-07 09-14")]
    [InlineData("-To 2026-09-07", "08-31 09-07")]
    [InlineData("-To '2026-09-07 07:00'", "08-31")]
    [InlineData("-Week 2-9", "09-07 09-14")]
    [InlineData("-Week 1, 3", "08-31 09-14")]
    [InlineData("-Week 单", "08-31 09-14")]
    public void A_term_has_the_given_days(string arguments, string days)
    {
        Write("days.json",
            """{"days": [{"name": "x", "date": "2026-08-31", "isOffDay": true}, {"date": "2026-09-07", "isOffDay": false}]}""");
        var found = Run($"-TermStart 2026-08-31 -BellSchedule @{{ 1 = '08:00-08:45'; 2 = '08:55-09:40' }} {arguments}");
        Assert.Equal(days, string.Join(" ", found.Select(f => f.Substring(5, 5))));
    }

    [Fact]
    public void A_term_can_be_splatted()
    {
        Write("t.csv", Weekly);
        var entry = _engine.Run("""
            $term = @{
                TermStart = '2026-08-31'; BellSchedule = @{ '1' = '08:00-08:45'; '2' = '08:55-09:40' }
                Holiday = @('2026-09-07', '2026-09-14..2026-09-20'); MakeUpDay = @{ '2026-09-20' = '2026-09-15' }
                Week = '1-18'; NameFormat = '{Course} {Teacher}'; ColumnMap = @{ '备注' = 'Location'; '地点' = 'x1' }
            }
            $term.Remove('ColumnMap'); Import-CvTimetable $File @term
            """, ("File", Path.Combine(_folder.FullName, "t.csv"))).Of<TimetableEntry>().Single();
        Assert.Equal(("语文 陈老师", "七(1)班", "语文", "陈老师", "A101", 1, "1-2"),
            (entry.Name, entry.Class, entry.Course, entry.Teacher, entry.Location, entry.Week, entry.Period));
    }

    // A misspelt variable must not create lessons on holidays, or those of a whole term.
    [Theory]
    [InlineData("From")]
    [InlineData("To")]
    [InlineData("Week")]
    [InlineData("WorksheetName")]
    [InlineData("Holiday")]
    [InlineData("MakeUpDay")]
    [InlineData("BellSchedule")]
    [InlineData("ColumnMap")]
    [InlineData("FillDown")]
    public void An_empty_term_parameter_is_an_error(string parameter)
    {
        Write("t.csv", Weekly);
        var outcome = _engine.Run($"Import-CvTimetable $File -TermStart 2026-08-31 -{parameter} $missing",
            ("File", Path.Combine(_folder.FullName, "t.csv")));
        Assert.IsAssignableFrom<ParameterBindingException>(outcome.Error.Exception);
        Assert.Empty(outcome.Output);
    }

    [Fact]
    public void A_term_without_holidays_causes_a_warning()
    {
        Assert.Equal(3, Run(
            "-TermStart 2026-08-31 -BellSchedule @{ 1 = '08:00-08:45'; 2 = '08:55-09:40' } -Holiday @() -MakeUpDay @{}").Length);
    }

    [Theory]
    [InlineData("-BellSchedule nowhere.csv", "nowhere.csv")]
    [InlineData("-BellSchedule @{ 1 = '09:00-08:00' }", "-BellSchedule")]
    [InlineData("-Week 0-3", "-Week")]
    [InlineData("-Holiday 2026-13-01", "-Holiday")]
    [InlineData("-Holiday nowhere.json", "nowhere.json")]
    [InlineData("-MakeUpDay @{ '2026-09-20' = 'someday' }", "-MakeUpDay")]
    [InlineData("-TimeZone Nowhere/None", "Nowhere/None")]
    [InlineData("-Encoding klingon", "klingon")]
    public void An_invalid_term_parameter_is_one_error_and_nothing_is_read(string arguments, string named)
    {
        Write("t.csv", Weekly);
        var outcome = _engine.Run($"{At}; Import-CvTimetable t.csv, t.csv -TermStart 2026-08-31 {arguments}", ("Folder", _folder.FullName));
        Assert.Contains(named, outcome.Error.ToString(), StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }

    [Fact]
    public void A_preview_shows_how_sheets_are_understood_without_lessons()
    {
        var outcome = _engine.Run(
            "Import-CvTimetable $Data/timetables/e01-k12-sheets.xlsx -TermStart 2026-08-31 -Week 1 -Preview -Verbose");
        var previews = outcome.Of<TimetablePreview>();
        var grid = previews.First(p => p.Layout == "Grid");
        Assert.Equal(40, previews.Sum(p => p.Lessons));
        Assert.Equal("xlsx", grid.Container);
        Assert.NotEmpty(grid.Bells);
        Assert.NotNull(grid.HeaderRow);
        Assert.Contains(previews, p => p.Layout == "Bells");
        Assert.Contains(previews, p => p is { Sheet: "说明", Layout: "None" });
        Assert.Contains(outcome.Verbose, v => v.Contains("bells 1: ", StringComparison.Ordinal));
        Assert.Contains(outcome.Verbose, v => v.Contains("40 lessons", StringComparison.Ordinal));
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "Name,StartTime,EndTime\na,2026-09-01 8:00,2026-09-01 8:45\n");
        var one = _engine.Run("Import-CvTimetable $file -Verbose", ("file", path));
        File.Delete(path);
        Assert.Single(one.Output);
        Assert.Contains(one.Verbose, v => v.Contains(" 1 lesson,", StringComparison.Ordinal));
        var list = _engine.Run(
            "Import-CvTimetable $Data/timetables/b10-bad-patterns.csv -TermStart 2026-08-31 -BellSchedule $Data/timetables/bells.csv "
            + "-Preview");
        var sheet = Assert.IsType<TimetablePreview>(Assert.Single(list.Output).BaseObject);
        Assert.Equal(("WeeklyList", 1, 7), (sheet.Layout, sheet.HeaderRow, sheet.Refused));
        Assert.Contains(sheet.Columns, c => c is { Header: "周数", Meaning: "Weeks" });
        Assert.Equal(7, list.Errors.Count);
    }

    [Fact]
    public void Errors_name_the_cell_by_sheet_and_address()
    {
        var outcome = _engine.Run(
            "Import-CvTimetable $Data/timetables/d09-errors.xlsx, "
            + "$Data/timetables/b10-bad-patterns.csv -TermStart 2026-08-31 -BellSchedule $Data/timetables/bells.csv");
        Assert.StartsWith("d09-errors.xlsx, Sheet1!A2, value '#N/A': ", outcome.Errors[0].ToString(), StringComparison.Ordinal);
        Assert.StartsWith("b10-bad-patterns.csv, line 2, 星期, value '8': ", outcome.Errors[2].ToString(), StringComparison.Ordinal);
        Assert.All(outcome.Errors, e => Assert.StartsWith("CvClass.BadRow,", e.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.All(outcome.Errors, e => Assert.True(File.Exists(((TimetableProblem)e.TargetObject).File)));
    }

    [Fact]
    public void No_error_contains_secrets_of_a_row()
    {
        Write("t.csv", "Name,StartTime,EndTime,TeacherPassword,Recording\na,2026-09-01 08:00,2026-09-01 08:45,geheim-und-viel-zu-lang,1\n"
            + "b,2026-09-01 08:00,2026-09-01 08:45,t1234,perhaps\n");
        var outcome = _engine.Run("Import-CvTimetable $File", ("File", Path.Combine(_folder.FullName, "t.csv")));
        Assert.Contains("TeacherPassword, value '***': TeacherPassword", outcome.Errors[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("Recording, value 'perhaps'", outcome.Errors[1].ToString(), StringComparison.Ordinal);
        Assert.All(outcome.Errors,
            e => Assert.DoesNotContain("geheim", e + " " + e.TargetObject + e.CategoryInfo, StringComparison.Ordinal));
    }

    [Fact]
    public void A_time_that_the_clock_skips_is_an_error_of_its_row()
    {
        Write("t.csv", "Name,StartTime,EndTime\na,2026-03-29 02:30,2026-03-29 03:30\nb,2026-03-29 04:30,2026-03-29 05:30\n");
        var outcome = _engine.Run("Import-CvTimetable $File -TimeZone Europe/Berlin", ("File", Path.Combine(_folder.FullName, "t.csv")));
        Assert.Equal(2, ((TimetableProblem)Assert.Single(outcome.Errors).TargetObject).Line);
        Assert.Equal(TimeSpan.FromHours(2), ((TimetableEntry)Assert.Single(outcome.Output).BaseObject).StartTime!.Value.Offset);
    }

    [Fact]
    public void One_call_reads_several_files_and_a_pattern_without_match_is_an_error()
    {
        Write("a.csv", "Name,StartTime,EndTime\na,2026-09-01 08:00,2026-09-01 08:45\n");
        Write("b.csv", "Name,StartTime,EndTime\nb,2026-09-01 08:00,2026-09-01 08:45\n");
        var outcome = _engine.Run($"{At}; Import-CvTimetable *.csv, x*.csv", ("Folder", _folder.FullName));
        Assert.Equal(["a", "b"], outcome.Output.Select(o => ((TimetableEntry)o.BaseObject).Name));
        Assert.Contains("x*.csv", outcome.Error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _engine.Dispose();
        _folder.Delete(recursive: true);
    }

    // Without Microsoft.PowerShell.Management there is no Set-Location.
    private const string At = "$null = $ExecutionContext.SessionState.Path.SetLocation($Folder)";

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    private string[] Run(string arguments)
    {
        Write("t.csv", Weekly);
        return [.. _engine.Run($"{At}; Import-CvTimetable t.csv {arguments}", ("Folder", _folder.FullName)).Of<TimetableEntry>()
            .Select(e => FormattableString.Invariant($"{e.StartTime:yyyy-MM-dd HH:mm}-{e.EndTime:HH:mm}"))];
    }
}

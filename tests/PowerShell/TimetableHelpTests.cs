using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using CvClass.PowerShell.Commands;

namespace CvClass.Tests;

/// <summary>The topic about timetables is where Get-Help looks for it, and is complete.</summary>
public sealed class TimetableHelpTests
{
    [Theory]
    [InlineData("en-US", false)]
    [InlineData("zh-CN", true)]
    public void The_page_names_every_parameter(string language, bool isChinese)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Module, language, "about_CvClass_Timetables.help.txt"));
        var own = typeof(ImportCvTimetableCommand).GetProperties().Where(p => p.IsDefined(typeof(ParameterAttribute))).Select(p => p.Name);
        Assert.All(own.Where(n => n is not ("Path" or "LiteralPath")), n => Assert.Contains("-" + n, page, StringComparison.Ordinal));
        Assert.Equal(isChinese, page.Any(c => c >= 0x4E00));
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("zh-CN")]
    public void The_term_file_of_the_page_can_be_splatted(string language)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Module, language, "about_CvClass_Timetables.help.txt"))
            .ReplaceLineEndings("\n");
        var start = page.IndexOf("        @{\n", StringComparison.Ordinal);
        var term = page[start..(page.IndexOf("\n        }\n", start, StringComparison.Ordinal) + 11)];
        using var engine = new Engine(connect: false);
        var outcome = engine.Run($"$term = {term}\nImport-CvTimetable $Data/timetables/b11-holidays.csv @term");
        // Mondays and Tuesdays of weeks 1 to 8, without 5 and 6 October, and the Sunday that makes up for a Tuesday.
        var days = outcome.Output.Select(o => ((TimetableEntry)o.BaseObject).StartTime!.Value.Date).ToArray();
        Assert.Equal(15, days.Length);
        Assert.Contains(new DateTime(2026, 9, 20), days);
        Assert.DoesNotContain(days, d => d >= new DateTime(2026, 10, 1) && d <= new DateTime(2026, 10, 7));
        // The page's bells end with period 2.
        Assert.Equal(2, outcome.Errors.Count);
    }
}

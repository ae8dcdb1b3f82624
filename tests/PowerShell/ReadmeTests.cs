using System.IO;
using System.Text.RegularExpressions;

namespace CvClass.Tests;

/// <summary>The commands of the README do what it says.</summary>
public sealed class ReadmeTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void The_one_liner_of_the_README_collects_bad_rows_and_refused_rooms(string readme)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, readme));
        var line = Regex.Match(text, @"^Import-CvTimetable (\S+)(.*?) \| Export-Csv", RegexOptions.Multiline);
        Assert.True(line.Success);
        using var engine = new Engine();
        var outcome = engine.Run(
            $"$rooms = Import-CvTimetable $Data/timetable-bad-rows.csv{line.Groups[2].Value} -FrameRate 7 -ErrorAction SilentlyContinue; "
            + "\"$(@($rooms).Count) $($bad.Count)\"");
        // Five bad rows; the four good ones are refused for their frame rate.
        Assert.Equal("0 9", outcome.Output[^1].ToString());
    }
}

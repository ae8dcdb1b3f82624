using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace CvClass.Tests;

/// <summary>Code is read side by side: a line has at most 140 columns.</summary>
public sealed class WidthTests
{
    private const int Widest = 140;

    private static readonly string[] s_folders = ["src", "tests", "bench", "demo", "tools"];

    // Ideographs, kana, hangul and full-width forms take two columns.
    private static readonly Regex s_wide =
        new(@"[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]");

    [Fact]
    public void No_line_is_wider_than_140_columns() =>
        Assert.Empty(
            from folder in s_folders
            from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
            where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
            from line in File.ReadLines(file).Index()
            where Columns(line.Item) > Widest
            select $"{path}:{line.Index + 1}");

    private static int Columns(string line) => line.Length + s_wide.Count(line);
}

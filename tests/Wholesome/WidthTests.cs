using System;
using System.Collections.Generic;
using System.Globalization;
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
    public void A_line_is_wider_only_where_one_text_makes_it_so()
    {
        var root = Repository.Root;
        Assert.Empty(s_folders.SelectMany(f => Directory.EnumerateFiles(Path.Combine(root, f), "*.cs", SearchOption.AllDirectories))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .SelectMany(f => TooWide(File.ReadAllLines(f)).Select(line => $"{Path.GetRelativePath(root, f)}:{line}")));
    }

    private static IEnumerable<string> TooWide(string[] lines)
    {
        var isRaw = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var quotes = Regex.Count(lines[i], "\"\"\"");
            var hasText = isRaw || lines[i].Contains('"', StringComparison.Ordinal);
            if (quotes % 2 == 1) isRaw = !isRaw;
            if (!hasText && Columns(lines[i]) > Widest) yield return (i + 1).ToString(CultureInfo.InvariantCulture);
        }
    }

    private static int Columns(string line) => line.Length + s_wide.Count(line);
}

using System;
using System.IO;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CvClass.Tests;

/// <summary>Runs the command of every case in the real engine, in a copy of the folder.</summary>
public sealed class TimetableCaseTests : IDisposable
{
    private const string Suffix = ".expected.json";

    // The bare engine of the tests has no module with Import-Csv.
    private const string Prelude = """
        $null = $ExecutionContext.SessionState.Path.SetLocation($Folder)
        function Import-Csv($File) {
            $lines = [IO.File]::ReadAllLines("$Folder/$File")
            foreach ($line in $lines[1..($lines.Length - 1)]) {
                $row = [ordered]@{}; $cells = $line.Split(',')
                $names = $lines[0].Split(','); for ($i = 0; $i -lt $names.Length; $i++) { $row[$names[$i]] = $cells[$i] }
                [pscustomobject]$row
            }
        }
        """;

    // More cases of the same form can be run from another folder.
    private static readonly string s_source = Environment.GetEnvironmentVariable("CVCLASS_TIMETABLE_CASES")
        ?? Path.Combine(AppContext.BaseDirectory, "data", "timetables");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cvclass");

    public static TheoryData<string> Cases => [.. Directory.GetFiles(s_source, "*" + Suffix)
        .Select(f => Path.GetFileName(f)[..^Suffix.Length]).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Rows_errors_and_warnings_match_the_expected_file(string name)
    {
        foreach (var file in Directory.GetFiles(s_source)) File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
        var expected = Load(Path.Combine(s_source, name + Suffix));
        using var engine = new Engine(connect: false);
        var outcome = engine.Run($"{Prelude}\n{expected["command"]}", ("Folder", _folder.FullName));
        Assert.Null(outcome.Terminating);
        Assert.Equal(
            expected["rows"]!.Select(r => Row(k => (string?)r[k]))
                .Concat(expected["errors"]!.Select(e => $"{e["cell"]} = '{e["value"]}'")),
            outcome.Output.Select(o => Row((TimetableEntry)o.BaseObject))
                .Concat(outcome.Errors.Select(e => Place((TimetableProblem)e.TargetObject))));
        Assert.All(outcome.Errors, e => Assert.StartsWith(name, e.ToString(), StringComparison.Ordinal));
        Assert.True(expected["warnings"]!.Count() == outcome.Warnings.Count, string.Join("\n", outcome.Warnings));
        foreach (var (part, warning) in expected["warnings"]!.Zip(outcome.Warnings))
            Assert.Contains((string)part!, warning, StringComparison.OrdinalIgnoreCase);
    }

    // Times are kept as text.
    private static JObject Load(string file)
    {
        using var reader = new JsonTextReader(new StreamReader(file)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Row(Func<string, string?> value) =>
        string.Join(" | ", new[] { "name", "start", "end", "class", "teacher", "location" }
        .Select(k => value(k) ?? ""));

    private static string Row(TimetableEntry entry) => Row(key => key switch
    {
        "name" => entry.Name,
        "start" => entry.StartTime?.ToString("yyyy-MM-ddTHH:mm:sszzz"),
        "end" => entry.EndTime?.ToString("yyyy-MM-ddTHH:mm:sszzz"),
        "class" => entry.Class,
        "teacher" => entry.Teacher,
        _ => entry.Location,
    });

    // As the expected files write it: Sheet1!D5, line 4, 日期, the file, or file:line property in calendars.
    private static string Place(TimetableProblem problem)
    {
        var file = Path.GetFileName(problem.File);
        var place = problem.Cell is { } cell ? $"{problem.Sheet}!{cell}"
            : problem.Line == 0 ? file
            : file.EndsWith(".ics", StringComparison.Ordinal) ? $"{file}:{problem.Line} {problem.Column}"
            : problem.Column.Length == 0 ? $"line {problem.Line}" : $"line {problem.Line}, {problem.Column}";
        return $"{place} = '{problem.Value}'";
    }
}

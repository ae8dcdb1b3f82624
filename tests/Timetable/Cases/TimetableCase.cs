using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace CvClass.Timetable.Tests;

/// <summary>A file of tests/data/timetables and what its expected file says of it.</summary>
public sealed record TimetableCase(string File, string Command, IReadOnlyList<string> Rows,
    IReadOnlyList<(string Cell, string Value)> Errors, IReadOnlyList<string> Warnings)
{
    private const string Suffix = ".expected.json";

    internal static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "data", "timetables");

    internal static IEnumerable<string> Names(string folder) =>
        Directory.GetFiles(folder, "*" + Suffix).Select(f => Path.GetFileName(f)[..^Suffix.Length]).Order(StringComparer.Ordinal);

    internal static TimetableCase Load(string folder, string name)
    {
        using var json = JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(folder, name + Suffix)));
        var root = json.RootElement;
        return new TimetableCase(
            Path.Combine(folder, name),
            root.GetProperty("command").GetString()!,
            root.GetProperty("rows").EnumerateArray().Select(Row).ToArray(),
            root.GetProperty("errors").EnumerateArray()
                .Select(e => (e.GetProperty("cell").GetString()!, e.GetProperty("value").GetString()!)).ToArray(),
            root.GetProperty("warnings").EnumerateArray().Select(w => w.GetString()!).ToArray());
    }

    // One line a row, so that a difference is seen at once.
    private static string Row(JsonElement row) => string.Join(" | ", new[] { "name", "start", "end", "class", "teacher", "location" }
        .Select(k => row.TryGetProperty(k, out var v) ? v.GetString() : ""));
}

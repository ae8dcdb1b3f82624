using System;
using System.Linq;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Terms;

namespace CvClass.Timetable.Tests;

public sealed class LessonCaseTests
{
    // More cases of the same forms can be tried from another folder.
    private static readonly string s_folder = Environment.GetEnvironmentVariable("CVCLASS_TIMETABLE_CASES") ?? TimetableCase.Folder;

    public static TheoryData<string> Cases => new(TimetableCase.Names(s_folder));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Rows_errors_and_warnings_are_those_of_the_expected_file(string name)
    {
        var expected = TimetableCase.Load(s_folder, name);
        var parameters = CaseCommand.Parameters(expected.Command);
        var container = new ContainerOptions
        {
            Encoding = parameters.TryGetValue("Encoding", out var encoding) ? TextEncodings.Parse(encoding) : null,
            Delimiter = parameters.TryGetValue("Delimiter", out var delimiter) ? delimiter.Trim('\'')[0] : null,
        };
        var result = TimetableReader.Read(expected.File, CaseCommand.Options(expected.Command, s_folder), container);
        var lessons = result.Lessons.ToList();
        var problems = result.Problems.Select(p => $"{Place(p, name)} = '{p.Value}'");
        Assert.Equal(expected.Rows.Concat(expected.Errors.Select(e => $"{e.Cell} = '{e.Value}'")), lessons.Select(Row).Concat(problems));
        Assert.True(expected.Warnings.Count == result.Warnings.Count, string.Join("\n", result.Warnings));
        foreach (var (given, warning) in expected.Warnings.Zip(result.Warnings))
            Assert.Contains(given, warning, StringComparison.OrdinalIgnoreCase);
    }

    private static string Row(Lesson lesson) =>
        string.Join(" | ", lesson.Name, $"{lesson.Start:yyyy-MM-ddTHH:mm:ss}+08:00", $"{lesson.End:yyyy-MM-ddTHH:mm:ss}+08:00", lesson.Class
            ?? "", lesson.Teacher ?? "", lesson.Location ?? "");

    // The expected files name a property of a calendar as file:line property.
    private static string Place(Problem problem, string file)
    {
        if (problem.Line == 0 && problem.Sheet is null) return file;
        return problem.Column.Length > 0
            && file.EndsWith(".ics", StringComparison.Ordinal) ? $"{file}:{problem.Line} {problem.Column}" : problem.Place;
    }
}

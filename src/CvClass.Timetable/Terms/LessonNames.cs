using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace CvClass.Timetable.Terms;

/// <summary>Makes the names of lessons.</summary>
internal sealed class LessonNames
{
    /// <summary>The longest name that the service's document allows, in characters.</summary>
    internal const int MostCharacters = 20;

    private static readonly Regex s_part = new(@"\{(?<n>[^{}]+)\}", RegexOptions.CultureInvariant);

    private static readonly string[] s_parts = ["Class", "Course", "Teacher", "Location", "Week", "Period", "Sheet"];

    private readonly string _format;
    private readonly bool _isDefault;

    /// <param name="format">Text with {Class}, {Course} and other parts in braces.</param>
    internal LessonNames(string format)
    {
        _format = format;
        _isDefault = format == TimetableOptions.DefaultNameFormat;
    }

    /// <summary>The name of a lesson whose file gives none; a part without a value goes away together with its blank.</summary>
    /// <exception cref="FormatException">The format names a part that a lesson does not have.</exception>
    internal string Name(Lesson lesson)
    {
        var course = lesson.Course ?? "";
        if (_isDefault)
        {
            if (string.IsNullOrEmpty(lesson.Class)) return course;
            // A course that already begins with the class is the name as it is.
            return course.StartsWith(lesson.Class, StringComparison.Ordinal) ? course : $"{lesson.Class} {course}";
        }
        return Regex.Replace(s_part.Replace(_format, m => Part(lesson, m.Groups["n"].Value)), " {2,}", " ").Trim();
    }

    private static string Part(Lesson lesson, string name) => name.ToLowerInvariant() switch
    {
        "class" => lesson.Class ?? "",
        "course" => lesson.Course ?? "",
        "teacher" => lesson.Teacher ?? "",
        "location" => lesson.Location ?? "",
        "week" => lesson.Week?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "",
        "period" => lesson.Period ?? "",
        "sheet" => lesson.Sheet ?? "",
        "name" => lesson.Name,
        _ => Other(lesson, name),
    };

    private static string Other(Lesson lesson, string name)
    {
        foreach (var other in lesson.Others)
        {
            if (string.Equals(other.Key, name, StringComparison.OrdinalIgnoreCase)) return other.Value;
        }
        throw new FormatException(Texts.FormatNameFormatUnknown(name, string.Join(", ", s_parts.Concat(lesson.Others.Select(o => o.Key)))));
    }
}

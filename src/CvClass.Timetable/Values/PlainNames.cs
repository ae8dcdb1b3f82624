using System.Linq;
using System.Text.RegularExpressions;

namespace CvClass.Timetable.Values;

/// <summary>Takes what academic systems hang on names off again: codes, titles and marks.</summary>
internal static class PlainNames
{
    private const string Titles =
        "正高级教师|高级教师|一级教师|二级教师|三级教师|特级教师|副教授|教授|高级讲师|助理讲师|讲师|"
        + "助教|副研究员|助理研究员|研究员|高级实验师|实验师|高级工程师|工程师|未定级|未评级|其他|无";

    private const string CourseCode = @"[A-Za-z]{0,4}[0-9]{4,}[A-Za-z]?(?:[.\-][0-9A-Za-z]+)*";

    private static readonly Regex s_frontCode = new(@"^(?:\[[A-Za-z0-9.\-]+\]|\(" + CourseCode + @"\))\s*", RegexOptions.CultureInvariant);
    private static readonly Regex s_backCode =
        new(@"\s*[(\[]" + CourseCode + @"[)\]]\s*(?:\((?<teacher>[^()]*)\))?$", RegexOptions.CultureInvariant);
    private static readonly Regex s_marks = new(@"[\s★☆○●◆◇■□▲△]+$", RegexOptions.CultureInvariant);
    private static readonly Regex s_teacherBrackets =
        new(@"\s*(?:\[[A-Za-z0-9]+\]|\((?:" + Titles + @"|[0-9]{3,})\))", RegexOptions.CultureInvariant);
    private static readonly Regex s_teacherSlashes =
        new(@"^(?:[A-Za-z]?[0-9]{2,}/)?(?<name>[^/]+?)(?:/(?:" + Titles + "))?$", RegexOptions.CultureInvariant);

    /// <summary>A course without codes and marks; other brackets stay.</summary>
    /// <param name="course">Plain text.</param>
    /// <param name="teacher">The teacher in brackets behind the code, or null.</param>
    internal static string Course(string course, out string? teacher)
    {
        teacher = null;
        var plain = s_marks.Replace(s_frontCode.Replace(course, ""), "");
        var code = s_backCode.Match(plain);
        if (code.Success && code.Index > 0)
        {
            if (code.Groups["teacher"].Value.Trim() is { Length: > 0 } name) teacher = Teacher(name);
            plain = s_marks.Replace(plain.Substring(0, code.Index), "");
        }
        return plain.Length > 0 ? plain : course;
    }

    /// <summary>A teacher, or several between semicolons, without number and title.</summary>
    internal static string Teacher(string teacher)
    {
        var plain = string.Join(";", teacher.Split(';').Select(One).Where(t => t.Length > 0));
        return plain.Length > 0 ? plain : teacher;
    }

    private static string One(string teacher)
    {
        var plain = s_teacherBrackets.Replace(teacher, "").Trim();
        return s_teacherSlashes.Match(plain) is { Success: true } match ? match.Groups["name"].Value.Trim() : plain;
    }
}

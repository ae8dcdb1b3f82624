using System.Text.RegularExpressions;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Layouts;

/// <summary>The teacher whom the name of a sheet, or the title above a table, names.</summary>
internal static class TitleTeacher
{
    private const string Character = @"[\u4E00-\u9FA5·]";

    // Without a label only a family name shows that 王芳老师 is a person, and 语文老师 is not.
    private const string FamilyName =
        "[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜"
        + "范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文欧司上诸]";

    private static readonly Regex s_labelled = new(
        @"(?<![\u4E00-\u9FA5A-Za-z])(?:(?:任课|授课|主讲|上课)?(?:教师|老师)(?:姓名)?|Teacher) *: *"
        + $@"(?<name>{Character}{{2,6}}|[A-Za-z][A-Za-z.'\-]*(?: [A-Za-z.'\-]+){{0,2}})(?=$|[ ,，、;()])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex s_inBrackets = new(
        $@"(?:教师|老师)(?:个人)?(?:课程表|课表)\((?<name>{Character}{{2,4}})\)$", RegexOptions.CultureInvariant);

    private static readonly Regex s_titled = new(
        $@"(?:^| )(?!任课|高[一二三中级]|文科|上[课海]|万方|金牌)(?<name>{FamilyName}{Character}{{1,2}})(?:老师|教师)"
        + "的?(?:个人|授课|任课)?(?:课程表|课表|时间表|安排表)?$",
        RegexOptions.CultureInvariant);

    /// <summary>The teacher that a text names, or null: 任课教师：王芳 and 王芳老师课程表 name 王芳, 语文老师课程表 names none.</summary>
    /// <param name="text">Any text.</param>
    internal static string? Find(string text)
    {
        var match = Match(text);
        return match.Success ? match.Groups["name"].Value : null;
    }

    /// <summary>The text without its teacher, so that the class beside it can be found.</summary>
    /// <param name="text">Any text.</param>
    internal static string Without(string text)
    {
        var match = Match(text);
        if (!match.Success) return text;
        return Hanzi.Simplify(CellText.Line(text)).Remove(match.Index, match.Length).Trim(' ', ',', '，', ';', '、', '(', ')');
    }

    private static Match Match(string text)
    {
        var line = Hanzi.Simplify(CellText.Line(text));
        var match = s_labelled.Match(line);
        if (!match.Success) match = s_inBrackets.Match(line);
        return match.Success ? match : s_titled.Match(line);
    }
}

using System;
using System.Linq;
using CsCheck;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Terms;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Tests;

public sealed class AnyTableTests
{
    private static readonly string[] s_words =
    [
        "", "", "", "^", "<", "课程名称", "课程", "班级", "老师", "日期", "开始时间", "结束时间", "时间", "上课时间", "星期", "节次",
            "周数", "起始周", "单双周", "地点", "备注",
            "星期一", "星期二", "周三",
        "Monday", "第一节", "第2节", "1", "2", "3", "8:00-8:45", "8:00", "8:45", "2026-09-01", "2026/9/1 8:00", "9月1日", "d46266",
            "d0.3333",
            "#46266", "#0.5", "#3", "语文", "数学\\n王老师", "高数\\n1-16周[1-2节]\\n张三\\n教1",
        "星期一第6-7节{1-16周}", "1-16", "16-1", "1月16日", "一", "七(1)班", "初一2班", "午休", "备注：", "=A1", "#N/A", "大化单/自辩双",
            "-----", "作息", "起", "止",
            "老师密码", "All Day Event", "True", "5-6 双8-12", "Students Sets", "Activity Id",
        "1-8周 星期一1-2节 星期三3-4节", "26/9/1", "9/1/2026", "上午", "1\\n8:00-8:40", "教学设计(3103222.01) (王老师)\\n(1-16,北二楼 228)",
            "\u200B", "0", "8",
            "-1", "999999999999", "1e300",
    ];

    private static readonly string[] s_headers =
    [
        "课程名称|开始时间|结束时间|老师密码|备注", "日期|时间|课程|班级", "日期|星期|节次|课程|时长",
            "Subject|Start Date|Start Time|End Date|End Time|All Day Event",
        "课程名称|星期|开始节数|结束节数|老师|地点|周数", "课程名称|上课时间|教师姓名|上课地点", "班级|星期|节次|时间|科目|周数|单双周",
            "课程|星期|节次|起始周|结束周|单双周",
        "|节次|星期一|星期二|星期三", "节次|星期一|星期二|星期三|星期四|星期五", "时间|周一|周二", "星期|第1节|第2节|第3节", "星期|1|2|3",
            "班级|星期一|<|星期二|<\n^|1|2|1|2",
        "星期|节次|初一1班|初一2班", "Activity Id|Day|Hour|Students Sets|Subject|Room", "节次|开始|结束|起|止",
    ];

    [Fact]
    public void Any_cells_end_in_lessons_and_problems_that_name_their_place() =>
        Gen.Select(Gen.OneOfConst(s_words).Array[1, 7].Array[0, 9], Gen.Int[0, 255]).Sample(at =>
            Check(Tables.Text(Rows(at.Item1)), at.Item2), iter: 2000);

    [Fact]
    public void Any_rows_below_a_header_end_in_lessons_and_problems_that_name_their_place() =>
        Gen.Select(Gen.OneOfConst(s_headers), Gen.OneOfConst(s_words).Array[1, 7].Array[0, 9], Gen.OneOfConst(s_headers),
            Gen.OneOfConst(s_words).Array[1, 7].Array[0, 5], Gen.Int[0, 255]).Sample(
            at => Check(Tables.Sheet("七(1)班", [.. at.Item1.Split('\n'), .. Rows(at.Item2)]).And("作息",
                [.. at.Item3.Split('\n'), .. Rows(at.Item4)]), at.Item5),
            iter: 2000);

    private static void Check(Tables tables, int given)
    {
        var result = TimetableReader.Read(tables, Options(given));
        var lessons = result.Lessons.ToList();
        Assert.All(lessons, l => Assert.True(l.End > l.Start && l.Name.Length > 0 && l.Line > 0, $"{l.Name} {l.Start} {l.End}"));
        Assert.Equal(lessons.OrderBy(l => l.Start).Select(l => l.Start), lessons.Select(l => l.Start));
        Assert.All(result.Problems, p => Assert.True(p.Message.Length > 0 && (p.Line == 0 || p.Place.Length > 0)));
        Assert.True(lessons.Count + result.Problems.Count + result.Warnings.Count > 0
            || result.Understanding.Sheets.Any(s => s.HeaderRow is not null), "nothing was said");
    }

    private static string[] Rows(string[][] cells) => cells.Select(r => string.Join('|', r)).ToArray();

    private static TimetableOptions Options(int given)
    {
        var options = (given & 2) == 0 ? new TimetableOptions() : Tables.Term((given & 4) == 0 ? "1-3" : null);
        if ((given & 8) != 0) options.JoinAdjacent = true;
        if ((given & 16) != 0) options.DateOrder = DateOrder.MDY;
        if ((given & 32) != 0) options.Duration = TimeSpan.FromMinutes(40);
        if ((given & 64) != 0) options.HeaderRow = 1 + (given % 3);
        if ((given & 128) != 0) options.FillDown = ["节次", "日期"];
        if (given == 255) options.Format = TimetableFormat.Untis;
        return options;
    }
}

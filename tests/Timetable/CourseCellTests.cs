using System;
using System.Linq;
using CvClass.Timetable.Layouts;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Tests;

public sealed class CourseCellTests
{
    [Theory]
    [InlineData("语文", "语文")]
    [InlineData("数学\n李老师", "数学/李老师")]
    [InlineData("数学\n李老师\n教1-101", "数学/李老师/教1-101")]
    [InlineData("语文 王老师", "语文 王老师")]
    [InlineData("高等数学\n张三(教授)\n1-8,10-16(周)[01-02节]\n教1-101", "高等数学/张三/教1-101/1-8,10-16/1-2")]
    [InlineData("高等数学\n周一第1,2节{第1-16周}\n张三\n教1-101", "高等数学/张三/教1-101/1-16/1-2")]
    [InlineData("高等数学★\n(1-2节)1-8周,10-16周(双)/教1-101/张三/1-16周", "高等数学/张三/教1-101/1-8,10,12,14,16/1-2")]
    [InlineData("教学设计(3103222.01) (王老师)\n(1-16,北二楼 228)", "教学设计/王老师/北二楼 228/1-16")]
    [InlineData("网络工程(3103091.01) (刘老师)\n(5-6 双8-12,北二楼 314)", "网络工程/刘老师/北二楼 314/5-6,8,10,12")]
    [InlineData("网络工程(3103091.01) (刘老师)\n(1-16,2号楼 314)", "网络工程/刘老师/2号楼 314/1-16")]
    [InlineData("语文(单)", "语文///1,3,5,7,9,11,13,15,17,19,21,23,25,27,29")]
    [InlineData("英语(2)", "英语(2)")]
    [InlineData("[01]大学物理", "大学物理")]
    [InlineData("体育 1-8周", "体育///1-8")]
    [InlineData("英语4 1-16周 教1-101", "英语4//教1-101/1-16")]
    [InlineData("第1单元复习", "第1单元复习")]
    [InlineData("双语数学", "双语数学")]
    public void A_cell_holds_one_course(string text, string expected) => Assert.Equal([expected], CourseCell.Read(text).Select(Show));

    [Theory]
    [InlineData("大学英语\n李四(讲师)\n1-15(单周)[01-02节]\n教2-202\n---------------------\n体育\n王五\n2-16(双周)[01-02节]\n操场",
        "大学英语/李四/教2-202/1,3,5,7,9,11,13,15/1-2", "体育/王五/操场/2,4,6,8,10,12,14,16/1-2")]
    [InlineData("语文\n王老师\n----------\n数学\n李老师", "语文/王老师", "数学/李老师")]
    [InlineData("大化单/自辩双", "大化///1,3,5,7,9,11,13,15,17,19,21,23,25,27,29", "自辩///2,4,6,8,10,12,14,16,18,20,22,24,26,28,30")]
    [InlineData("大化单\n自辩双", "大化///1,3,5,7,9,11,13,15,17,19,21,23,25,27,29", "自辩///2,4,6,8,10,12,14,16,18,20,22,24,26,28,30")]
    [InlineData("数学1-8周/英语9-16周", "数学///1-8", "英语///9-16")]
    [InlineData("高数\n周一第1,2节{第1-8周}\n张三\n教1-101\n英语\n周一第1,2节{第9-16周}\n李四\n教2-202", "高数/张三/教1-101/1-8/1-2",
        "英语/李四/教2-202/9-16/1-2")]
    [InlineData("高数\n张三\n1-8周[1-2节]\n教1\n英语\n李四\n9-16周[1-2节]\n教2", "高数/张三/教1/1-8/1-2", "英语/李四/教2/9-16/1-2")]
    [InlineData("甲(3103222.01) (王老师)\n(1-8,北二楼 228)\n乙(3103222.02) (刘老师)\n(9-16,北二楼 229)", "甲/王老师/北二楼 228/1-8",
        "乙/刘老师/北二楼 229/9-16")]
    public void Two_courses_are_parted(string text, string first, string second) =>
        Assert.Equal([first, second], CourseCell.Read(text).Select(Show));

    [Theory]
    [InlineData("语文/数学")]
    [InlineData("语文/数学双")]
    [InlineData("大化单")]
    public void A_slash_or_a_mark_alone_parts_nothing(string text) => Assert.Equal(text, Assert.Single(CourseCell.Read(text)).Course);

    [Theory]
    [InlineData("/")]
    [InlineData("-")]
    [InlineData("—")]
    [InlineData("——")]
    [InlineData("无")]
    [InlineData("")]
    public void Marks_for_an_empty_cell_are_not_lessons(string text) => Assert.True(CourseCell.IsNoLesson(text));

    [Fact]
    public void A_pattern_that_ends_before_it_begins_is_an_error() =>
        Assert.Contains("before", Assert.Throws<FormatException>(() => CourseCell.Read("高数\n16-1周[1-2节]")).Message);

    [Theory]
    [InlineData("王老师[0123]", "王老师")]
    [InlineData("05163/邱老师/讲师", "邱老师")]
    [InlineData("05815/董老师/无;00893/黄老师/副教授", "董老师;黄老师")]
    [InlineData("张三(教授)", "张三")]
    [InlineData("张三(教授),李四(讲师)", "张三,李四")]
    [InlineData("李四/高级教师", "李四")]
    [InlineData("王老师(代)", "王老师(代)")]
    public void Codes_and_titles_are_taken_off_teachers(string text, string plain) => Assert.Equal(plain, PlainNames.Teacher(text));

    [Theory]
    [InlineData("七(1)班", "七(1)班")]
    [InlineData("七(1)班课程表", "七(1)班")]
    [InlineData("七（1）班課程表", "七(1)班")]
    [InlineData("2026-2027学年第一学期 七(1)班课表", "七(1)班")]
    [InlineData("育才中学七(1)班课程表", "七(1)班")]
    [InlineData("七(1)", "七(1)")]
    [InlineData("7A", "7A")]
    [InlineData("高一3班", "高一3班")]
    [InlineData("2026级软件1班", "2026级软件1班")]
    [InlineData("Sheet1", null)]
    [InlineData("九月", null)]
    [InlineData("某同学课表", null)]
    [InlineData("课表", null)]
    [InlineData("总课表", null)]
    [InlineData("2026-2027学年第一学期 学生个人课表", null)]
    public void The_name_of_a_sheet_is_a_class_if_it_reads_as_one(string name, string? expected) =>
        Assert.Equal(expected, SheetClass.Find(name));

    private static string Show(CourseEntry entry) =>
        string.Join("/", entry.Course, entry.Teacher, entry.Location, entry.Weeks is { } weeks ? NumberRuns.Show(weeks.Weeks.ToList())
        : "", entry.Periods is null ? "" : NumberRuns.Show(entry.Periods)).TrimEnd('/');
}

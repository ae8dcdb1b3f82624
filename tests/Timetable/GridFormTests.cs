using System;
using System.Linq;
using CvClass.Timetable.Terms;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Tests;

/// <summary>The forms that grids of schools have: what stands in the header, at the left and in the cells.</summary>
public sealed class GridFormTests
{
    private static readonly TimetableOptions s_withoutBells = new() { TermStart = new DateTime(2026, 8, 31), Week = WeekPattern.Read("1") };

    [Theory]
    [InlineData("节次|星期一|<|<|星期二|<|<", "^|课程|教师|地点|课程|教师|地点", "1|语文|王老师|教1|数学|李老师|教2")]
    [InlineData("节次|星期一|||星期二||", "|科目|任课教师|教室|科目|任课教师|教室", "第1节|语文|王老师|教1|数学|李老师|教2")]
    [InlineData("|星期一|<|<|星期二|<|<", "Period|Teacher|Subject|Room|Teacher|Subject|Room", "1|王老师|语文|教1|李老师|数学|教2")]
    public void Below_each_weekday_course_teacher_and_room_have_columns_of_their_own(params string[] rows) => Assert.Equal(
        ["语文 | 08-31 08:00-08:45 |  | 王老师 | 教1", "数学 | 09-01 08:00-08:45 |  | 李老师 | 教2"], Tables.Sheet("S", rows)
            .Read(Tables.Term()));

    [Fact]
    public void Below_each_weekday_the_class_and_the_weeks_may_have_a_column() => Assert.Equal(
        ["七(1)班 数学 | 08-31 08:00-08:45 | 七(1)班", "! S!G3 = 9-8: Week 8 is before 9: the range ends before it begins."],
        Tables.Sheet("S", "节次|星期一|<|<|星期二|<|<", "^|班级|课程|周次|班级|课程|周次", "1|七(1)班|数学|1-2|七(2)班|语文|9-8")
            .Read(Tables.Term("1")));

    [Fact]
    public void Below_each_class_course_and_teacher_have_columns_of_their_own() => Assert.Equal(
        ["七(1)班 语文 | 08-31 08:00-08:45 | 七(1)班 | 王老师", "七(2)班 数学 | 08-31 08:00-08:45 | 七(2)班 | 李老师"],
        Tables.Sheet("S", "星期|节次|七(1)班|<|七(2)班|<", "^|^|课程|教师|课程|教师", "星期一|1|语文|王老师|数学|李老师")
            .Read(Tables.Term()));

    [Theory]
    [InlineData("班级|周一1|周一2|周二1")]
    [InlineData("班级|星期一-1|星期一-2|星期二-1")]
    [InlineData("班级|周一第1节|周一第2节|周二第1节")]
    [InlineData("班级|周一(1)|周一(2)|周二(1)")]
    [InlineData("Class|Mon P1|Mon P2|Tue P1")]
    [InlineData("Class|Mon-1|Mon-2|Tue-1")]
    [InlineData("Class|Monday 1|Monday 2|Tuesday 1")]
    public void Weekday_and_period_may_stand_in_one_header(string header) => Assert.Equal(
        ["7A a | 08-31 08:00-08:45 | 7A", "7A b | 08-31 09:00-09:45 | 7A", "7A c | 09-01 08:00-08:45 | 7A"],
        Tables.Text(header, "7A|a|b|c").Read(Tables.Term()));

    [Theory]
    [InlineData("节次", "周一1", "周一2")]
    [InlineData("时间", "星期一第1节", "星期一 第2节")]
    [InlineData("Time", "Mon-1", "Mon-2")]
    public void Weekday_and_period_may_stand_in_one_cell_at_the_left(string header, string first, string second) => Assert.Equal(
        ["七(1)班 a | 08-31 08:00-08:45 | 七(1)班", "七(2)班 b | 08-31 08:00-08:45 | 七(2)班", "七(1)班 c | 08-31 09:00-09:45 | 七(1)班"],
        Tables.Text($"{header}|七(1)班|七(2)班", $"{first}|a|b", $"{second}|c|").Read(Tables.Term()));

    [Theory]
    [InlineData("节次|星期一 9月7日|星期二 9月8日")]
    [InlineData("节次|周一 9/7|周二 9/8")]
    [InlineData("节次|周一(7)|周二(8)")]
    public void A_date_beside_a_weekday_is_not_a_period(string header) => Assert.Equal(
        ["a | 08-31 08:00-08:45", "b | 09-01 08:00-08:45"], Tables.Text(header, "1|a|b").Read(Tables.Term()));

    [Theory]
    [InlineData("第一大节(01,02小节)", "第二大节(03,04小节)")]
    [InlineData("第一大节\\n(1-2节)", "第二大节\\n(3-4节)")]
    [InlineData("[0102节]", "[0304节]")]
    [InlineData("0102", "0304")]
    [InlineData("(1-2节)", "(3-4节)")]
    [InlineData("01-02节", "03-04节")]
    [InlineData("一二", "三四")]
    [InlineData("第1、2节", "第3、4节课")]
    public void Double_periods_name_the_periods_in_them(string first, string second) => Assert.Equal(
        ["a | 08-31 08:00-09:45", "b | 09-01 10:00-11:45"],
        Tables.Sheet("S", "节次|星期一|星期二", $"{first}|a|", $"{second}||b").Read(Tables.Term()));

    [Fact]
    public void A_double_period_that_does_not_say_which_is_one_error_unless_the_cells_do() => Assert.Equal(
        ["a | 08-31 08:00-09:45",
            "! S!A3 = 第二大节: This is a double period that does not say which periods it covers. Write 第一大节(1-2节), or "
            + "write the periods in each cell."],
        Tables.Sheet("S", "节次|星期一|星期二", "第一大节|a\\n1周[0102节]|", "第二大节|b|c").Read(Tables.Term()));

    [Theory]
    [InlineData("|节次|星期一|星期二", "上午|1|a|b", "^|2|c|", "下午|1|d|e", "^|2|f|")]
    [InlineData("|节次|星期一|星期二", "上午|1|a|b", "|2|c|", "下午|1|d|e", "|2|f|")]
    [InlineData("|节次|星期一|星期二", "|上午1|a|b", "|上午2|c|", "|下午1|d|e", "|下午2|f|")]
    public void Periods_that_begin_anew_in_the_afternoon_never_ring_in_the_morning(params string[] rows)
    {
        var read = Tables.Sheet("S", rows).Read(Tables.Term());
        Assert.Equal(["a | 08-31 08:00-08:45", "c | 08-31 09:00-09:45", "b | 09-01 08:00-08:45"], read.Take(3));
        Assert.Equal(2, read.Count(l => l.Contains("The period numbers start again at", StringComparison.Ordinal)));
        Assert.StartsWith("! S!B4 = ", read[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Periods_that_begin_anew_may_have_a_clock_of_their_own() => Assert.Equal(
        ["a | 08-31 08:00-08:45", "d | 08-31 14:00-14:45", "e | 09-01 14:00-14:45"],
        Tables.Sheet("S", "|节次|时间|星期一|星期二", "上午|1|8:00-8:45|a|", "下午|1|14:00-14:45|d|e").Read(s_withoutBells));

    [Fact]
    public void Periods_across_may_stand_below_parts_of_the_day() => Assert.Equal(
        ["a | 08-31 08:00-08:45", "c | 08-31 10:00-10:45"], Tables.Text("星期|上午||下午|", "|1|2|3|4", "周一|a||c|").Read(Tables.Term()));

    [Fact]
    public void Periods_across_that_begin_anew_are_refused() => Assert.StartsWith(
        "! line 2, 1 = 1: The period numbers start again at 1",
        Assert.Single(Tables.Text("星期|上午||下午|", "|1|2|1|2", "周一|a||c|").Read(Tables.Term())), StringComparison.Ordinal);

    [Theory]
    [InlineData("|节次|星期一|星期二", "下午|1|a|b", "|2|c|")]
    [InlineData("|节次|星期一|星期二", "|下午1|a|b", "|下午2|c|")]
    public void Periods_of_an_afternoon_alone_never_ring_in_the_morning(params string[] rows) => Assert.Equal(
        ["! S!B2 = By the bell schedule period 1 begins at 08:00", "! S!B3 = By the bell schedule period 2 begins at 09:00"],
        Tables.Sheet("S", rows).Read(Tables.Term())
            .Select(l => l[..8] + " " + l[l.IndexOf("By", StringComparison.Ordinal)..].Split(',')[0]));

    [Fact]
    public void Periods_of_an_afternoon_alone_ring_where_the_bells_begin_then()
    {
        var options = new TimetableOptions { TermStart = new DateTime(2026, 8, 31), Week = WeekPattern.Read("1") };
        options.BellSchedule = Terms.BellSchedule.FromMap([new("1", "14:00-14:45")], null);
        Assert.Equal(["a | 08-31 14:00-14:45"], Tables.Sheet("S", "|节次|星期一|星期二", "下午|1|a|").Read(options));
    }

    [Fact]
    public void Classes_across_may_stand_below_their_grade() => Assert.Equal(
        ["七(1)班 a | 08-31 08:00-08:45 | 七(1)班", "七(2)班 b | 08-31 08:00-08:45 | 七(2)班", "八(1)班 c | 08-31 08:00-08:45 | 八(1)班"],
        Tables.Sheet("S", "全校总课表|<|<|<|<", "星期|节次|七年级|<|八年级", "^|^|七(1)班|七(2)班|八(1)班", "星期一|1|a|b|c")
            .Read(Tables.Term()));

    [Fact]
    public void Periods_begin_anew_for_each_class() => Assert.Equal(
        ["7A a", "7B c", "7A b", "7B d"],
        Tables.Sheet("S", "班级|节次|星期一|星期二", "7A|1|a|", "^|2|b|", "7B|1|c|", "^|2|d|").Read(Tables.Term()).Select(l => l[..4]));

    [Theory]
    [InlineData("节次|星期一|<|星期二|<", "^|七(1)班|七(2)班|七(1)班|七(2)班", "1|a|b|c|")]
    [InlineData("|七(1)班|<|七(2)班|<", "节次|星期一|星期二|星期一|星期二", "1|a|c|b|")]
    [InlineData("|七(1)班||七(2)班|", "节次|星期一|星期二|星期一|星期二", "1|a|c|b|")]
    public void Classes_stand_below_the_weekdays_or_above_them(params string[] rows) => Assert.Equal(
        ["七(1)班 a | 08-31 08:00-08:45 | 七(1)班", "七(2)班 b | 08-31 08:00-08:45 | 七(2)班", "七(1)班 c | 09-01 08:00-08:45 | 七(1)班"],
        Tables.Sheet("S", rows).Read(Tables.Term()));

    [Fact]
    public void Teachers_down_the_side_are_no_classes() => Assert.Equal(
        ["七(1)班 语文 | 08-31 08:00-08:45 | 七(1)班 | 王老师", "七(2)班 | 08-31 09:00-09:45 | 七(2)班 | 王老师",
            "七(3)班 数学 | 09-01 08:00-08:45 | 七(3)班 | 李老师 | 教1"],
        Tables.Sheet("S", "教师|星期一|<|星期二|<", "^|1|2|1|2", "王老师|七(1)班 语文|七(2)班||", "李老师|||七(3)班\\n数学\\n教1|/")
            .Read(Tables.Term()));

    [Fact]
    public void Rooms_down_the_side_are_no_classes() => Assert.Equal(
        ["语文 | 08-31 08:00-08:45 |  | 王老师 | 101"], Tables.Sheet("S", "教室|周一1|周一2", "101|语文\\n王老师|").Read(Tables.Term()));

    [Fact]
    public void A_line_with_a_class_is_the_class_where_the_grid_names_none() => Assert.Equal(
        ["七(1)班 语文 | 08-31 08:00-08:45 | 七(1)班 |  | 教1", "钢琴班 | 09-01 08:00-08:45 |  | 王老师"],
        Tables.Sheet("S", "王老师课程表", "节次|星期一|星期二", "1|语文\\n七(1)班\\n教1|钢琴班\\n王老师").Read(Tables.Term()));

    [Fact]
    public void Two_tables_side_by_side_are_refused() => Assert.Equal(
        ["! S!F1 = 星期一: A second table starts here beside the first one. Put it on a sheet of its own, or below the first one with its "
            + "own header."],
        Tables.Sheet("S", "节次|星期一|星期二||节次|星期一|星期二", "1|a|b||1|c|d").Read(Tables.Term()));

    [Fact]
    public void Below_a_row_of_courses_one_of_teachers_and_one_of_rooms() => Assert.Equal(
        ["语文 | 08-31 08:00-08:45 |  | 王老师 | 教1", "英语 | 08-31 09:00-09:45 |  | 张老师",
            "数学 | 09-01 08:00-08:45 |  | 李老师 | 教2"],
        Tables.Sheet("S", "节次|项目|星期一|星期二", "1|课程|语文|数学", "^|教师|王老师|李老师", "^|地点|教1|教2", "2|课程|英语|",
            "^|教师|张老师|")
            .Read(Tables.Term()));

    [Theory]
    [InlineData("节次|星期一|星期二", "1|语文|数学", "^|王老师|李老师", "S!A2: '1' covers several rows")]
    [InlineData("节次|星期一|<", "1|语文|王老师", "2|x|/", "S!C1: '星期一' covers several columns")]
    public void A_label_over_several_rows_or_columns_without_words_for_them_is_a_warning(string header, string first, string second,
        string why)
    {
        var read = Tables.Sheet("S", header, first, second).Read(Tables.Term());
        Assert.StartsWith("? " + why, Assert.Single(read, l => l[0] == '?'), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("节次|星期一|星期二", "1|语文(单)|数学", "^|英语(双)|/")]
    [InlineData("节次|星期一|<|星期二", "1|语文|<|数学", "2|英语|/|/")]
    public void Odd_and_even_weeks_below_each_other_are_no_warning(params string[] rows) =>
        Assert.DoesNotContain(Tables.Sheet("S", rows).Read(Tables.Term("1-2")), l => l[0] == '?');

    [Fact]
    public void Numbers_across_are_weekdays_where_the_corner_says_so() => Assert.Equal(
        ["a | 08-31 08:00-08:45", "b | 09-01 08:00-08:45", "c | 09-02 09:00-09:45"],
        Tables.Text("星期|1|2|3", "第1节|a|b|", "第2节|||c").Read(Tables.Term()));

    [Theory]
    [InlineData("班级|1|2|3", "7A|a|b|c", "line 2")]
    [InlineData("星期|节次|七(1)班|七(2)班", "|1|a|b", "line 2")]
    public void A_row_without_a_weekday_is_a_warning(string header, string row, string place) => Assert.Equal(
        [$"? {place}: this row has no weekday at its left and is left out; if the weekday is written only in the first row, give "
            + "-FillDown"],
        Tables.Text(header, row).Read(Tables.Term()));

    [Fact]
    public void Periods_may_be_counted_as_lessons() => Assert.Equal(
        ["a | 08-31 08:00-08:45", "b | 08-31 09:00-09:45"], Tables.Text("星期|第1课|第2课时", "周一|a|b").Read(Tables.Term()));

    [Fact]
    public void Marks_of_nothing_are_no_lesson_and_marks_of_something_an_error() => Assert.Equal(
        ["自习 | 09-01 09:00-09:45", "! S!B2 = TRUE", "! S!D3 = FALSE", "! S!E3 = √"],
        Tables.Sheet("S", "节次|星期一|星期二|星期三|星期四|星期五", "1|bTRUE|×|-|/|无", "2|空|自习|bFALSE|√|—").Read(Tables.Term())
            .Select(l => l.Split(": This marks")[0]));

    [Theory]
    [InlineData("节次|开始|结束|星期一|星期二", "1|8:10|8:50|a|b")]
    [InlineData("节次|开始时间|结束时间|星期一|星期二", "1|0810|0850|a|b")]
    [InlineData("时间|星期一|星期二", "0810-0850|a|b")]
    public void The_clock_stands_at_the_left(params string[] rows) => Assert.Equal(
        ["a | 08-31 08:10-08:50", "b | 09-01 08:10-08:50"], Tables.Sheet("S", rows).Read(s_withoutBells));

    [Fact]
    public void A_bell_at_the_left_that_ends_before_it_begins_is_an_error() => Assert.Equal(
        ["! S!C2 = 8:00: The end must be later than the start, 08:10."],
        Tables.Sheet("S", "Period|Start|End|Mon|Tue", "1|8:10|8:00|a|").Read(s_withoutBells));

    [Theory]
    [InlineData("节次|2026-09-01|2026-09-02", "1|a|b", "with dates across")]
    [InlineData("节次|9月1日|9月2日", "1|a|b", "with dates across")]
    [InlineData("|9/1|9/2", "第1节|a|b", "with dates across")]
    [InlineData("日期|1|2|3", "2026-09-01|a|b|c", "with dates down")]
    public void A_grid_of_dates_is_refused_by_its_name(string header, string row, string why) =>
        Assert.Contains(why, Assert.Single(Tables.Text(header, row).Read(Tables.Term())), StringComparison.Ordinal);

    [Theory]
    [InlineData("高数(1-2周)\\n张三\\n教1", "高数")]
    [InlineData("安全1周\\n张三\\n教1", "安全")]
    [InlineData("体育三(1周)\\n张三\\n教1", "体育三")]
    [InlineData("大学英语四1周\\n张三\\n教1", "大学英语四")]
    [InlineData("数学一 1周\\n张三\\n教1", "数学一")]
    [InlineData("大化单(1-2周)\\n张三\\n教1", "大化")]
    [InlineData("高数\\n周次：1-2周\\n地点：教1\\n教师：张三", "高数")]
    [InlineData("高数◆\\n1-2周(1节)/场地:教1/教师:张三", "高数")]
    [InlineData("高数;张三;教1;1-2周", "高数")]
    [InlineData("高数，张三，教1，1-2周", "高数")]
    public void A_course_keeps_the_end_of_its_name_before_a_pattern(string cell, string course) => Assert.Equal(
        [$"{course} | 08-31 08:00-08:45 |  | 张三 | 教1"],
        Tables.Sheet("S", "节次|星期一|星期二", $"1|{cell}|").Read(Tables.Term(null)).Take(1));

    [Fact]
    public void A_pause_is_not_a_lesson_even_in_a_row_with_a_clock() => Assert.Equal(
        ["a | 08-31 08:00-08:45"],
        Tables.Sheet("S", "Time|Monday|Tuesday", "8:00-8:45|a|", "8:45-9:00|Break|Break", "12:00-13:00|午休|午休").Read(s_withoutBells));

    [Fact]
    public void Odd_and_even_weeks_may_be_written_in_English() => Assert.Equal(
        ["Maths | 08-31 08:00-08:45", "Art | 08-31 09:00-09:45 |  | Ms A | R1", "PE | 09-08 08:00-08:45", "Maths | 09-14 08:00-08:45",
            "Art | 09-14 09:00-09:45 |  | Ms A | R1", "PE | 09-22 08:00-08:45"],
        Tables.Sheet("S", "Period|Monday|Tuesday", "1|Maths (odd)|PE even weeks", "2|Art\\nWk 1-16 odd\\nMs A\\nR1|")
            .Read(Tables.Term("1-4")));
}

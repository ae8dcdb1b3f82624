using System.Linq;

namespace CvClass.Timetable.Tests;

/// <summary>Whole tables as schools lay them out, and what is read from them.</summary>
public sealed class SchoolTableTests
{
    [Fact]
    public void Bare_weekdays_and_periods_may_stand_in_one_header() => Assert.Equal(
        ["七(1)班 a | 08-31 08:00-08:45 | 七(1)班", "七(1)班 b | 08-31 09:00-09:45 | 七(1)班", "七(1)班 c | 09-01 08:00-08:45 | 七(1)班",
            "七(1)班 d | 09-02 08:00-08:45 | 七(1)班"],
        Tables.Text("班级|一1|一2|二1|三1", "七(1)班|a|b|c|d").Read(Tables.Term()));

    [Theory]
    [InlineData("任课教师：王芳")]
    [InlineData("王芳老师课程表")]
    [InlineData("2026学年第一学期 王芳老师课表")]
    [InlineData("教师课表（王芳）")]
    [InlineData("Teacher: 王芳")]
    [InlineData("教师:王芳 制表日期:2026-08-20")]
    public void The_title_names_the_teacher_of_all_lessons(string title) => Assert.Equal(
        ["语文 | 08-31 08:00-08:45 |  | 王芳", "语文 | 09-01 08:00-08:45 |  | 王芳"],
        Tables.Sheet("Sheet1", title, "节次|星期一|星期二", "1|语文|语文").Read(Tables.Term()));

    [Theory]
    [InlineData("班主任：王芳")]
    [InlineData("语文老师课程表")]
    [InlineData("任课老师课表")]
    [InlineData("高三教师课表")]
    [InlineData("全体教师课程表")]
    public void A_title_without_a_teacher_names_none(string title) => Assert.Equal(
        ["语文 | 08-31 08:00-08:45"], Tables.Sheet("Sheet1", title, "节次|星期一|星期二", "1|语文|").Read(Tables.Term()));

    [Fact]
    public void The_title_names_class_and_teacher() => Assert.Equal(
        ["七(1)班 语文 | 08-31 08:00-08:45 | 七(1)班 | 王芳"],
        Tables.Sheet("Sheet1", "七(1)班课程表 任课教师：王芳", "节次|星期一|星期二", "1|语文|").Read(Tables.Term()));

    [Fact]
    public void A_list_without_teachers_has_the_teacher_of_its_title() => Assert.Equal(
        ["七(1)班 数学 | 08-31 08:00-09:45 | 七(1)班 | 李明"],
        Tables.Sheet("Sheet1", "教师：李明", "星期|节次|课程|班级", "周一|1-2|数学|七(1)班").Read(Tables.Term()));

    [Fact]
    public void Each_table_of_a_sheet_has_its_own_teacher() => Assert.Equal(
        ["a | 08-31 08:00-08:45 |  | 王芳", "b | 08-31 08:00-08:45 |  | 李明"],
        Tables.Sheet("Sheet1", "王芳老师课表", "节次|星期一|星期二", "1|a|", "李明老师课表", "节次|星期一|星期二", "1|b|")
            .Read(Tables.Term()));

    [Fact]
    public void Odd_and_even_weeks_have_columns_of_their_own() => Assert.Equal(
        ["a | 08-31 08:00-08:45", "班会 | 08-31 09:00-09:45", "c | 09-01 08:00-08:45",
            "b | 09-07 08:00-08:45", "班会 | 09-07 09:00-09:45", "d | 09-08 08:00-08:45"],
        Tables.Sheet("Sheet1", "节次|星期一|<|星期二|<", "^|单周|双周|单周|双周", "1|a|b|c|d", "2|班会|<||").Read(Tables.Term("1-2")));

    [Fact]
    public void A_weekday_may_be_one_of_odd_or_even_weeks() => Assert.Equal(
        ["a | 08-31 08:00-08:45", "b | 09-07 08:00-08:45"],
        Tables.Sheet("Sheet1", "节次|星期一（单周）|星期一（双周）", "1|a|b").Read(Tables.Term("1-2")));

    [Fact]
    public void Odd_and_even_weeks_have_rows_of_their_own() => Assert.Equal(
        ["a | 08-31 08:00-08:45", "c | 09-01 08:00-08:45", "b | 09-07 08:00-08:45", "c | 09-08 08:00-08:45"],
        Tables.Sheet("Sheet1", "节次|单双|星期一|星期二", "1|单周|a|c", "^|双周|b|^").Read(Tables.Term("1-2")));

    [Fact]
    public void A_merged_cell_keeps_its_own_weeks_in_odd_and_even_weeks() => Assert.Equal(
        ["a | 09-07 08:00-08:45", "a | 09-14 08:00-08:45"],
        Tables.Sheet("Sheet1", "节次|星期一|<", "^|单周|双周", "1|a\\n2-3周|<").Read(Tables.Term("1-4")));

    [Fact]
    public void Weeks_stand_at_the_left_beside_the_periods() => Assert.Equal(
        ["a | 08-31 08:00-08:45", "b | 08-31 09:00-09:45", "c | 09-07 08:00-08:45", "b | 09-07 09:00-09:45"],
        Tables.Sheet("Sheet1", "周次|节次|星期一|星期二", "1|1|a|", "^|2|b|", "2|1|c|", "^|2|b|").Read(Tables.Term("1-4")));

    [Fact]
    public void A_week_at_the_left_is_not_a_period() => Assert.Contains(
        "no period", Assert.Single(Tables.Sheet("Sheet1", "周次|日期|星期一|星期二", "1|8.31-9.6|a|b").Read(Tables.Term())));

    [Fact]
    public void The_subject_of_a_teacher_is_the_course_of_cells_with_a_class() => Assert.Equal(
        ["七(1) 语文 | 08-31 08:00-08:45 | 七(1) | 王芳", "八(1) 数学 | 09-01 09:00-09:45 | 八(1) | 李明"],
        Tables.Sheet("Sheet1", "教师|学科|星期一|<|星期二|<", "^|^|1|2|1|2", "王芳|语文|七(1)|||", "李明|数学||||八(1)")
            .Read(Tables.Term()));

    [Fact]
    public void Cells_with_times_of_their_own_need_no_period_at_the_left() => Assert.Equal(
        ["钢琴 | 08-31 09:00-10:00 |  | 张三", "小提琴 | 09-01 15:00-16:00 |  | 李四"],
        Tables.Sheet("Sheet1", "姓名|周一|周二", "张三|9:00-10:00 钢琴|", "李四||15:00-16:00 小提琴").Read(Tables.Term()));

    [Fact]
    public void Periods_may_stand_in_the_cells_beside_their_course() => Assert.Equal(
        ["高数 | 08-31 08:00-09:45", "英语 | 09-01 12:00-13:45"],
        Tables.Sheet("Sheet1", "课程|星期一|星期二", "高数|1-2节|", "英语||5-6节").Read(Tables.Term()));

    [Fact]
    public void Two_cells_with_times_of_their_own_are_two_lessons() => Assert.Equal(
        ["钢琴 | 08-31 09:00-10:00 |  | 张三", "小提琴 | 08-31 15:00-16:00 |  | 李四"],
        Tables.Sheet("Sheet1", "姓名|周一|周二", "张三|9:00-10:00 钢琴|", "李四|15:00-16:00 小提琴|").Read(Tables.Term()));

    [Theory]
    [InlineData("备注：周二调课")]
    [InlineData("备注|周二调课")]
    [InlineData("备注||周二调课")]
    public void Remarks_are_a_warning_wherever_they_stand(string remark) => Assert.Contains(
        "周二调课 (row 备注)",
        Assert.Single(Tables.Sheet("Sheet1", "|节|星期一|星期二", "上午|1|语文|", remark).Read(Tables.Term()), l => l[0] == '?'));

    [Fact]
    public void A_row_labelled_only_with_a_part_of_the_day_is_a_warning() => Assert.Contains(
        "no period",
        Assert.Single(Tables.Sheet("Sheet1", "节次|星期一|星期二", "1|语文|", "下午|数学|").Read(Tables.Term()), l => l[0] == '?'));

    [Theory]
    [InlineData("高数[1-8周] 张三 教1-101\\n线代[9-16周] 李四 教1-102", "高数 | 08-31 08:00-08:45 |  | 张三 | 教1-101")]
    [InlineData("高数[1-8周] 教1-101 张三\\n线代[9-16周] 教1-102 李四", "高数 | 08-31 08:00-08:45 |  | 张三 | 教1-101")]
    [InlineData("高数1-8周 101\\n线代9-16周 102", "高数 | 08-31 08:00-08:45 |  |  | 101")]
    [InlineData("英语\\n王五\\n外语楼203(1-16周)", "英语 | 08-31 08:00-08:45 |  | 王五 | 外语楼203")]
    [InlineData("英语\\n王五\\n教1-101(1-16周)", "英语 | 08-31 08:00-08:45 |  | 王五 | 教1-101")]
    [InlineData("高数\\n1-8周\\nA101", "高数 | 08-31 08:00-08:45 |  |  | A101")]
    [InlineData("体育\\n操场", "体育 | 08-31 08:00-08:45 |  |  | 操场")]
    [InlineData("数学\\n(王五)\\n[302]", "数学 | 08-31 08:00-08:45 |  | 王五 | 302")]
    [InlineData("英语4 1-16周", "英语4 | 08-31 08:00-08:45")]
    public void Names_and_rooms_beside_the_weeks_keep_their_numbers(string cell, string lesson) =>
        Assert.Equal([lesson], Tables.Sheet("Sheet1", "节次|星期一|星期二", $"1|{cell}|").Read(Tables.Term()));

    [Theory]
    [InlineData("停课")]
    [InlineData("放假")]
    public void Cancelled_lessons_are_left_out(string cell) =>
        Assert.Equal(["语文 | 09-01 08:00-08:45"], Tables.Sheet("Sheet1", "节次|星期一|星期二", $"1|{cell}|语文").Read(Tables.Term()));

    [Theory]
    [InlineData("物理（后8周）", "后8周")]
    [InlineData("物理\\n第9周起", "9周起")]
    [InlineData("物理\\n9周以后", "9周以后")]
    public void Weeks_that_are_open_at_one_end_are_an_error(string cell, string named) => Assert.Contains(
        $"'{named}' leaves the other end of the weeks open",
        Assert.Single(Tables.Sheet("Sheet1", "节次|星期一|星期二", $"1|{cell}|").Read(Tables.Term())));

    [Theory]
    [InlineData("周四(5-6) 1-8周")]
    [InlineData("周四5-6")]
    [InlineData("周四(1-8周)5-6节")]
    public void Periods_may_stand_in_brackets_behind_their_weekday(string cell) => Assert.Equal(
        ["物理 | 09-03 12:00-13:45"],
        Tables.Text("课程名称|上课时间", $"物理|{cell}", "数学|周五1-2节1周").Read(Tables.Term()).Where(l => l[0] == '物'));

    [Fact]
    public void A_training_schedule_has_headers_of_its_own() => Assert.Equal(
        ["安全 | 09-01 09:00-11:30 |  | 张三 | 会议室A"],
        Tables.Text("培训日期|培训时段|培训内容|讲师|培训地点", "2026-09-01|上午 9:00-11:30|安全|张三|会议室A").Read(Tables.Term()));

    [Fact]
    public void Dates_down_and_parts_of_the_day_across_are_an_error_that_says_so() => Assert.Contains(
        "A grid with dates down and periods across is not supported",
        Assert.Single(Tables.Sheet("Sheet1", "日期|星期|上午（9:00-11:30）|下午（14:00-16:30）", "9月1日|周二|安全|消防")
            .Read(Tables.Term())));
}

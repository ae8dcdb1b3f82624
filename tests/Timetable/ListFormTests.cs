using System;
using System.Linq;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Tests;

/// <summary>The forms that lists of schools have: times, weeks and periods as people write them, and what is left empty.</summary>
public sealed class ListFormTests
{
    [Theory]
    [InlineData("课程|日期|开始|结束", "a|2026-09-01|0800|0845")]
    [InlineData("课程|日期|时间", "a|20260901|0800-0845")]
    [InlineData("课程|开始时间|结束时间", "a|20260901 0800|202609010845")]
    [InlineData("课程|开始时间|结束时间", "a|20260901T080000|2026-09-01 0845")]
    public void Times_need_no_colon(params string[] rows) => Assert.Equal(["a | 09-01 08:00-08:45"], Tables.Text(rows).Read());

    [Theory]
    [InlineData("2026-09-01 8:00-8:45")]
    [InlineData("2026年9月1日（星期二）08：00－08：45")]
    [InlineData("2026/9/1(周二)8:00—8:45")]
    [InlineData("9月1日8:00-8:45")]
    public void A_column_of_times_may_hold_the_date_too(string time) =>
        Assert.Equal(["a | 09-01 08:00-08:45"], Tables.Text("课程|时间", $"a|{time}").Read(Tables.Term()));

    [Fact]
    public void A_time_of_three_digits_is_an_error() => Assert.Equal(
        ["! S!C2 = 800: A time without a colon needs four digits. Write 0800 or 8:00."],
        Tables.Sheet("S", "课程|日期|开始|结束", "a|d46266|#800|#845").Read());

    [Theory]
    [InlineData("课程|星期|时间", "a|周二|第3节")]
    [InlineData("课程|日期|上课时间", "a|2026-09-01|3节")]
    public void A_column_of_times_may_hold_periods(params string[] rows) =>
        Assert.Equal(["a | 09-01 10:00-10:45"], Tables.Text(rows).Read(Tables.Term()));

    [Theory]
    [InlineData("周三3-4", "09-02 10:00-11:45")]
    [InlineData("周三 3-4 1-2周", "09-02 10:00-11:45")]
    [InlineData("1周[0304节]星期三", "09-02 10:00-11:45")]
    [InlineData("Wed 3-4 odd weeks", "09-02 10:00-11:45")]
    [InlineData("周三 1000-1145", "09-02 10:00-11:45")]
    [InlineData("每周三 10:00-11:45", "09-02 10:00-11:45")]
    public void A_time_cell_may_leave_out_the_word_for_periods(string cell, string when) =>
        Assert.Equal([$"a | {when}"], Tables.Text("课程|上课时间", $"a|{cell}").Read(Tables.Term()));

    [Theory]
    [InlineData("odd weeks", "单")]
    [InlineData("Even weeks", "双")]
    [InlineData("Wk 1-6 odd", "1,3,5")]
    [InlineData("weeks 1-3, 5-8 (even)", "2,6,8")]
    [InlineData("1-3 odd, 4-6 even", "1,3-4,6")]
    [InlineData("W1-3", "1-3")]
    [InlineData("Weeks 1 to 3 and 5", "1-3,5")]
    public void Weeks_may_be_written_in_English(string text, string weeks) => Assert.Equal(weeks, WeekPattern.Read(text).ToString());

    [Fact]
    public void A_class_in_the_first_row_of_a_block_only_is_a_warning_and_filled_down_none()
    {
        var table = Tables.Text("班级|星期|节次|课程", "七(1)班|周一|1|a", "|周二|2|b", "|周二|3|c");
        Assert.Equal(
            ["? line 3, 班级: The class is empty here, so the name lacks it. If it is written only in the first row of a block, give "
                + "-FillDown 班级."],
            table.Read(Tables.Term()).Skip(3));
        var options = Tables.Term();
        options.FillDown = ["班级"];
        Assert.All(table.Read(options), l => Assert.StartsWith("七(1)班 ", l, StringComparison.Ordinal));
    }

    [Fact]
    public void A_class_is_not_missed_where_the_row_has_a_name_of_its_own() => Assert.Equal(
        ["a | 09-01 08:00-08:45 | 7A", "b | 09-01 08:00-08:45"],
        Tables.Text("房间名称|班级|开始时间|结束时间", "a|7A|2026-09-01 8:00|2026-09-01 8:45", "b||2026-09-01 8:00|2026-09-01 8:45")
            .Read());

    [Fact]
    public void A_weekday_in_the_first_row_of_a_block_only_is_an_error_with_the_way_out() => Assert.EndsWith(
        "if it is written only in the first row of a block, give -FillDown.",
        Tables.Text("星期|节次|课程", "周一|1|a", "|2|b").Read(Tables.Term())[1], StringComparison.Ordinal);

    [Theory]
    [InlineData("下午第1节")]
    [InlineData("晚上1-2节")]
    public void A_period_of_an_afternoon_never_rings_in_the_morning(string period) => Assert.StartsWith(
        $"! line 2, 节次 = {period}: By the bell schedule period 1 begins at 08:00",
        Assert.Single(Tables.Text("课程|星期|节次", $"a|周一|{period}").Read(Tables.Term())), StringComparison.Ordinal);

    [Fact]
    public void A_dated_list_may_name_the_week_of_each_lesson()
    {
        var lessons = TimetableReader.Read(Tables.Text("课程|开始时间|结束时间|周次", "a|2026-09-01 8:00|2026-09-01 8:45|3",
            "b|2026-09-01 8:00|2026-09-01 8:45|1-16"), new()).Lessons.ToList();
        Assert.Equal([3, null], lessons.Select(l => l.Week));
        Assert.Equal(["", "周次=1-16"], lessons.Select(l => string.Join(",", l.Others.Select(o => $"{o.Key}={o.Value}"))));
    }

    [Theory]
    [InlineData("×")]
    [InlineData("bTRUE")]
    [InlineData("/")]
    [InlineData("无")]
    public void A_mark_is_not_a_name(string course) => Assert.Contains(
        "This is not a name.", Assert.Single(Tables.Sheet("S", "课程|星期|节次", $"{course}|周一|1").Read(Tables.Term())),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("课程|星期|节次")]
    [InlineData("节次|星期一|星期二")]
    [InlineData("课程|开始时间|结束时间")]
    public void A_header_without_rows_says_so(string header) => Assert.Equal(
        ["!  = : There are no rows below the header in row 1. Fill them in, or give -HeaderRow if the header is another row."],
        Tables.Text(header).Read(Tables.Term()));
}

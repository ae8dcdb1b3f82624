using System;
using System.Linq;
using CvClass.Timetable.Patterns;
using CvClass.Timetable.Terms;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Tests;

public sealed class GridTests
{
    [Fact]
    public void Weekdays_across_with_pauses_and_parts_of_the_day() => Assert.Equal(
        ["七(1)班 语文 | 08-31 08:00-08:45 | 七(1)班", "七(1)班 数学 | 09-01 08:00-08:45 | 七(1)班",
            "七(1)班 英语 | 09-01 09:00-09:45 | 七(1)班",
            "七(1)班 体育 | 09-02 10:00-10:45 | 七(1)班"],
        Tables.Sheet("Sheet1", "七(1)班课程表", "|节次|星期一|星期二|星期三", "上午|第一节|语文|数学|/", "^|第二节|—|英语|无",
            "大课间|<|跑操|跑操|跑操", "下午|第三节|||体育")
            .Read(Tables.Term()));

    [Fact]
    public void Weekdays_down_with_periods_across() => Assert.Equal(
        ["7A 语文 | 08-31 08:00-08:45 | 7A", "7A 数学 | 08-31 09:00-09:45 | 7A", "7A 英语 | 09-01 09:00-10:45 | 7A"],
        Tables.Sheet("7A", "星期|第1节|第2节|第3节", "星期一|语文|数学|", "星期二||英语|<").Read(Tables.Term()));

    [Fact]
    public void Weekdays_down_with_plain_numbers_across() => Assert.Equal(
        ["语文 | 08-31 08:00-08:45", "英语 | 09-01 10:00-10:45"],
        Tables.Text("星期/节次|1|2|3", "周一|语文||", "周二|||英语").Read(Tables.Term()));

    [Fact]
    public void Weekdays_down_with_clocks_across() => Assert.Equal(
        ["语文 | 08-31 08:10-08:50", "英语 | 09-01 09:00-09:40"],
        Tables.Text("星期|8:10-8:50|9:00-9:40", "周一|语文|", "周二||英语")
            .Read(new() { TermStart = new DateTime(2026, 8, 31), Week = WeekPattern.Read("1") }));

    [Fact]
    public void Bare_weekdays_across_are_weekdays() => Assert.Equal(
        ["语文 | 08-31 08:00-08:45", "数学 | 09-04 08:00-08:45"], Tables.Text("节次|一|二|三|四|五", "1|语文||||数学").Read(Tables.Term()));

    [Theory]
    [InlineData("Period|Mon|Tue", "Period 1|Maths|PE", "period 2|Art|")]
    [InlineData("Period|Mon|Tue", "P1|Maths|PE", "Lesson 2|Art|")]
    [InlineData("|Monday|Tuesday", "P. 1|Maths|PE", "per. 2|Art|")]
    public void English_words_for_periods_are_labels(string header, string first, string second) => Assert.Equal(
        ["Maths | 08-31 08:00-08:45", "Art | 08-31 09:00-09:45", "PE | 09-01 08:00-08:45"],
        Tables.Text(header, first, second).Read(Tables.Term()));

    [Fact]
    public void English_periods_go_across_as_well() => Assert.Equal(
        ["Maths | 08-31 08:00-08:45", "PE | 09-01 09:00-09:45"],
        Tables.Text("|Period 1|Period 2", "Monday|Maths|", "Tuesday||PE").Read(Tables.Term()));

    [Fact]
    public void A_grid_without_a_single_period_says_so()
    {
        var warning = Assert.Single(Tables.Text("节次|周一|周二", "语文|7A|7B", "数学|7B|7A").Read(Tables.Term()));
        Assert.Contains("No row of this grid has a period", warning, StringComparison.Ordinal);
        Assert.StartsWith("? line 2", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void English_labels_are_read() => Assert.Equal(
        ["Maths | 08-31 08:00-08:45", "PE | 09-02 08:00-08:45"], Tables.Text("Period|Mon|Tue|Wed", "1|Maths||PE").Read(Tables.Term()));

    [Fact]
    public void A_whole_school_with_classes_down() => Assert.Equal(
        ["初一1班 语文 | 08-31 08:00-08:45 | 初一1班", "初一1班 数学 | 08-31 09:00-09:45 | 初一1班",
            "初一2班 英语 | 09-01 08:00-09:45 | 初一2班"],
        Tables.Sheet("总课表", "班级|星期一|<|星期二|<", "^|1|2|1|2", "初一1班|语文|数学||", "初一2班|||英语|<").Read(Tables.Term()));

    [Fact]
    public void A_whole_school_saved_as_text_has_lost_its_merged_cells() => Assert.Equal(
        ["初一1班 语文 | 08-31 08:00-08:45 | 初一1班", "初一1班 数学 | 08-31 09:00-09:45 | 初一1班",
            "初一1班 英语 | 09-01 09:00-09:45 | 初一1班"],
        Tables.Text("班级|星期一||星期二|", "|1|2|1|2", "初一1班|语文|数学||英语").Read(Tables.Term()));

    [Fact]
    public void A_whole_school_with_classes_across() => Assert.Equal(
        ["初一1班 语文 | 08-31 08:00-09:45 | 初一1班", "初一2班 数学 | 08-31 08:00-08:45 | 初一2班",
            "初一2班 英语 | 09-01 08:00-08:45 | 初一2班"],
        Tables.Sheet("总课表", "星期|节次|初一1班|初一2班", "星期一|1|语文|数学", "^|2|^|", "星期二|1||英语").Read(Tables.Term()));

    [Fact]
    public void A_whole_school_with_classes_across_needs_no_header_above_its_weekdays() => Assert.Equal(
        ["七(1)班 语文 | 08-31 08:00-08:45 | 七(1)班", "七(2)班 数学 | 08-31 08:00-08:45 | 七(2)班"],
        Tables.Sheet("总课表", "|节次|七(1)班|七(2)班", "星期一|1|语文|数学").Read(Tables.Term()));

    [Fact]
    public void A_whole_school_may_have_its_periods_above_its_weekdays() => Assert.Equal(
        ["七(1)班 语文 | 08-31 08:00-08:45 | 七(1)班", "七(1)班 英语 | 08-31 09:00-09:45 | 七(1)班",
            "七(1)班 数学 | 09-01 08:00-08:45 | 七(1)班"],
        Tables.Sheet("总", "班级|1|<|2|<", "^|星期一|星期二|星期一|星期二", "七(1)班|语文|数学|英语|").Read(Tables.Term()));

    [Fact]
    public void Classes_and_weekdays_down_with_periods_across() => Assert.Equal(
        ["七(1)班 语文 | 08-31 08:00-08:45 | 七(1)班", "七(1)班 数学 | 08-31 09:00-09:45 | 七(1)班"],
        Tables.Text("班级|星期|第1节|第2节", "七(1)班|星期一|语文|数学").Read(Tables.Term()));

    [Fact]
    public void Dates_down_with_periods_across_are_refused_rather_than_guessed() =>
        Assert.StartsWith("!  = : A grid with dates down",
            Assert.Single(Tables.Text("日期|第1节|第2节", "2026-09-01|语文|数学").Read(Tables.Term())));

    [Fact]
    public void A_cell_merged_over_periods_is_one_room_and_over_days_one_each() => Assert.Equal(
        ["实验 | 08-31 08:00-09:45", "班会 | 09-01 10:00-10:45", "班会 | 09-02 10:00-10:45"],
        Tables.Sheet("S", "节次|星期一|星期二|星期三", "1|实验||", "2|^||", "3||班会|<").Read(Tables.Term()));

    [Fact]
    public void Equal_cells_below_each_other_are_two_rooms_without_JoinAdjacent()
    {
        var table = Tables.Sheet("S", "节次|星期一|星期二", "1|语文|数学", "2|语文|英语");
        Assert.Equal(4, table.Read(Tables.Term()).Count);
        var options = Tables.Term();
        options.JoinAdjacent = true;
        Assert.Equal(["数学 | 09-01 08:00-08:45", "英语 | 09-01 09:00-09:45", "语文 | 08-31 08:00-09:45"], table.Read(options)
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Equal_cells_beside_a_pause_are_consecutive_in_a_grid_of_clocks()
    {
        var options = new TimetableOptions { TermStart = new DateTime(2026, 8, 31), Week = WeekPattern.Read("1"), JoinAdjacent = true };
        Assert.Equal(
            ["语文 | 08-31 08:00-09:45"],
            Tables.Text("时间|星期一|星期二", "8:00-8:40|语文|", "8:40-9:05 大课间|跑操|跑操", "9:05-9:45|语文|").Read(options));
    }

    [Fact]
    public void The_periods_of_a_cell_go_before_those_of_its_row() => Assert.Equal(
        ["高数 | 08-31 10:00-11:45 |  |  | 教1"], Tables.Text("节次|星期一|星期二", "第一二节|高数\\n1周[03-04节]\\n张三\\n教1|")
            .Read(Tables.Term(null))
            .Select(l => l.Replace("张三", "")));

    [Fact]
    public void A_given_bell_schedule_overrules_clocks_in_labels()
    {
        var table = Tables.Text("节次|星期一|星期二", "1\\n8:10-8:50|语文|", "2\\n9:00-9:40|高数\\n[1-2节]|");
        Assert.Equal(["语文 | 08-31 08:10-08:50", "高数 | 08-31 08:10-09:40"], table
            .Read(new() { TermStart = new DateTime(2026, 8, 31), Week = WeekPattern.Read("1") }).Order(StringComparer.Ordinal));
        Assert.Equal(["语文 | 08-31 08:00-08:45", "高数 | 08-31 08:00-09:45"], table.Read(Tables.Term()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Period_and_clock_may_stand_in_columns_of_their_own() => Assert.Equal(
        ["语文 | 08-31 08:10-08:50"], Tables.Text("节次|时间|星期一|星期二", "1|8:10-8:50|语文|")
            .Read(new() { TermStart = new DateTime(2026, 8, 31), Week = WeekPattern.Read("1") }));

    [Theory]
    [InlineData("节次", "d46024", "A2: 46024 is read as periods 1-2")]
    [InlineData("日期", "1月2日", "A2: 1月2日 is read as periods 1-2")]
    [InlineData("时间", "2-Jan", "A2: 2-Jan is read as periods 1-2")]
    public void A_date_at_the_left_is_a_damaged_range_whatever_its_header(string header, string label, string warning) => Assert.Equal(
        ["语文 | 08-31 08:00-09:45", "? S!" + warning], Tables.Sheet("S", $"{header}|星期一|星期二", $"{label}|语文|").Read(Tables.Term()));

    [Fact]
    public void Each_wrong_cell_is_an_error_of_its_own() => Assert.Equal(
        ["! S!B2 = 高数\\n16-1周: Week 1 is before 16: the range ends before it begins.",
            "! S!C2 = 英语\\n1-60周: A term has at most 30 weeks."],
        Tables.Sheet("S", "节次|星期一|星期二", "1|高数\\n16-1周|英语\\n1-60周").Read(Tables.Term()));

    [Fact]
    public void A_label_that_ends_before_it_begins_is_one_error() => Assert.Equal(
        ["! S!A2 = 3-2: Period 3 ends before it begins. Write the smaller number first."],
            Tables.Sheet("S", "节次|星期一|星期二", "3-2|高数|英语")
            .Read(Tables.Term()));

    [Fact]
    public void A_period_without_a_bell_is_one_error_at_its_label() => Assert.Equal(
        ["! S!A2 = 第13节: The bell schedule has no period 13. Add it to -BellSchedule, or correct the cell."],
        Tables.Sheet("S", "节次|星期一|星期二", "第13节|高数|英语").Read(Tables.Term()));

    [Fact]
    public void A_cell_without_weeks_beside_cells_with_weeks_is_an_error() => Assert.Equal(
        ["高数 | 08-31 08:00-08:45", "! S!C2 = 英语: The weeks are missing here, but other rows have them. Write them, or give -Week."],
        Tables.Sheet("S", "节次|星期一|星期二", "1|高数\\n1周|英语").Read(Tables.Term(null)));

    [Fact]
    public void A_row_of_remarks_is_a_warning_and_other_rows_below_are_not() => Assert.Equal(
        ["语文 | 08-31 08:00-08:45", "? S!B3: 军训 1周 (row 备注) is no lesson with a period"],
        Tables.Sheet("S", "节次|星期一|星期二", "1|语文|", "备注：|军训 1周|", "打印日期|2026-08-01|").Read(Tables.Term()));

    [Fact]
    public void A_row_without_a_label_is_a_warning_and_filled_down_a_lesson()
    {
        var table = Tables.Text("节次|星期一|星期二", "1|语文|", "|数学|");
        Assert.StartsWith("? line 3: this row has no period at its left", table.Read(Tables.Term())[1]);
        var options = Tables.Term();
        options.FillDown = ["节次"];
        Assert.Equal(["数学 | 08-31 08:00-08:45", "语文 | 08-31 08:00-08:45"], table.Read(options));
    }

    [Fact]
    public void Tables_below_each_other_have_their_own_titles() => Assert.Equal(
        ["七(1)班 语文 | 08-31 08:00-08:45 | 七(1)班", "七(2)班 数学 | 08-31 08:00-08:45 | 七(2)班"],
        Tables.Sheet("S", "七(1)班课程表", "节次|星期一|星期二", "1|语文|", "七(2)班课程表", "节次|星期一|星期二", "1|数学|")
            .Read(Tables.Term()));

    [Fact]
    public void A_sheet_of_bells_holds_for_all_sheets() => Assert.Equal(
        ["七(1)班 语文 | 08-31 08:10-08:50 | 七(1)班", "七(2)班 数学 | 08-31 08:10-08:50 | 七(2)班"],
        Tables.Sheet("七(1)班", "节次|星期一|星期二", "1|语文|").And("七(2)班", "节次|星期一|星期二", "1|数学|")
            .And("作息时间", "节次|时间", "早读|7:30-8:00", "1|8:10-8:50",
            "午休|12:00-14:00")
            .Read(new() { TermStart = new DateTime(2026, 8, 31), Week = WeekPattern.Read("1") }));

    [Fact]
    public void Coupled_untis_lessons_are_one_room_and_double_periods_too() => Assert.Equal(
        ["09a EK | 08-31 08:00-09:45 | 09a | Pei | 229", "09a+09b F6 | 09-01 10:00-10:45 | 09a+09b | For+Wis | 242"],
        Tables.Text("2|09a|Pei|EK|229|1|1", "2|09a|Pei|EK|229|1|2", "7|09a|For|F6|242|2|3", "7|09b|For|F6|242|2|3", "7|09b|Wis|F6|242|2|3")
            .Read(Untis()));

    [Fact]
    public void A_row_of_untis_without_a_day_names_the_cell() =>
        Assert.StartsWith("! line 1, Day = : The row has no Day", Assert.Single(Tables.Text("2|09a|Pei|EK|229||1").Read(Untis())));

    private static TimetableOptions Untis()
    {
        var options = Tables.Term();
        options.Format = TimetableFormat.Untis;
        return options;
    }
}

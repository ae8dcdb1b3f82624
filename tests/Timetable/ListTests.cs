using System;
using System.Linq;
using CvClass.Timetable.Terms;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Tests;

public sealed class ListTests
{
    [Fact]
    public void Traditional_headers_mean_the_same() => Assert.Equal(
        ["語文 | 09-01 08:00-08:45 |  | 王老師"],
        Tables.Text("課程名稱|開始時間|結束時間|老師", "語文|2026/9/1 8:00|2026/9/1 8:45|王老師").Read());

    [Fact]
    public void Calendar_exports_have_date_and_time_in_columns_of_their_own() => Assert.Equal(
        ["Maths | 09-01 08:00-08:45 |  |  | R1", "? line 3, All Day Event: An all-day event is not a lesson; it is left out."],
        Tables.Text("Subject|Start Date|Start Time|End Date|End Time|All Day Event|Location",
            "Maths|09/01/2026|8:00 AM|09/01/2026|8:45 AM|False|R1", "Holiday|09/02/2026||09/02/2026||True|")
            .Read(new() { DateOrder = DateOrder.MDY }));

    [Fact]
    public void From_one_date_to_another_is_every_week_where_the_row_names_a_weekday() => Assert.Equal(
        ["奥数 | 09-05 09:00-10:30", "奥数 | 09-12 09:00-10:30", "奥数 | 09-19 09:00-10:30"],
        Tables.Text("课程|开始日期|结束日期|星期|开始时间|结束时间", "奥数|2026-08-31|2026-09-19|周六|09:00|10:30").Read());

    [Theory]
    [InlineData("", "结束日期", "21")]
    [InlineData("周二", "结束日期", "21", "22:00", "0:30")]
    public void No_lesson_lasts_for_days(string weekday, string column, string days, string start = "09:00", string end = "10:30")
    {
        var error = Assert.Single(
            Tables.Text("课程|开始日期|结束日期|星期|开始时间|结束时间", $"奥数|2026-09-05|2026-09-26|{weekday}|{start}|{end}").Read());
        Assert.Contains($"line 2, {column}", error, StringComparison.Ordinal);
        Assert.Contains($"lasts {days} days", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_weekday_that_is_not_between_the_dates_is_an_error() => Assert.Contains(
        "There is no such weekday",
        Assert.Single(Tables.Text("课程|开始日期|结束日期|星期|开始时间|结束时间", "篮球|2026-09-01|2026-09-02|周六|09:00|10:30").Read()),
        StringComparison.Ordinal);

    [Fact]
    public void A_lesson_may_end_after_midnight() => Assert.Equal(
        ["Night | 09-05 23:00-00:30"],
        Tables.Text("Subject|Start Date|Start Time|End Date|End Time", "Night|2026-09-05|23:00|2026-09-06|00:30").Read());

    [Fact]
    public void A_header_that_looks_like_a_known_one_is_a_warning()
    {
        var read = Tables.Text("Name|StartTime|EndTime|TeacherPasword|备注", "A|2026-09-01 8:00|2026-09-01 8:45|secret|x").Read();
        Assert.Equal("A | 09-01 08:00-08:45", read[0]);
        Assert.Contains("'TeacherPasword' is kept under its own name; if you mean TeacherPassword", Assert.Single(read.Skip(1)));
    }

    [Theory]
    [InlineData("Note")]
    [InlineData("老师密")]
    [InlineData("Comments")]
    [InlineData("课程代码")]
    public void Other_unknown_headers_are_none(string header) =>
        Assert.Single(Tables.Text($"Name|StartTime|EndTime|{header}", "A|2026-09-01 8:00|2026-09-01 8:45|x").Read());

    [Fact]
    public void Unknown_columns_travel_along_and_service_columns_by_their_parameter()
    {
        var result = TimetableReader
            .Read(Tables.Text("Name|StartTime|EndTime|老师密码(必填)|备注|maxvideo", "A|2026-09-01 8:00|2026-09-01 8:45|p w１|好|6"),
                new());
        var lesson = Assert.Single(result.Lessons);
        Assert.Equal([new("TeacherPassword", "p w１"), new("MaxOnStage", "6")], lesson.Values);
        Assert.Equal([new("备注", "好")], lesson.Others);
    }

    [Fact]
    public void The_fuller_word_is_the_course_and_the_others_travel_along()
    {
        var result = TimetableReader
            .Read(Tables.Text("班级|科目|课程名称|开始时间|结束时间|教学班",
                "七(1)班|语文|七(1)班 语文|2026-09-01 8:00|2026-09-01 8:45|A01"), new());
        var lesson = Assert.Single(result.Lessons);
        Assert.Equal(("七(1)班 语文", "七(1)班", "七(1)班 语文"), (lesson.Name, lesson.Class, lesson.Course));
        Assert.Equal(["科目", "教学班"], lesson.Others.Select(o => o.Key));
    }

    [Fact]
    public void A_classroom_is_the_name_of_the_room_only_where_nothing_else_is() => Assert.Equal(
        ["一号直播间 | 09-01 08:00-08:45 |  |  | 一号直播间"],
        Tables.Text("教室|开始时间|结束时间", "一号直播间|2026-09-01 8:00|2026-09-01 8:45").Read().Select(l => l + " |  |  | 一号直播间"));

    [Fact]
    public void A_classroom_beside_a_course_is_the_place_and_the_room_name_stays_the_name() => Assert.Equal(
        ["一号直播间 | 09-01 08:00-08:45 |  |  | 教1"],
        Tables.Text("教室名称|课程|教室|开始时间|结束时间", "一号直播间|语文|教1|2026-09-01 8:00|2026-09-01 8:45").Read());

    [Theory]
    [InlineData("甲|2026-09-31|8:00|8:45", "line 2, 日期 = 2026-09-31: There is no such day")]
    [InlineData("甲|2026-09-01|25:00|8:45", "line 2, 开始 = 25:00: This is neither")]
    [InlineData("甲|2026-09-01|8:00|7:45", "line 2, 结束 = 7:45: The end must be later")]
    [InlineData("甲|2026-09-01|8:00|", "line 2, 结束 = : The end is missing")]
    [InlineData("甲|2026-09-01||8:45", "line 2, 开始 = : The time of day is missing")]
    [InlineData("甲||8:00|8:45", "line 2, 日期 = : The date is missing")]
    [InlineData("|2026-09-01|8:00|8:45", "line 2, 课程 = : The name is required")]
    [InlineData("|2026-09-31|25:00|8:45", "line 2, 课程 = : The name is required")]
    [InlineData("甲|2026-09-31|25:00|8:45", "line 2, 日期 = 2026-09-31")]
    [InlineData("甲|2026-09-01|8:00\u200B-|8:45", "line 2, 开始 = 8:00\\u200B-")]
    [InlineData("制表：教务处|||", "line 2, 课程 = 制表：教务处: This is not a lesson")]
    [InlineData("甲|2026-09-01|8:00|8:45|多", "line 2, #5 = 多: The header ends at column 4")]
    public void A_row_with_mistakes_is_one_error_at_its_leftmost_wrong_cell(string row, string problem) =>
        Assert.StartsWith("! " + problem, Assert.Single(Tables.Text("课程|日期|开始|结束", row).Read()));

    [Fact]
    public void A_weekday_column_is_checked_against_the_date() => Assert.Equal(
        ["! line 3, 星期 = 周三: 2026-09-01 is a Tuesday. Correct the date or the weekday."],
        Tables.Text("日期|星期|开始|结束|课程", "2026-09-01|周二|8:00|8:45|甲", "2026-09-01|周三|8:00|8:45|乙").Read().Skip(1));

    [Fact]
    public void A_date_with_periods_takes_the_bells()
    {
        var options = new TimetableOptions { BellSchedule = Tables.Bells() };
        Assert.Equal(["甲 | 09-01 08:00-09:45",
            "! line 3, 节次 = 13: The bell schedule has no period 13. Add it to -BellSchedule, or correct the cell."],
            Tables.Text("授课日期|节次|课程", "2026-09-01|1-2节|甲", "2026-09-01|13|乙").Read(options));
    }

    [Theory]
    [InlineData("日期|开始|时长|课程", "2026-09-01|8:00|45|甲")]
    [InlineData("日期|开始|课程", "2026-09-01|8:00|甲")]
    [InlineData("日期|课程", "2026-09-01 8:00-8:45|甲")]
    [InlineData("Date|From|To|Course", "2026-09-01|8:00|8:45|甲")]
    public void The_end_comes_from_a_length_or_a_range_too(string header, string row) =>
        Assert.Equal(["甲 | 09-01 08:00-08:45"], Tables.Text(header, row).Read(new() { Duration = TimeSpan.FromMinutes(45) }));

    [Fact]
    public void Instants_become_times_of_the_zone()
    {
        var lesson =
            Assert.Single(TimetableReader
            .Read(Tables.Text("Name|StartTime|EndTime", "A|2026-09-01T00:00Z|2026-09-01T00:45:00Z"), new()).Lessons);
        Assert.Equal((new DateTime(2026, 9, 1, 8, 0, 0), TimeSpan.FromHours(8)), (lesson.Start, lesson.StartOffset));
    }

    [Fact]
    public void A_lesson_may_go_on_after_midnight() => Assert.Equal(
        ["天文 | 09-01 23:30-00:15"], Tables.Text("课程|开始时间|结束时间", "天文|2026-09-01 23:30|2026-09-02 0:15").Read());

    [Fact]
    public void Lessons_come_in_the_order_of_their_start_whatever_the_order_of_the_rows() => Assert.Equal(
        ["丙", "甲", "乙"], Tables.Text("课程|日期|时间", "乙|2026-09-02|8:00-8:45", "丙|2026-09-01|8:00-8:45", "甲|2026-09-01|9:00-9:45")
            .Read()
            .Select(l => l[..1]));

    [Fact]
    public void Numbers_in_a_time_column_are_serials_whatever_their_format() => Assert.Equal(
        ["甲 | 09-01 08:00-08:45"], Tables.Sheet("S", "课程|日期|开始|结束", "甲|#46266|#0.333333333|d0.364583333").Read());

    [Fact]
    public void A_formula_without_value_and_an_error_value_name_their_cells() => Assert.Equal(
        ["! S!B2 = =A1: The formula has no saved value. Open the file in Excel and save it.",
            "! S!A3 = #N/A: The cell contains an error value. Correct its formula in Excel."],
        Tables.Sheet("S", "课程|开始时间|结束时间", "甲|=A1|2026-09-01 8:45", "#N/A|2026-09-01 8:00|2026-09-01 8:45").Read());

    [Fact]
    public void A_table_without_what_a_lesson_needs_says_so_once()
    {
        Assert.StartsWith("!  = : The header lacks StartTime, EndTime", Assert.Single(Tables.Text("Name|老师", "A|B", "C|D").Read()));
        Assert.StartsWith("!  = : There is no header", Assert.Single(Tables.Text("a|b", "c|d").Read()));
        Assert.StartsWith("!  = : Two columns mean StartTime",
            Assert.Single(Tables.Text("课程|开始|开始|结束", "A|8:00|8:00|9:00").Read()));
    }

    [Fact]
    public void A_column_map_gives_columns_their_meaning() => Assert.Equal(
        ["七(1)班 甲 | 09-01 08:00-08:45 | 七(1)班"],
        Tables.Text("单位|内容|几号|几点", "七(1)班|甲|2026-09-01|8:00-8:45").Read(new()
        {
            HeaderRow = 1,
            ColumnMap = new System.Collections.Generic.Dictionary<string,
                string> { ["单位"] = "Class", ["内容"] = "Course", ["几号"] = "Date", ["几点"] = "StartTime" },
        }));

    [Theory]
    [InlineData("{Course}-{Teacher}", "语文-王老师")]
    [InlineData("{Class} {Course} {Location}", "七(1)班 语文")]
    [InlineData("{备注} {Course}", "新 语文")]
    public void The_name_follows_the_name_format(string format, string name) => Assert.Equal(
        name, Assert.Single(TimetableReader
            .Read(Tables.Text("班级|课程|老师|日期|时间|备注", "七(1)班|语文|王老师|2026-09-01|8:00-8:45|新"),
                new() { NameFormat = format }).Lessons).Name);

    [Fact]
    public void A_part_that_no_lesson_has_is_an_error() => Assert.Contains(
        "no placeholder 'Klass'", Assert.Single(Tables.Text("课程|日期|时间", "语文|2026-09-01|8:00-8:45")
            .Read(new() { NameFormat = "{Klass}" })));

    [Fact]
    public void Sheets_are_chosen_by_name_and_hidden_ones_only_then()
    {
        var tables =
            Tables.Sheet("甲", "课程|日期|时间", "A|2026-09-01|8:00-8:45").And("空")
                .AndHidden("旧", "课程|日期|时间", "B|2026-09-01|8:00-8:45").And("说明",
            "文字");
        Assert.Equal(["A | 09-01 08:00-08:45", "? 说明: no timetable on this sheet"], tables.Read());
        Assert.Equal(["B | 09-01 08:00-08:45"], tables.Read(new() { WorksheetNames = ["旧"] }));
        Assert.Contains("There is no sheet '丙'. The sheets are: 甲, 空, 旧, 说明.",
            Assert.Single(tables.Read(new() { WorksheetNames = ["丙"] })));
    }

    [Fact]
    public void First_and_last_week_and_their_parity_are_columns_too() => Assert.Equal(
        ["甲 | 08-31 08:00-08:45", "甲 | 09-14 08:00-08:45", "乙 | 09-08 09:00-09:45"],
        Tables.Text("课程|星期|节次|开始周|结束周|单双周", "甲|1|1|1|4|1", "乙|2|2|1|3|双").Read(Tables.Term(null))
            .OrderByDescending(l => l[0] == '甲'));

    [Fact]
    public void Given_weeks_limit_those_of_the_file_and_replace_missing_ones() => Assert.Equal(
        ["甲 | 09-07 08:00-08:45", "乙 | 09-08 08:00-08:45", "乙 | 09-15 08:00-08:45"],
        Tables.Text("课程|星期|节次|周数", "甲|1|1|1-2", "乙|2|1|").Read(Tables.Term("2-3")));

    [Fact]
    public void What_is_missing_altogether_is_one_error()
    {
        var table = Tables.Text("课程|星期|节次|周数", "甲|1|1|1-2", "乙|2|3-8|1-2");
        Assert.Equal(["!  = : The file has weekdays and periods but no dates: give -TermStart and -BellSchedule (periods used: 1,3-8)."],
            table.Read());
        Assert.Equal(["!  = : The file has periods but no times of day: give -BellSchedule (periods used: 1,3-8)."], table
            .Read(new() { TermStart = new DateTime(2026, 8, 31) }));
        Assert.Equal(["!  = : The file names no weeks: give -Week, such as -Week 1-18."], Tables.Text("课程|星期|节次", "甲|1|1", "乙|2|3")
            .Read(Tables.Term(null)));
        Assert.Equal(["!  = : The file names no weeks: give -Week, such as -Week 1-18."], Tables.Text("课程|星期|节次", "甲|1|1", "乙|2|3")
            .Read(Tables.Term("单")));
    }

    [Fact]
    public void Several_entries_of_one_cell_take_the_places_in_order() => Assert.Equal(
        ["甲 | 08-31 08:00-09:45 |  |  | A1", "甲 | 09-02 10:00-11:45 |  |  | B2"],
        Tables.Text("课程名称|上课时间|上课地点", "甲|星期一第1-2节{1周};星期三第3-4节{1周}|A1;B2").Read(Tables.Term(null)));

    [Fact]
    public void First_period_and_their_number_are_a_range_as_urp_writes_it() => Assert.Equal(
        ["高数 | 08-31 10:00-11:45 |  | 张三 | 教1"],
        Tables.Text("课程名|教师|周次|星期|节次|节数|教室", "高数|张三|1-16周上|1|3|2|教1").Read(Tables.Term()));

    [Fact]
    public void A_value_that_the_caller_refuses_is_an_error_of_its_cell_and_shows_no_password() => Assert.Equal(
        ["! line 2, 老师密码 = ***: too short"],
        Tables.Text("Name|StartTime|EndTime|老师密码", "A|2026-09-01 8:00|2026-09-01 8:45|abc")
            .Read(new() { CheckValue = (name, text) => name == "TeacherPassword" && text.Length < 4 ? "too short" : null }));

    [Fact]
    public void A_start_without_an_end_is_an_error_unless_the_bells_know_the_period()
    {
        Assert.StartsWith("! line 2, 时间 = 8:00: The end is missing",
            Assert.Single(Tables.Text("课程|星期|时间", "甲|1|8:00").Read(Tables.Term())));
        Assert.Equal(["甲 | 08-31 08:00-08:45"], Tables.Text("课程|星期|节次|时间", "甲|1|1|8:00").Read(Tables.Term()));
    }

    [Fact]
    public void A_list_without_weeks_beside_one_with_weeks_names_the_lesson() => Assert.Equal(
        ["甲 | 08-31 08:00-08:45", "! B!A2 = 乙: The weeks are missing here, but other rows have them. Write them, or give -Week."],
        Tables.Sheet("A", "课程|星期|节次|周数", "甲|1|1|1").And("B", "课程|星期|节次", "乙|2|1").Read(Tables.Term(null)));

    [Fact]
    public void Periods_with_a_gap_are_two_rooms() => Assert.Equal(
        ["甲 | 08-31 08:00-09:45", "甲 | 08-31 12:00-12:45"], Tables.Text("课程|星期|节次", "甲|1|1,2,5节").Read(Tables.Term()));

    [Fact]
    public void Equal_consecutive_rows_are_one_room_only_with_JoinAdjacent()
    {
        var table = Tables.Text("课程|星期|节次", "甲|1|1", "甲|1|2", "乙|1|3");
        Assert.Equal(3, table.Read(Tables.Term()).Count);
        var options = Tables.Term();
        options.JoinAdjacent = true;
        Assert.Equal(["甲 | 08-31 08:00-09:45", "乙 | 08-31 10:00-10:45"], table.Read(options));
    }

    [Fact]
    public void A_clock_in_a_row_overrules_the_bells() => Assert.Equal(
        ["甲 | 08-31 08:10-08:50"], Tables.Text("课程|星期|节次|时间", "甲|1|1|8:10-8:50").Read(Tables.Term()));

    [Fact]
    public void Hours_of_an_activity_of_fet_are_one_room_and_week_a_is_odd() => Assert.Equal(
        ["7A Maths | 08-31 08:00-09:45 | 7A", "7A Maths | 09-07 10:00-10:45 | 7A"],
        Tables.Text("Activity Id|Day|Hour|Students Sets|Subject", "1|Monday A|1|7A|Maths", "1|Monday A|2|7A|Maths", "2|Monday B|3|7A|Maths")
            .Read(Tables.Term("1-2")));

    [Fact]
    public void A_window_leaves_out_what_starts_outside()
    {
        var options = Tables.Term("1-3");
        (options.From, options.To) = (new DateTime(2026, 9, 7), TimetableOptions.EndOf(new DateTime(2026, 9, 7)));
        Assert.Equal(["甲 | 09-07 08:00-08:45"], Tables.Text("课程|星期|节次", "甲|1|1").Read(options));
    }

    [Fact]
    public void Filled_down_cells_and_repeated_headers_are_read() => Assert.Equal(
        ["甲 | 09-01 08:00-08:45", "乙 | 09-01 09:00-09:45", "丙 | 09-02 08:00-08:45"],
        Tables.Text("日期|课程|时间", "2026-09-01|甲|8:00-8:45", "|乙|9:00-9:45", "日期|课程|时间", "2026-09-02|丙|8:00-8:45")
            .Read(new() { FillDown = ["日期"] }));

    [Fact]
    public void Two_header_rows_are_joined_without_merged_cells_too() => Assert.Equal(
        ["甲 | 09-01 08:00-08:45 |  | 王老师"], Tables.Text("课程|时间||老师", "|开始|结束|", "甲|2026-09-01 8:00|2026-09-01 8:45|王老师")
            .Read());

    [Fact]
    public void Invisible_characters_and_odd_blanks_are_made_plain() => Assert.Equal(
        ["高一(1)班 语文 | 09-01 08:00-08:45"],
            Tables.Text("\uFEFF课程名称|开始时间\u200B|结束时间",
                "高一（１）班\u00A0\u3000语文\u200B|2026/9/1\u00A08:00|2026/9/1 8:45\u200E").Read());

    [Fact]
    public void The_span_is_that_of_the_weeks_or_of_the_window()
    {
        TimetableSpan? Span(TimetableOptions options, params string[] rows)
        {
            var result = TimetableReader.Read(Tables.Text(rows), options);
            _ = result.Lessons.Count();
            return result.Span;
        }

        string[] weekly = ["课程|星期|节次|周数", "甲|3|1|2-3"];
        Assert.Equal(new TimetableSpan(new DateTime(2026, 9, 7), TimetableOptions.EndOf(new DateTime(2026, 9, 20)), IsTold: true),
            Span(Tables.Term(null), weekly));
        var window = Tables.Term(null);
        window.To = TimetableOptions.EndOf(new DateTime(2026, 9, 10));
        Assert.Equal(new TimetableSpan(new DateTime(2026, 9, 7), window.To.Value, IsTold: true), Span(window, weekly));
        Assert.Equal(
            new TimetableSpan(new DateTime(2026, 9, 1), TimetableOptions.EndOf(new DateTime(2026, 9, 2)), IsTold: false),
            Span(new(), "课程|日期|时间", "甲|2026-09-01|8:00-8:45", "乙|2026-09-02|8:00-8:45"));
    }
}

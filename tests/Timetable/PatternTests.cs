using System;
using System.Linq;
using CsCheck;
using CvClass.Timetable.Layouts;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Tests;

public sealed class PatternTests
{
    [Theory]
    [InlineData("1-16", "1-16")]
    [InlineData("1-8、10-16", "1-8,10-16")]
    [InlineData("1-8,10-16周(单)", "1,3,5,7,11,13,15")]
    [InlineData("1-8,10-16(单周)", "1,3,5,7,11,13,15")]
    [InlineData("1-8周,10-16周(双)", "1-8,10,12,14,16")]
    [InlineData("1-15单", "1,3,5,7,9,11,13,15")]
    [InlineData("1-15单周", "1,3,5,7,9,11,13,15")]
    [InlineData("2-16双", "2,4,6,8,10,12,14,16")]
    [InlineData("3-5单周,7-12周", "3,5,7-12")]
    [InlineData("1-5、7-11单、12-16双", "1-5,7,9,11-12,14,16")]
    [InlineData("{第1-16周|单周}", "1,3,5,7,9,11,13,15")]
    [InlineData("第1-16周/双周", "2,4,6,8,10,12,14,16")]
    [InlineData("5-6 双8-12", "5-6,8,10,12")]
    [InlineData("单1-5,8", "1,3,5,8")]
    [InlineData("第{1-5,12}周", "1-5,12")]
    [InlineData("[1-16周]", "1-16")]
    [InlineData("1～16周", "1-16")]
    [InlineData("第1周-第16周", "1-16")]
    [InlineData("第1周至第3周", "1-3")]
    [InlineData("第一周", "1")]
    [InlineData("第一至十六周", "1-16")]
    [InlineData("一、三、十二周", "1,3,12")]
    [InlineData("2、5、8", "2,5,8")]
    [InlineData("１－１６周", "1-16")]
    [InlineData("1-16(周)", "1-16")]
    [InlineData("1-4,6-17週", "1-4,6-17")]
    [InlineData("5", "5")]
    [InlineData("30", "30")]
    public void Weeks_are_read_as_systems_and_people_write_them(string text, string weeks) =>
        Assert.Equal(weeks, NumberRuns.Show(WeekPattern.Read(CellText.Plain(text)).Weeks.ToList()));

    [Theory]
    [InlineData("16-1", "before")]
    [InlineData("0-3", "begin with 1")]
    [InlineData("1-60", "at most 30")]
    [InlineData("1-999999999999", "at most 30")]
    [InlineData("全部一起", "not weeks")]
    [InlineData("1-", "not weeks")]
    [InlineData("周", "not weeks")]
    [InlineData("2-2单", "No week is left")]
    [InlineData("1月16日", "not weeks")]
    public void The_error_says_why_a_text_is_not_weeks(string text, string why) =>
        Assert.Contains(why, Assert.Throws<FormatException>(() => WeekPattern.Read(text)).Message);

    [Theory]
    [InlineData("单", true)]
    [InlineData("双周", true)]
    [InlineData("1-16单", false)]
    public void Odd_or_even_alone_does_not_say_where_the_term_ends(string text, bool isOpen) =>
        Assert.Equal(isOpen, !WeekPattern.Read(text).IsBounded);

    [Fact]
    public void Any_segments_with_marks_of_their_own_give_the_weeks_that_they_name() =>
        Gen.Select(Gen.Int[1, 30], Gen.Int[0, 29], Gen.OneOfConst("", "单", "双", "(单)", "单周", "周", "周(双)")).Array[1, 5]
            .Sample(segments =>
        {
            var text = string.Join(",", segments.Select(s => $"{s.Item1}-{Math.Min(30, s.Item1 + s.Item2)}{s.Item3}"));
            // With a single 周 at the end its mark holds for all; the other tests have those.
            if (segments.Count(s => s.Item3.Contains('周')) == 1) return;
            var weeks = segments.SelectMany(s => Enumerable.Range(s.Item1, Math.Min(30, s.Item1 + s.Item2) - s.Item1 + 1)
                .Where(w => s.Item3.Contains('单') ? w % 2 == 1 : !s.Item3.Contains('双') || w % 2 == 0)).Distinct().Order().ToArray();
            if (weeks.Length > 0) Assert.Equal(weeks, WeekPattern.Read(text).Weeks);
        });

    [Fact]
    public void What_a_week_set_shows_reads_back_as_the_same_weeks() =>
        Gen.Int[1, 30].HashSet[1, 30].Sample(weeks =>
            Assert.Equal(weeks.Order(), WeekPattern.Read(NumberRuns.Show([.. weeks.Order()])).Weeks));

    [Theory]
    [InlineData("1-2", "1-2")]
    [InlineData("第1节", "1")]
    [InlineData("第一二节", "1-2")]
    [InlineData("第三四节", "3-4")]
    [InlineData("第十一十二节", "11-12")]
    [InlineData("第九十节", "9-10")]
    [InlineData("01-02节", "1-2")]
    [InlineData("01-02-03-04节", "1-4")]
    [InlineData("1,2节", "1-2")]
    [InlineData("第1、2、5节", "1-2,5")]
    [InlineData("第1节-第2节", "1-2")]
    [InlineData("第1 ，2节", "1-2")]
    [InlineData("[3-4节]", "3-4")]
    [InlineData("第1節", "1")]
    public void Periods_are_read_as_systems_and_people_write_them(string text, string periods) =>
        Assert.Equal(periods, NumberRuns.Show(PeriodPattern.Read(CellText.Plain(text))));

    [Theory]
    [InlineData("3-2", "Period 3 ends before it begins")]
    [InlineData("午休", "not periods")]
    [InlineData("1-", "not periods")]
    [InlineData("99", "not periods")]
    public void The_error_says_why_a_text_is_not_periods(string text, string why) =>
        Assert.Contains(why, Assert.Throws<FormatException>(() => PeriodPattern.Read(text)).Message);

    [Fact]
    public void What_periods_show_reads_back_as_the_same_periods() =>
        Gen.Int[0, 30].HashSet[1, 12].Sample(periods =>
            Assert.Equal(periods.Order(), PeriodPattern.Read(NumberRuns.Show([.. periods.Order()]))));

    [Theory]
    [InlineData("星期一", 1)]
    [InlineData("周一", 1)]
    [InlineData("一", 1)]
    [InlineData("1", 1)]
    [InlineData("Mon", 1)]
    [InlineData("wednesday", 3)]
    [InlineData("7", 7)]
    [InlineData("日", 7)]
    [InlineData("天", 7)]
    [InlineData("星期天", 7)]
    [InlineData("週六", 6)]
    [InlineData("禮拜五", 5)]
    public void Weekdays_are_read_as_people_write_them(string text, int day) => Assert.Equal(day, WeekdayReader.Read(text));

    [Theory]
    [InlineData("8")]
    [InlineData("0")]
    [InlineData("星期八")]
    [InlineData("Someday")]
    [InlineData("一二")]
    public void Anything_but_a_weekday_is_refused(string text) =>
        Assert.Contains("1 to 7", Assert.Throws<FormatException>(() => WeekdayReader.Read(text)).Message);

    [Theory]
    [InlineData("星期一第6-7节{1-16周}", "1 / 6-7 / 1-16 /")]
    [InlineData("周五第1,2节{第1-16周|单周}", "5 / 1-2 / 1,3,5,7,9,11,13,15 /")]
    [InlineData("周五第1,2节{第1-16周/双周}", "5 / 1-2 / 2,4,6,8,10,12,14,16 /")]
    [InlineData("[1-16周]星期二[3-4节]/教3-201", "2 / 3-4 / 1-16 / 教3-201")]
    [InlineData("[1-15单]星期四[5-6节]/操场", "4 / 5-6 / 1,3,5,7,9,11,13,15 / 操场")]
    [InlineData("3-5单周,7-12周 星期二[1-4节]新民-101", "2 / 1-4 / 3,5,7-12 / 新民-101")]
    [InlineData("1-4,6-17周星期一6-7节", "1 / 6-7 / 1-4,6-17 /")]
    [InlineData("周三第1 ，2节 第{1-5,12}周", "3 / 1-2 / 1-5,12 /")]
    [InlineData("(1-2节)1-8周,10-16周(双)/主校区/教1-101/张老师", " / 1-2 / 1-8,10,12,14,16 / 主校区 / 教1-101 / 张老师")]
    [InlineData("1-16周/教1-101/王老师/1-16周,3-4节", " /  / 1-16 / 教1-101 / 王老师 / 1-16周,3-4节")]
    [InlineData("1-8,10-16(周)[01-02节]", " / 1-2 / 1-8,10-16 /")]
    [InlineData("星期三第9节{3周}", "3 / 9 / 3 /")]
    [InlineData("Mon 1-2节 1-16周 Room 12", "1 / 1-2 / 1-16 / Room 12")]
    [InlineData("星期一 8:00-9:40 1-16周", "1 /  / 1-16 /")]
    [InlineData("周日第1节{1-3周}", "7 / 1 / 1-3 /")]
    public void Patterns_are_found_in_a_time_cell(string text, string expected)
    {
        var entry = Assert.Single(TimePattern.ReadAll(text));
        Assert.Equal("", entry.Before);
        Assert.Equal(expected
            .TrimEnd(),
            string.Join(" / ",
            new[] { entry.Weekday?.ToString(), entry.Periods is null ? ""
            : NumberRuns.Show(entry.Periods), entry.Weeks?.ToString() }.Concat(entry.After.DefaultIfEmpty(""))).TrimEnd());
    }

    [Theory]
    [InlineData("星期一第6-7节{1-16周};星期三第8-9节{1-8周}", 2)]
    [InlineData("3-5单周 星期二[1-4节]新民-101;14周 星期三[9-11节]新民-102", 2)]
    [InlineData("周一第1,2节{第1-16周},周三第3,4节{第1-16周}", 2)]
    [InlineData("星期一第1-2节{1-16周}\n星期二第3-4节{1-16周}", 2)]
    public void Entries_of_one_cell_are_parted(string text, int count) => Assert.Equal(count, TimePattern.ReadAll(text).Count);

    [Fact]
    public void Two_weekdays_that_could_share_their_weeks_are_refused() =>
        Assert.Contains("semicolons", Assert.Throws<FormatException>(() => TimePattern.ReadAll("1-8周 星期一1-2节 星期三3-4节")).Message);

    [Fact]
    public void Any_text_ends_in_entries_or_in_a_message() =>
        Gen.Char["0123456789-,，、()（）{}[]|/;周单双第节次一二十星期日天 节:班AM新民\n"].Array[0, 40].Select(c => new string(c))
            .Sample(text =>
    {
        try
        {
            _ = TimePattern.ReadAll(text);
            _ = CourseCell.Read(text);
            _ = GridAxis.Read(text);
        }
        catch (FormatException e)
        {
            Assert.NotEmpty(e.Message);
        }
    });
}

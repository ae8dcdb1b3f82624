using System;
using System.Linq;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Tests;

/// <summary>Several weekdays in one cell, and words for weeks.</summary>
public sealed class WeekdayGroupTests
{
    [Theory]
    [InlineData("周一、周三", "1 3")]
    [InlineData("一、三", "1 3")]
    [InlineData("一三五", "1 3 5")]
    [InlineData("1,3,5", "1 3 5")]
    [InlineData("1-5", "1 2 3 4 5")]
    [InlineData("周一至周五", "1 2 3 4 5")]
    [InlineData("星期二到星期四", "2 3 4")]
    [InlineData("周六、日", "6 7")]
    [InlineData("一/五", "1 5")]
    [InlineData("Mon/Wed", "1 3")]
    [InlineData("Mon, Wed and Fri", "1 3 5")]
    [InlineData("Monday-Friday", "1 2 3 4 5")]
    [InlineData("每周一和周三", "1 3")]
    [InlineData("星期一/Monday", "1")]
    [InlineData("周一、周一", "1")]
    public void A_cell_holds_several_weekdays(string cell, string days) =>
        Assert.Equal(days.Split(' ').Select(int.Parse), WeekdayReader.ReadAll(cell));

    [Theory]
    [InlineData("12")]
    [InlineData("8")]
    [InlineData("周八")]
    [InlineData("1,9")]
    [InlineData("2026-09-01")]
    [InlineData("周五至周一")]
    [InlineData("语文")]
    [InlineData("、")]
    public void Anything_else_is_an_error(string cell) => Assert.Throws<FormatException>(() => WeekdayReader.ReadAll(cell));

    [Theory]
    [InlineData("周一、周三 1-2节", "Mon 1-2", "Wed 1-2")]
    [InlineData("周二、四第3-4节", "Tue 3-4", "Thu 3-4")]
    [InlineData("周一至周三第8节", "Mon 8", "Tue 8", "Wed 8")]
    [InlineData("周一三五3-4节", "Mon 3-4", "Wed 3-4", "Fri 3-4")]
    [InlineData("每周一、三 1-2节", "Mon 1-2", "Wed 1-2")]
    [InlineData("Mon/Wed 1-2节", "Mon 1-2", "Wed 1-2")]
    [InlineData("周一、周三1-2节;周五3-4节", "Mon 1-2", "Wed 1-2", "Fri 3-4")]
    [InlineData("周一1-2节 周三、周五3-4节", "Mon 1-2", "Wed 3-4", "Fri 3-4")]
    [InlineData("周一1-2,周三3-4", "Mon 1-2", "Wed 3-4")]
    [InlineData("周二四节", "Tue 4")] // the fourth period, not Thursday
    [InlineData("周二第三、四节", "Tue 3-4")]
    public void A_time_cell_holds_several_weekdays(string cell, params string[] lessons)
    {
        var found = TimePattern.ReadAll(cell);
        Assert.Equal(lessons, found.Select(e => $"{(DayOfWeek)(e.Weekday!.Value % 7)}"[..3] + " " + string.Join('-', e.Periods!)));
    }

    [Fact]
    public void Each_weekday_of_a_row_is_a_lesson()
    {
        var lessons = Tables.Text("课程|星期|节次|教师", "高等数学|周一、周三|1-2|王老师").Read(Tables.Term());
        Assert.Equal(["高等数学 | 08-31 08:00-09:45 |  | 王老师", "高等数学 | 09-02 08:00-09:45 |  | 王老师"], lessons);
    }

    [Theory]
    [InlineData("前8周", "1-8周")]
    [InlineData("前八周", "1-8周")]
    [InlineData("前 8 周(单)", "1-8周(单)")]
    [InlineData("每周", "全周")]
    [InlineData("全学期", "全周")]
    [InlineData("整学期", "全周")]
    public void Words_for_weeks_stand_for_a_pattern(string word, string pattern) =>
        Assert.Equal(WeekPattern.Read(pattern).Bits, WeekPattern.Read(word).Bits);

    [Theory]
    [InlineData("语文\\n前2周\\n王老师", "语文 | 08-31 08:00-08:45 |  | 王老师")]
    [InlineData("每周例会", "每周例会 | 08-31 08:00-08:45")]
    [InlineData("全学期选修", "全学期选修 | 08-31 08:00-08:45")]
    public void In_a_grid_only_a_number_of_first_weeks_is_a_pattern(string cell, string lesson) =>
        Assert.Equal([lesson], Tables.Sheet("Sheet1", "节次|星期一|星期二", $"1|{cell}|").Read(Tables.Term()));
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CsCheck;
using CvClass.Timetable.Terms;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Tests;

public sealed class TermTests
{
    private static readonly DateTime s_start = new(2026, 8, 31);

    [Theory]
    [InlineData("2026-08-31")]
    [InlineData("2026-09-02")]
    [InlineData("2026-09-06")]
    public void Any_day_of_the_first_week_starts_the_term(string start)
    {
        var calendar = new TermCalendar(DateTime.Parse(start), new(), new Dictionary<DateTime, MakeUp>());
        Assert.Equal((s_start, new DateTime(2026, 9, 6), 1, 0),
            (calendar.DayOf(1, 1), calendar.DayOf(1, 7), calendar.WeekOf(s_start), calendar.WeekOf(s_start.AddDays(-1))));
    }

    [Fact]
    public void Every_day_of_a_term_has_the_week_that_it_is_the_day_of() =>
        Gen.Select(Gen.Int[0, 3000], Gen.Int[1, 30], Gen.Int[1, 7]).Sample(at =>
    {
        var calendar = new TermCalendar(s_start.AddDays(at.Item1), new(), new Dictionary<DateTime, MakeUp>());
        var day = calendar.DayOf(at.Item2, at.Item3);
        Assert.Equal((at.Item2, at.Item3), (calendar.WeekOf(day), WeekdayReader.Of(day)));
    });

    [Fact]
    public void A_make_up_day_holds_the_lessons_of_the_other_date_and_its_week()
    {
        var holidays = new HolidaySet();
        holidays.Add("2026-10-01..2026-10-07", new DateContext(null, null));
        var makeUps = new Dictionary<DateTime,
            MakeUp> { [new(2026, 9, 20)] = new(new DateTime(2026, 10, 6)), [new(2026, 9, 26)] = new(null, 1) };
        var calendar = new TermCalendar(s_start, holidays, makeUps);
        // Tuesdays: week 6 is on the holiday and is held on Sunday of week 3, as week 6.
        Assert.Contains((new DateTime(2026, 9, 20), 6), calendar.Days(WeekPattern.Read("1-8"), 2));
        Assert.DoesNotContain(calendar.Days(WeekPattern.Read("1-8"), 2), d => d.Day == new DateTime(2026, 10, 6));
        Assert.DoesNotContain(calendar.Days(WeekPattern.Read("1-5单"), 2), d => d.Day == new DateTime(2026, 9, 20));
        // The Sunday loses its own, the Saturday holds the Monday of its own week besides that Monday itself.
        Assert.DoesNotContain(calendar.Days(WeekPattern.Read("3"), 7), d => d.Day == new DateTime(2026, 9, 20));
        Assert.Equal([(new DateTime(2026, 9, 21), 4), (new DateTime(2026, 9, 26), 4)], calendar.Days(WeekPattern.Read("4"), 1));
    }

    [Fact]
    public void The_other_date_keeps_its_own_unless_it_is_a_holiday()
    {
        var calendar =
            new TermCalendar(s_start, new(), new Dictionary<DateTime, MakeUp> { [new(2026, 9, 5)] = new(new DateTime(2026, 9, 1)) });
        Assert.Equal([new(2026, 9, 1), new(2026, 9, 5)], calendar.Days(WeekPattern.Read("1"), 2).Select(d => d.Day));
    }

    [Fact]
    public void Seasons_without_years_wrap_over_the_turn_of_the_year()
    {
        var bells = BellSchedule.FromRows(
        [
            Row("节次", "5", "开始", "14:00", "结束", "14:45", "起", "05-01", "止", "09-30"),
            Row("节次", "5", "开始", "13:30", "结束", "14:15", "起", "10月1日", "止", "4月30日"),
        ], null);
        Assert.Equal(
            [(9, 30, "14:00"), (10, 1, "13:30"), (12, 31, "13:30"), (1, 1, "13:30"), (4, 30, "13:30"), (5, 1, "14:00")],
            new (int Month, int Day)[] { (9, 30), (10, 1), (12, 31), (1, 1), (4, 30), (5, 1) }.Select(d =>
                (d.Month, d.Day, bells.Find(5, 5, new DateTime(2027, d.Month, d.Day)).Start.ToString(@"hh\:mm"))));
    }

    [Fact]
    public void Bells_say_what_is_wrong_with_them()
    {
        var day = new DateTime(2026, 9, 1);
        Assert.Contains("-Duration", Assert.Throws<FormatException>(() => BellSchedule.FromMap([new("1", "8:00")], null)).Message);
        Assert.Contains("Row 2",
            Assert.Throws<FormatException>(() => BellSchedule.FromMap([new("1", "8:00-8:45"), new("x", "8:00")], null)).Message);
        Assert.Contains("ends before", Assert.Throws<FormatException>(() => BellSchedule.FromMap([new("1", "8:45-8:00")], null)).Message);
        Assert.Contains("two times",
            Assert.Throws<FormatException>(() =>
            BellSchedule.FromMap([new("1", "8:00-8:45"), new("1", "9:00-9:45")], null).Find(1, 1, day)).Message);
        var winter =
            BellSchedule.FromRows([Row("Period", "1", "Start", "8:00", "End", "8:45", "From", "2026-10-01", "To", "2027-04-30")], null);
        Assert.Contains("no bell on 2026-09-01", Assert.Throws<FormatException>(() => winter.Find(1, 1, day)).Message);
        Assert.Contains("no period 2", Assert.Throws<FormatException>(() => winter.Find(2, 2, day)).Message);
        Assert.Contains("both",
            Assert.Throws<FormatException>(() =>
            BellSchedule.FromRows([Row("Period", "1", "Start", "8:00", "End", "8:45", "From", "2026-10-01")], null)).Message);
    }

    [Fact]
    public void A_day_outside_of_all_seasons_refuses_the_row_as_a_whole()
    {
        var options = Tables.Term("1-6");
        options.BellSchedule =
            BellSchedule.FromRows([Row("节次", "1", "开始", "8:00", "结束", "8:45", "起", "2026-08-01", "止", "2026-09-30")], null);
        Assert.Equal(
            ["! line 2, 节次 = 1: Period 1 has no bell on 2026-10-05: no season of the bell schedule includes that day. Add a season to "
                + "-BellSchedule."],
            Tables.Text("课程|星期|节次", "甲|1|1").Read(options));
    }

    [Fact]
    public void Holidays_of_a_json_file_are_its_days_off()
    {
        var holidays = new HolidaySet();
        holidays.AddJson("""
            {
              "year": 2026,
              "days": [
                {"name": "国庆节", "date": "2026-10-01", "isOffDay": true},
                {"name": "国庆节", "date": "2026-10-10", "isOffDay": false}
              ]
            }
            """);
        Assert.Equal((true, false, 1), (holidays.Contains(new(2026, 10, 1)), holidays.Contains(new(2026, 10, 10)), holidays.Count));
        Assert.Throws<FormatException>(() => holidays.AddJson("{}"));
    }

    [Fact]
    public void Holidays_of_a_calendar_are_its_all_day_events()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path,
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261001\r\nDTEND;"
                    + "VALUE=DATE:20261008\r\nEND:VEVENT\r\n"
                + "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260925\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
            var holidays = new HolidaySet();
            HolidayFile.Read(holidays, path);
            Assert.Equal(8, holidays.Count);
            Assert.Equal((true, true, false),
                (holidays.Contains(new(2026, 9, 25)), holidays.Contains(new(2026, 10, 7)), holidays.Contains(new(2026, 10, 8))));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("2026-10-07..2026-10-01", "ends before")]
    [InlineData("1900-10-01..2026-10-01", "ten years")]
    [InlineData("国庆节", "neither a date")]
    [InlineData("2026-10-01 8:00", "not a holiday")]
    public void An_invalid_holiday_says_what_is_wrong(string text, string why) =>
        Assert.Contains(why, Assert.Throws<FormatException>(() => new HolidaySet().Add(text, new DateContext(null, null))).Message);

    [Fact]
    public void Dated_lessons_on_holidays_are_left_out_with_a_warning()
    {
        var options = new TimetableOptions();
        options.Holidays.Add(new DateTime(2026, 9, 1));
        Assert.Equal(["乙 | 09-02 08:00-08:45", "? 1 lessons of dated lists fall on holidays and are left out."],
            Tables.Text("课程|日期|时间", "甲|2026-09-01|8:00-8:45", "乙|2026-09-02|8:00-8:45").Read(options));
    }

    [Fact]
    public void Lessons_are_in_exact_order_as_long_as_none_is_later_than_the_window() => Gen.Int[0, 200].Array[0, 100].Sample(starts =>
    {
        var order = new StartOrder(window: 100);
        var out1 = starts.Select(s => order.Add(At(s))).OfType<Lesson>().ToList();
        var all = out1.Concat(order.Rest()).Select(l => l.Start).ToList();
        Assert.Equal(starts.Order().Select(s => At(s).Start), all);
        Assert.Null(order.Late);
    });

    [Fact]
    public void Nearly_sorted_lessons_keep_their_order_in_a_small_window_and_others_are_reported() =>
        Gen.Int[0, 4].Array[0, 200].Sample(shifts =>
    {
        var order = new StartOrder(window: 8);
        var starts = shifts.Select((s, i) => i + s).ToArray();
        var all = starts.Select(s => order.Add(At(s))).OfType<Lesson>().ToList().Concat(order.Rest()).Select(l => l.Start).ToList();
        Assert.Equal(starts.Order().Select(s => At(s).Start), all);
        Assert.Null(order.Late);
        foreach (var s in new[] { 9, 8, 7, 6, 5, 4, 3, 2, 1, 0 }) order.Add(At(s));
        Assert.NotNull(order.Late);
    });

    [Fact]
    public void Every_named_week_without_a_holiday_has_its_lesson_and_no_other_day_has() =>
        Gen.Select(Gen.Int[1, 30].HashSet[1, 20], Gen.Int[1, 7], Gen.Int[0, 210].HashSet[0, 20]).Sample(at =>
        {
            var (weeks, weekday, days) = at;
            var holidays = new HolidaySet();
            foreach (var day in days) holidays.Add(s_start.AddDays(day));
            var calendar = new TermCalendar(s_start, holidays, new Dictionary<DateTime, MakeUp>());
            var expected = weeks.Order().Select(w => s_start.AddDays(((w - 1) * 7) + weekday - 1))
                .Where(d => !days.Contains((int)(d - s_start).TotalDays));
            Assert.Equal(expected, calendar.Days(WeekPattern.Read(string.Join(",", weeks)), weekday).Select(d => d.Day));
        });

    private static Lesson At(int minute) => new() { Name = "x", Start = s_start.AddMinutes(minute) };

    private static IEnumerable<KeyValuePair<string, string?>> Row(params string[] cells) =>
        cells.Chunk(2).Select(c => new KeyValuePair<string, string?>(c[0], c[1]));
}

using System;
using CsCheck;
using CvClass.Timetable.Containers;
using CvClass.Timetable.Values;

namespace CvClass.Timetable.Tests;

public sealed class TimeTests
{
    private static readonly DateContext s_untold = new(null, null);
    private static readonly DateContext s_term = new(null, new DateTime(2026, 8, 31));

    [Theory]
    [InlineData("8:00", "08:00")]
    [InlineData("08:00:00", "08:00")]
    [InlineData("８：００", "08:00")]
    [InlineData("上午8:00", "08:00")]
    [InlineData("下午2:30", "14:30")]
    [InlineData("下午14:30", "14:30")]
    [InlineData("晚上7点", "19:00")]
    [InlineData("8点半", "08:30")]
    [InlineData("8点一刻", "08:15")]
    [InlineData("8点三刻", "08:45")]
    [InlineData("14时30分", "14:30")]
    [InlineData("14時30分", "14:30")]
    [InlineData("八点半", "08:30")]
    [InlineData("下午三点二十", "15:20")]
    [InlineData("8:00 AM", "08:00")]
    [InlineData("2:30 PM", "14:30")]
    [InlineData("12:30 PM", "12:30")]
    [InlineData("12:00 AM", "00:00")]
    [InlineData("中午12点", "12:00")]
    [InlineData("中午1点", "13:00")]
    public void Clocks_are_read_as_people_write_them(string text, string clock) =>
        Assert.Equal(clock, ClockReader.Read(CellText.Plain(text)).ToString(@"hh\:mm"));

    [Theory]
    [InlineData("25:00")]
    [InlineData("8:60")]
    [InlineData("8")]
    [InlineData("晚上12点")]
    [InlineData("上午14:00")]
    [InlineData("8点半钟声")]
    public void Anything_but_an_unambiguous_clock_is_refused(string text) =>
        Assert.Throws<FormatException>(() => ClockReader.Read(text));

    [Theory]
    [InlineData("8:00-8:45", "08:00-08:45")]
    [InlineData("8:00~8:45", "08:00-08:45")]
    [InlineData("8:00～8:45", "08:00-08:45")]
    [InlineData("8：55—9：40", "08:55-09:40")]
    [InlineData("10:00 – 10:45", "10:00-10:45")]
    [InlineData("10:55至11:40", "10:55-11:40")]
    [InlineData("10:55到11:40", "10:55-11:40")]
    [InlineData("8:00——8:45", "08:00-08:45")]
    [InlineData("下午2:00-3:30", "14:00-15:30")]
    [InlineData("2:00-3:30 PM", "14:00-15:30")]
    [InlineData("11:00-1:00 PM", "11:00-13:00")]
    [InlineData("上午8:00-下午1:00", "08:00-13:00")]
    [InlineData("8点-8点45分", "08:00-08:45")]
    public void Ranges_are_read_as_people_write_them(string text, string range)
    {
        var moment = MomentReader.Read(CellText.Plain(text), s_untold);
        Assert.Equal(range, $"{moment.Start:hh\\:mm}-{moment.End:hh\\:mm}");
        Assert.Null(moment.Offset);
    }

    [Theory]
    [InlineData("2026-09-01")]
    [InlineData("2026/9/1")]
    [InlineData("2026.9.1")]
    [InlineData("20260901")]
    [InlineData("2026年9月1日")]
    [InlineData("2026年9月1日 星期二")]
    [InlineData("2026年9月1日(周二)")]
    [InlineData("2026-09-01（周二）")]
    [InlineData("星期二 2026-09-01")]
    [InlineData("2026/09/01 00:00:00")]
    [InlineData("2026-9-1 0:00")]
    [InlineData("1 September 2026")]
    [InlineData("Sep 1, 2026")]
    [InlineData("Tuesday, 1 Sep 2026")]
    [InlineData("1-Sep-2026")]
    [InlineData("46266")]
    [InlineData("9月1日")]
    [InlineData("9月1日 星期二")]
    public void Dates_are_read_as_people_write_them(string text) =>
        Assert.Equal(new DateTime(2026, 9, 1), MomentReader.Read(CellText.Line(text), s_term).Date);

    [Theory]
    [InlineData("9/1/2026", "-DateOrder")]
    [InlineData("13/9/2026", "-DateOrder")]
    [InlineData("26/9/1", "three readings")]
    [InlineData("9/1", "-DateOrder")]
    [InlineData("9月1日", "-TermStart")]
    [InlineData("2026-02-30", "calendar")]
    [InlineData("2026-13-01", "calendar")]
    [InlineData("20261301", "calendar")]
    [InlineData("2026, 9, 1", "neither a date")]
    [InlineData("2026-09-01 星期三", "Tuesday")]
    [InlineData("2026年9月", "neither a date")]
    [InlineData("12345678901", "neither a date")]
    [InlineData("123", "needs four digits")]
    [InlineData("1st of September", "neither a date")]
    public void An_invalid_or_ambiguous_date_says_so(string text, string why) =>
        Assert.Contains(why, Assert.Throws<FormatException>(() => MomentReader.Read(text, s_untold)).Message);

    [Theory]
    [InlineData("9/1/2026", DateOrder.MDY)]
    [InlineData("1.9.2026", DateOrder.DMY)]
    [InlineData("26/9/1", DateOrder.YMD)]
    [InlineData("9/1/26", DateOrder.MDY)]
    [InlineData("9/1", DateOrder.MDY)]
    [InlineData("1/9", DateOrder.DMY)]
    [InlineData("2026/9/1", DateOrder.DMY)]
    public void The_given_order_decides(string text, DateOrder order) =>
        Assert.Equal(new DateTime(2026, 9, 1), MomentReader.Read(text, new DateContext(order, new DateTime(2026, 8, 31))).Date);

    [Fact]
    public void A_month_before_that_of_the_term_start_is_of_the_next_year() =>
        Assert.Equal(new DateTime(2027, 1, 5), MomentReader.Read("1月5日", s_term).Date);

    [Theory]
    [InlineData("2026-09-01T08:00+08:00", 8)]
    [InlineData("2026-09-01 08:00:00 +0800", 8)]
    [InlineData("2026-09-01T08:00:00Z", 0)]
    [InlineData("2026-09-01T08:00:00-05:00", -5)]
    public void An_offset_is_read_behind_a_date_and_clock(string text, int hours)
    {
        var moment = MomentReader.Read(text, s_untold);
        Assert.Equal((TimeSpan.FromHours(8), TimeSpan.FromHours(hours), null), (moment.Start, moment.Offset, moment.End));
    }

    [Theory]
    [InlineData("2026-09-01 8:00-8:45")]
    [InlineData("2026-09-01T08:00-08:45")]
    [InlineData("2026年9月1日 上午8:00-8:45")]
    [InlineData("2026-09-01 8:00 至 2026-09-01 8:45")]
    public void A_range_behind_a_date_is_never_an_offset(string text)
    {
        var moment = MomentReader.Read(text, s_untold);
        Assert.Equal((new TimeSpan(8, 0, 0), new TimeSpan(8, 45, 0), (TimeSpan?)null), (moment.Start, moment.End, moment.Offset));
    }

    [Fact]
    public void Epoch_seconds_are_an_instant() => Assert.Equal(TimeSpan.Zero, MomentReader.Read("1788220800", s_untold).Offset);

    [Fact]
    public void A_serial_is_the_clock_time_of_its_second() => Gen.Select(Gen.Int[20000, 80000], Gen.Int[0, 86399]).Sample(at =>
    {
        var (days, seconds) = at;
        var moment = MomentReader.Read(new Cell(1, CellKind.Date, "", days + (seconds / 86400.0)), s_untold);
        Assert.Equal(new DateTime(1899, 12, 30).AddDays(days).AddSeconds(seconds), moment.Date + (moment.Start ?? TimeSpan.Zero));
    });

    [Theory]
    [InlineData("1月16日", 1, 16)]
    [InlineData("2-Aug", 2, 8)]
    [InlineData("16-Jan", 1, 16)]
    [InlineData("Jan-16", 1, 16)]
    [InlineData("2026/1/16", 1, 16)]
    [InlineData("2026-03-04 0:00:00", 3, 4)]
    public void A_range_that_became_a_date_is_found_again(string text, int first, int last)
    {
        Assert.True(DateReader.TryDamagedRange(text, out var from, out var to));
        Assert.Equal((first, last), (from, to));
    }

    [Theory]
    [InlineData("1-16")]
    [InlineData("1/16")]
    [InlineData("3")]
    [InlineData("第一节")]
    public void An_intact_range_is_not_a_date(string text) => Assert.False(DateReader.TryDamagedRange(text, out _, out _));

    [Theory]
    [InlineData("45", 45)]
    [InlineData("45分钟", 45)]
    [InlineData("0:45", 45)]
    [InlineData("1小时30分", 90)]
    [InlineData("1.5小时", 90)]
    [InlineData("90 min", 90)]
    [InlineData("PT45M", 45)]
    public void Durations_are_read_as_people_write_them(string text, int minutes) =>
        Assert.Equal(minutes, DurationReader.Read(text).TotalMinutes);

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("很久")]
    [InlineData("99999")]
    public void Anything_but_a_duration_is_refused(string text) => Assert.Throws<FormatException>(() => DurationReader.Read(text));
}

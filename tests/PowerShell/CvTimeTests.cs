using System;
using System.Globalization;
using CsCheck;
using CvClass.PowerShell.Binding;

namespace CvClass.Tests;

public sealed class CvTimeTests
{
    private static readonly TimeZoneInfo s_berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Fact]
    public void An_instant_in_ISO_form_reads_back_in_any_zone() =>
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[-12 * 4, 14 * 4]).Sample((seconds, quarters) =>
        {
            var time = DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(TimeSpan.FromMinutes(15 * quarters));
            var text = time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
            // Not every quarter of an hour is the offset of a real zone: such an offset is a typing error.
            if (!Offsets.Exists(time.Offset)) Assert.False(CvTime.TryParse(text, out _));
            else Assert.Equal(time, CvTime.Parse(text).In(s_berlin));
        });

    [Theory]
    [InlineData("2026-09-01 08:00")]
    [InlineData("2026/9/1 8:00")]
    [InlineData("2026年9月1日 8时00分")]
    [InlineData("２０２６－０９－０１　０８：００")]
    [InlineData(" 2026-09-01T08:00:00 ")]
    public void A_time_without_an_offset_is_in_the_given_zone(string text)
    {
        Assert.Equal(new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.FromHours(2)), CvTime.Parse(text).In(s_berlin));
        Assert.Equal(new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero), CvTime.Parse(text).In(TimeZoneInfo.Utc));
    }

    [Theory]
    [InlineData("08:00-08:45")]
    [InlineData("2026-02-30 08:00")]
    [InlineData("2026-09-01 25:00")]
    [InlineData("2026-09-01 08:00-08:45")]
    [InlineData("2569-09-01 08:00")]
    [InlineData("1405-06-10 08:00")]
    [InlineData("soon")]
    public void Text_that_is_not_a_time_is_quoted_in_the_error(string text)
    {
        Assert.False(CvTime.TryParse(text, out _));
        Assert.Contains(text, Assert.Throws<FormatException>(() => CvTime.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_that_the_clock_skips_or_repeats_is_refused()
    {
        Assert.Throws<ArgumentException>(() => CvTime.Parse("2026-03-29 02:30").In(s_berlin));
        Assert.Throws<ArgumentException>(() => CvTime.Parse("2026-10-25 02:30").In(s_berlin));
        Assert.Equal(TimeSpan.FromHours(2), CvTime.Parse("2026-10-25T02:30+02:00").In(s_berlin).Offset);
    }

    [Fact]
    public void As_an_end_a_date_includes_its_day_and_a_time_is_itself()
    {
        Assert.Equal(new DateTimeOffset(2026, 9, 1, 23, 59, 59, TimeSpan.Zero), CvTime.Parse("2026-09-01").EndIn(TimeZoneInfo.Utc));
        Assert.Equal(new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.Zero), CvTime.Parse("2026-09-01 00:00").EndIn(TimeZoneInfo.Utc));
    }

    [Fact]
    public void The_zone_of_the_machine_is_ignored()
    {
        Assert.Equal(TimeSpan.Zero, new CvTime(new DateTime(2026, 9, 1, 8, 0, 0, DateTimeKind.Unspecified)).In(TimeZoneInfo.Utc).Offset);
        var utc = new DateTime(2026, 9, 1, 8, 0, 0, DateTimeKind.Utc);
        Assert.Equal(10, new CvTime(utc).In(s_berlin).Hour);
    }
}

using System;
using System.Globalization;
using System.Linq;

namespace CvClass.Tests;

/// <summary>Times and durations as people type them are read unambiguously, or refused with a message of the module.</summary>
public sealed class TimeInputTests
{
    private static readonly DateTimeOffset s_start = new(2026, 9, 1, 8, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("30", 30)]
    [InlineData("'30'", 30)]
    [InlineData("'０:３０'", 30)]
    [InlineData("-30", -30)]
    [InlineData("'-0:30'", -30)]
    [InlineData("26:00:00", 26 * 60)]
    [InlineData("'1.02:00:00'", 26 * 60)]
    [InlineData("10080", 7 * 24 * 60)]
    [InlineData("([timespan]::FromMinutes(5))", 5)]
    public void Shift_reads_the_same_forms_as_Duration(string shift, int minutes)
    {
        using var engine = new Engine();
        engine.Run("$r = New-CvRoom a '2026-09-01 08:00' -Duration 45").AssertNoErrors();
        engine.Run($"$r | Set-CvRoom -Shift {shift}").AssertNoErrors();
        var room = engine.Run("Get-CvRoom $r.Serial").Of<Room>().Single();
        Assert.Equal((s_start.AddMinutes(minutes), s_start.AddMinutes(minutes + 45)), (room.StartTime, room.EndTime));
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("1.5")]
    [InlineData("0:4:5")]
    [InlineData("'²0'")]
    public void Text_that_is_not_a_duration_is_refused_with_advice(string shift)
    {
        using var engine = new Engine();
        engine.Run("$r = New-CvRoom a '2026-09-01 08:00' -Duration 45").AssertNoErrors();
        engine.ClearReceived();
        Assert.Contains("Write 0:45", engine.Run($"$r | Set-CvRoom -Shift {shift}").Error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Write 0:45", engine.Run($"New-CvRoom b '2026-09-01 08:00' -Duration {shift}")
            .Error.ToString(), StringComparison.Ordinal);
        Assert.Empty(engine.Received);
    }

    [Theory]
    [InlineData("'2026-03-27 08:00'", "7.00:00:00", "2026-04-03T08:00:00+02:00")] // the clocks go forward on 29 March
    [InlineData("'2026-03-27 08:00'", "'7.00:30:00'", "2026-04-03T09:30:00+02:00")] // not whole days: an exact amount of time
    [InlineData("'2026-10-28 08:00'", "'-7.00:00:00'", "2026-10-21T08:00:00+02:00")]
    public void A_shift_by_whole_days_keeps_the_time_of_day(string start, string shift, string expected)
    {
        using var engine = new Engine(connect: false);
        engine.Run($"Connect-CvClass -BaseUri {engine.Listener.BaseAddress} -Credential $Key -NoVerify -TimeZone Europe/Berlin")
            .AssertNoErrors();
        engine.Run($"$r = New-CvRoom a {start} -Duration 45; $r | Set-CvRoom -Shift {shift}").AssertNoErrors();
        var room = engine.Run("Get-CvRoom $r.Serial").Of<Room>().Single();
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), room.StartTime);
        Assert.Equal(TimeSpan.FromMinutes(45), room.Duration);
    }

    [Fact]
    public void A_shift_to_a_time_that_the_clock_skips_is_an_error()
    {
        using var engine = new Engine(connect: false);
        engine.Run($"Connect-CvClass -BaseUri {engine.Listener.BaseAddress} -Credential $Key -NoVerify -TimeZone Europe/Berlin")
            .AssertNoErrors();
        engine.Run("$r = New-CvRoom a '2026-03-28 02:15' -Duration 30").AssertNoErrors();
        engine.ClearReceived();
        Assert.Contains("skip", engine.Run("$r | Set-CvRoom -Shift 1.00:00:00").Error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(engine.Received, x => x.Path.Contains("ModifyRoom", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-09-01 8:00-8:45")]
    [InlineData("2026-09-01 08:00-09:00")]
    [InlineData("2026-09-01 8:00 - 8:45")]
    [InlineData("2026-09-01 8:00 -8:45")]
    [InlineData("2026-09-01 08:00 -08:45")]
    [InlineData("2026-09-01T08:00-08:45")]
    [InlineData("2026-09-01T08:00+08:20")]
    [InlineData("2026-09-01 8:00~8:45")]
    [InlineData("2026-09-01 8:00 45")]
    [InlineData("2026-09-01 -08:00")]
    [InlineData("2026-09-01 24:00")]
    [InlineData("0001-01-01 00:00")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("9999-12-31")]
    [InlineData("1405/06/10 08:00")]
    [InlineData("۱۴۰۵/۰۶/۱۰ ۰۸:۰۰")]
    [InlineData("2569-09-01 08:00")]
    public void Ranges_impossible_offsets_and_other_calendars_are_refused(string time)
    {
        using var engine = new Engine();
        var error = engine.Run("New-CvRoom a $T -Duration 45", ("T", time)).Error;
        Assert.Contains($"'{time}'", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Write", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(engine.Received);
    }

    [Theory]
    [InlineData("Get-CvRoom -From")]
    [InlineData("Get-CvRoomStatus $Serial -From")]
    [InlineData("Get-CvAttendance $Serial -From")]
    [InlineData("Get-CvCourseware -From")]
    [InlineData("Remove-CvRecord -To '2026-09-01' -From")]
    public void A_time_with_two_readings_is_an_error_of_its_input_only(string command)
    {
        using var culture = new Culture("en-GB");
        using var engine = new Engine();
        var outcome = engine.Run($"$Serial = 1200000001, 1200000002; {command} '01/09/2026 08:00:00 +08:00'; 'after'");
        Assert.Null(outcome.Terminating);
        Assert.Equal("after", outcome.Output.Single().BaseObject);
        Assert.Equal(command.Contains("$Serial", StringComparison.Ordinal) ? 2 : 1, outcome.Errors.Count);
        Assert.All(outcome.Errors, e => Assert.StartsWith("CvClass.InvalidArgument", e.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.Empty(engine.Received);
    }

    [Theory]
    [InlineData("MinValue")]
    [InlineData("MaxValue")]
    public void The_ends_of_the_calendar_are_refused_with_a_message_of_the_module(string end)
    {
        using var engine = new Engine();
        foreach (var type in (string[])["datetime", "DateTimeOffset"])
        {
            Assert.Contains("Gregorian", engine.Run($"New-CvRoom a ([{type}]::{end}) -Duration 45")
                .Error.ToString(), StringComparison.Ordinal);
        }
        Assert.Contains("Gregorian", engine.Run($"New-CvRoom a ([datetime]::SpecifyKind([datetime]::{end}, 'Local')) -Duration 45")
            .Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("２０２６－０９－０１　０８：００")]
    [InlineData("٢٠٢٦-٠٩-٠١ ٠٨:٠٠")]
    [InlineData("2026-09-01 08:00+08:00")]
    [InlineData("2026-09-01 08:00 +08")]
    [InlineData("2026-09-01T08:00+0800")]
    [InlineData("2026-08-31T19:00-05:00")]
    [InlineData("2026-08-31 19:00 -05:00")]
    [InlineData("2026-09-01T05:45+05:45")]
    [InlineData("2026年9月1日8时00分00秒")]
    [InlineData("2026-09-01T08:00:00.0000000+08:00")]
    public void Every_notation_of_eight_in_the_morning_in_China_is_read_as_the_same_instant(string time)
    {
        using var engine = new Engine();
        Assert.Equal(s_start, engine.Run("New-CvRoom a $T -Duration 45", ("T", time)).Of<Room>().Single().StartTime);
    }
}

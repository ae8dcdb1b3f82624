using System;
using System.Globalization;
using CsCheck;
using CvClass.Client.Annotations;
using CvClass.Client.Wire;

namespace CvClass.Tests;

public sealed class FormValueWriterTests
{
    [Theory]
    [InlineData("as it is ", "as it is ")]
    [InlineData(true, "1")]
    [InlineData(false, "0")]
    [InlineData(-7, "-7")]
    [InlineData(1.5, "1.5")]
    [InlineData(RoomType.Meeting, "6")]
    public void Each_type_is_written_in_one_form(object value, string expected)
    {
        using var culture = new Culture("de-DE");
        Assert.Equal(expected, FormValueWriter.Write(value, FieldForm.Default));
    }

    [Fact]
    public void A_time_is_written_as_epoch_seconds_whatever_the_offset_and_culture() =>
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[-14, 14]).Sample((seconds, hours) =>
        {
            using var culture = new Culture("th-TH");
            var time = DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(TimeSpan.FromHours(hours));
            Assert.Equal(seconds.ToString(CultureInfo.InvariantCulture), FormValueWriter.Write(time, FieldForm.Default));
        });

    [Fact]
    public void A_time_as_text_is_in_China_Standard_Time()
    {
        using var culture = new Culture("fa-IR");
        var time = DateTimeOffset.Parse("2026-08-31T20:30:15-04:00", CultureInfo.InvariantCulture);
        Assert.Equal("2026-09-01 08:30:15", FormValueWriter.Write(time, FieldForm.ChinaTime));
    }
}

using System;
using System.Globalization;
using System.Management.Automation;
using CsCheck;
using CvClass.PowerShell.Binding;

namespace CvClass.Tests;

public sealed class InputValueTests
{
    [Theory]
    [InlineData(typeof(string))]
    [InlineData(typeof(CvTime))]
    [InlineData(typeof(CvDuration))]
    [InlineData(typeof(TimeSpan))]
    [InlineData(typeof(bool))]
    [InlineData(typeof(int))]
    [InlineData(typeof(RoomType))]
    public void An_empty_cell_reads_as_not_given(Type type)
    {
        object?[] empty = [null, "", "  ", "\u3000", DBNull.Value, new PSObject("")];
        Assert.All(empty, e => Assert.Null(InputValue.Read(e, type)));
    }

    [Fact]
    public void A_number_reads_as_minutes_and_a_clock_time_as_hours_and_minutes() => Gen.Int[0, 9_999].Sample(minutes =>
    {
        var duration = TimeSpan.FromMinutes(minutes);
        object[] written =
        [
            minutes,
            minutes.ToString(CultureInfo.InvariantCulture),
            minutes.ToString(CultureInfo.InvariantCulture) + "分钟",
            minutes.ToString(CultureInfo.InvariantCulture) + " min",
            duration,
            duration.ToString(),
        ];
        Assert.All(written, w => Assert.Equal(duration, InputValue.Read(w, typeof(TimeSpan))));
    });

    [Theory]
    [InlineData("0:45", 45)]
    [InlineData("1:30:00", 90)]
    [InlineData("26:00:00", 1560)]
    [InlineData("1.02:00:00", 1560)]
    [InlineData("-0:45", -45)]
    [InlineData("４５", 45)]
    public void Durations_of_spreadsheets_are_read(string text, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), ((CvDuration)InputValue.Read(text, typeof(CvDuration))!).Value);

    [Theory]
    [InlineData("1", true)]
    [InlineData("是", true)]
    [InlineData(" Yes ", true)]
    [InlineData("$true", true)]
    [InlineData("0", false)]
    [InlineData("关闭", false)]
    [InlineData("off", false)]
    public void Flags_in_everyday_words_are_read(string text, bool expected) => Assert.Equal(expected, InputValue.Read(text, typeof(bool)));

    [Theory]
    [InlineData("7", 7)]
    [InlineData("1v6", 7)]
    [InlineData("1对12", 13)]
    [InlineData("-3", -3)]
    public void Numbers_in_everyday_forms_are_read(string text, int expected) => Assert.Equal(expected, InputValue.Read(text, typeof(int)));

    [Fact]
    public void An_enum_is_read_by_name_number_and_the_documents_words()
    {
        foreach (var member in Enum.GetValues<VideoResolution>())
        {
            Assert.Equal(member, InputValue.Read(member.ToString().ToUpperInvariant(), typeof(VideoResolution)));
            Assert.Equal(member, InputValue.Read((int)member, typeof(VideoResolution)));
            Assert.Equal(member, InputValue.Read(member.ToString()[1..].Replace('x', '×'), typeof(VideoResolution)));
        }
    }

    [Theory]
    [InlineData("maybe", typeof(bool))]
    [InlineData("1.5", typeof(int))]
    [InlineData("99999999999", typeof(int))]
    [InlineData("an hour", typeof(TimeSpan))]
    [InlineData("3:7", typeof(TimeSpan))]
    [InlineData("99", typeof(RoomType))]
    [InlineData("Lecture", typeof(RoomType))]
    public void Unreadable_text_is_quoted_in_the_error(string text, Type type) =>
        Assert.Contains(text, Assert.Throws<FormatException>(() => InputValue.Read(text, type)).Message, StringComparison.Ordinal);
}

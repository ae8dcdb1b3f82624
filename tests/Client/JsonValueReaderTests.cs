using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using CsCheck;
using CvClass.Client.Annotations;
using CvClass.Client.Responses;
using Newtonsoft.Json.Linq;

namespace CvClass.Tests;

public sealed class JsonValueReaderTests
{
    private static readonly TimeZoneInfo s_zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Fact]
    public void An_integer_reads_the_same_as_a_number_and_as_text() => Gen.Long.Sample(number =>
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        Assert.True(JsonValueReader.TryReadInteger(number, "n", out var fromNumber));
        Assert.True(JsonValueReader.TryReadInteger($" {text}\t", "n", out var fromText));
        Assert.Equal((number, number), (fromNumber, fromText));
    });

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1.5")]
    [InlineData("0x10")]
    [InlineData("１")]
    public void Other_text_is_not_an_integer(string text) => Assert.False(JsonValueReader.TryReadInteger(text, "n", out _));

    [Fact]
    public void A_number_beyond_64_bits_is_an_error_that_names_the_field()
    {
        object[] values = [BigInteger.Pow(10, 30), "9223372036854775808", 1e19];
        foreach (var value in values)
        {
            var error = Assert.Throws<WireFormatException>(() => JsonValueReader.TryReadInteger(value, "storage", out _));
            Assert.Contains("storage", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData(0L, false)]
    [InlineData(true, true)]
    [InlineData("False", false)]
    [InlineData("2", null)]
    [InlineData("yes", null)]
    public void A_flag_is_read_from_one_or_zero(object value, bool? expected)
    {
        Assert.Equal(expected is not null, JsonValueReader.TryReadFlag(value, WireFormat.Default, "f", s_zone, out var flag));
        Assert.Equal(expected, flag);
        JsonValueReader.TryReadFlag(value, WireFormat.ZeroIsYes, "f", s_zone, out var reversed);
        Assert.Equal(!expected, reversed);
    }

    [Fact]
    public void Seconds_milliseconds_and_text_in_China_time_read_as_the_same_instant()
    {
        var moment = DateTimeOffset.Parse("2026-09-01T08:00:00+08:00", CultureInfo.InvariantCulture);
        object[] values =
        [
            moment.ToUnixTimeSeconds(),
            moment.ToUnixTimeMilliseconds(),
            moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            "2026-09-01 08:00:00",
            "2026-09-01 08:00",
        ];
        foreach (var value in values)
        {
            Assert.True(JsonValueReader.TryReadTime(value, WireFormat.Default, "t", s_zone, out var time));
            Assert.Equal(moment, time);
            Assert.Equal(TimeSpan.FromHours(2), time!.Value.Offset);
        }
    }

    [Fact]
    public void Zero_reads_as_no_time_and_other_text_is_kept()
    {
        Assert.True(JsonValueReader.TryReadTime(0L, WireFormat.Default, "t", s_zone, out var never));
        Assert.Null(never);
        Assert.False(JsonValueReader.TryReadTime("tomorrow", WireFormat.Default, "t", s_zone, out _));
        Assert.Throws<WireFormatException>(() => JsonValueReader.TryReadTime(long.MaxValue, WireFormat.Default, "t", s_zone, out _));
    }

    [Theory]
    [InlineData("1时2分3秒", 3723)]
    [InlineData("1小时", 3600)]
    [InlineData("45分钟", 2700)]
    [InlineData("9秒", 9)]
    public void A_duration_in_Chinese_words_is_read(string text, int seconds)
    {
        Assert.True(JsonValueReader.TryReadDuration(text, WireFormat.ChineseDuration, "d", s_zone, out var duration));
        Assert.Equal(TimeSpan.FromSeconds(seconds), duration);
        Assert.False(JsonValueReader.TryReadDuration("a while", WireFormat.ChineseDuration, "d", s_zone, out _));
    }

    [Fact]
    public void A_duration_in_seconds_or_milliseconds_is_read()
    {
        Assert.True(JsonValueReader.TryReadDuration("1.5", WireFormat.Seconds, "d", s_zone, out var seconds));
        Assert.True(JsonValueReader.TryReadDuration(1500L, WireFormat.Milliseconds, "d", s_zone, out var milliseconds));
        Assert.Equal((TimeSpan.FromMilliseconds(1500), TimeSpan.FromMilliseconds(1500)), (seconds!.Value, milliseconds!.Value));
        Assert.Throws<WireFormatException>(() => JsonValueReader.TryReadDuration(1e300, WireFormat.Seconds, "d", s_zone, out _));
    }

    [Theory]
    [InlineData("""["a","b"]""", "a b")]
    [InlineData("""{"0":"a","2":"b"}""", "a b")]
    [InlineData("""{"0":"a","1":{"name":"b"}}""", """a {"name":"b"}""")]
    public void A_list_is_read_from_an_array_or_an_object_with_indexes(string json, string expected) =>
        Assert.Equal(expected, string.Join(' ',
            JsonValueReader.Elements(JToken.Parse(json))!.Select(e => JsonValueReader.ReadText(JsonValueReader.Unwrap(e)!))));

    [Fact]
    public void A_single_object_reads_as_a_list_of_one_and_a_scalar_as_no_list()
    {
        Assert.Single(JsonValueReader.Elements(JToken.Parse("""{"name":"a"}"""))!);
        Assert.Null(JsonValueReader.Elements("a"));
    }

    [Theory]
    [InlineData("null", true)]
    [InlineData("\"\"", true)]
    [InlineData("[]", true)]
    [InlineData("{}", false)]
    [InlineData("0", false)]
    [InlineData("\" \"", false)]
    public void Null_empty_text_and_empty_array_count_as_empty(string json, bool expected) =>
        Assert.Equal(expected, JsonValueReader.IsAbsent(JsonValueReader.Unwrap(JToken.Parse(json))));
}

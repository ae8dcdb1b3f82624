using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text.RegularExpressions;
using CvClass.Client.Annotations;
using CvClass.Client.Wire;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CvClass.Client.Responses;

/// <summary>
/// Reads one response value in any of its documented and undocumented shapes. A value is a scalar as returned by the JSON reader (text,
/// long, BigInteger, double, flag, null) or a tree. Three outcomes: read; wrong type (the caller keeps it raw, so nothing is lost);
/// impossible, which is a <see cref="WireFormatException"/>.
/// </summary>
internal static class JsonValueReader
{
    // A larger number of seconds would be beyond the year 5138: such numbers are milliseconds.
    private const long FirstMilliseconds = 100_000_000_000;

    private static readonly string[] s_times = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"];

    private static readonly Regex s_chineseDuration =
        new(@"^(?:(\d+)(?:小时|时))?(?:(\d+)(?:分钟|分))?(?:(\d+)秒)?$", RegexOptions.CultureInvariant);

    /// <summary>The value of a token: its scalar, or itself.</summary>
    internal static object? Unwrap(JToken? token) => token is JValue scalar ? scalar.Value : token;

    /// <summary>null, "" and [] stand for 'nothing' all over the service.</summary>
    internal static bool IsAbsent(object? value) => value switch
    {
        null => true,
        string text => text.Length == 0,
        JArray array => array.Count == 0,
        _ => false,
    };

    /// <summary>The value without JSON types: texts, numbers, flags, dictionaries and arrays.</summary>
    internal static object? ToPlain(object? value) => value switch
    {
        JObject map => map.Properties().ToDictionary(p => p.Name.Trim(), p => ToPlain(p.Value), StringComparer.Ordinal),
        JArray list => list.Select(ToPlain).ToArray(),
        JValue scalar => scalar.Value,
        JToken other => other.ToString(Formatting.None),
        _ => value,
    };

    /// <summary>
    /// The elements of a list that may be an array, a single object, or PHP's object with indexes as keys; null otherwise.
    /// </summary>
    internal static IReadOnlyList<JToken>? Elements(object? value) => value switch
    {
        JArray array => array.ToArray(),
        JObject map when map.Properties().All(p => IsInteger(p.Name)) => map.Properties().Select(p => p.Value).ToArray(),
        JObject map => [map],
        _ => null,
    };

    internal static string ReadText(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "1" : "0",
        JToken tree => tree.ToString(Formatting.None),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>A whole number from a number or a text.</summary>
    /// <exception cref="WireFormatException">The whole number exceeds 64 bits.</exception>
    internal static bool TryReadInteger(object? value, string name, out long number)
    {
        number = 0;
        switch (value)
        {
            case long whole:
                number = whole;
                return true;
            case string text when IsInteger(text):
                return long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out number) ? true : throw TooLarge(name);
            case BigInteger:
                throw TooLarge(name);
            case double real when real == Math.Floor(real):
                if (Math.Abs(real) >= long.MaxValue) throw TooLarge(name);
                number = (long)real;
                return true;
            case bool flag:
                number = flag ? 1 : 0;
                return true;
            default:
                return false;
        }
    }

    internal static bool TryReadInt64(object value, WireFormat form, string name, TimeZoneInfo zone, out long? parsed)
    {
        var isNumber = TryReadInteger(value, name, out var number);
        parsed = isNumber ? number : null;
        return isNumber;
    }

    internal static bool TryReadInt32(object value, WireFormat form, string name, TimeZoneInfo zone, out int? parsed)
    {
        parsed = null;
        if (!TryReadInteger(value, name, out var number)) return false;
        parsed = number is >= int.MinValue and <= int.MaxValue ? (int)number : throw TooLarge(name);
        return true;
    }

    internal static bool TryReadDouble(object value, WireFormat form, string name, TimeZoneInfo zone, out double? parsed)
    {
        parsed = value switch
        {
            string text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
            long whole => whole,
            double real => real,
            BigInteger big => (double)big,
            _ => null,
        };
        return parsed is not { } read || !(double.IsInfinity(read) || double.IsNaN(read)) ? parsed is not null : throw TooLarge(name);
    }

    internal static bool TryReadFlag(object value, WireFormat form, string name, TimeZoneInfo zone, out bool? parsed)
    {
        parsed = value is JToken ? null : Convert.ToString(value, CultureInfo.InvariantCulture)!.Trim() switch
        {
            "1" or "true" or "True" => true,
            "0" or "false" or "False" => false,
            _ => null,
        };
        if (form == WireFormat.ZeroIsYes) parsed = !parsed;
        return parsed is not null;
    }

    internal static bool TryReadTime(object value, WireFormat form, string name, TimeZoneInfo zone, out DateTimeOffset? parsed)
    {
        parsed = null;
        if (TryReadInteger(value, name, out var number))
        {
            // 0 means 'never' in every response that contains it.
            if (number != 0) parsed = TimeZoneInfo.ConvertTime(FromEpoch(number, name), zone);
            return true;
        }
        if (value is not string text
            || !DateTime.TryParseExact(text.Trim(), s_times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var plain))
        {
            return false;
        }
        parsed = TimeZoneInfo.ConvertTime(new DateTimeOffset(plain, ChinaTime.Offset), zone);
        return true;
    }

    internal static bool TryReadDuration(object value, WireFormat form, string name, TimeZoneInfo zone, out TimeSpan? parsed)
    {
        parsed = null;
        if (form == WireFormat.ChineseDuration)
        {
            if (value is not string text || s_chineseDuration.Match(text.Trim()) is not { Success: true } match) return false;
            parsed = new TimeSpan(Part(match, 1, name), Part(match, 2, name), Part(match, 3, name));
            return true;
        }
        if (!TryReadDouble(value, form, name, zone, out var number)) return false;
        var milliseconds = form == WireFormat.Milliseconds ? number!.Value : number!.Value * 1000;
        if (Math.Abs(milliseconds) > TimeSpan.MaxValue.TotalMilliseconds) throw TooLarge(name);
        parsed = TimeSpan.FromTicks((long)(milliseconds * TimeSpan.TicksPerMillisecond));
        return true;
    }

    /// <summary>A model, a list, or the parts of a chat message.</summary>
    internal static bool TryReadObject(object? value, Type type, string name, TimeZoneInfo zone, out object? parsed)
    {
        parsed = null;
        if (type == typeof(ChatContent))
        {
            parsed = ChatContent.Read(value);
            return true;
        }
        if (IsAbsent(value)) return true;
        return typeof(CvObject).IsAssignableFrom(type)
            ? TryReadModel(value!, type, name, zone, out parsed)
            : TryReadList(value!, type.GetGenericArguments()[0], name, zone, out parsed);
    }

    private static bool TryReadModel(object value, Type type, string name, TimeZoneInfo zone, out object? parsed)
    {
        if (value is JArray) throw new WireFormatException(Texts.FormatArrayForObject(name));
        parsed = value is JObject map ? ModelMetadata.Of(type).Read(map, zone) : null;
        return parsed is not null;
    }

    private static bool TryReadList(object value, Type elementType, string name, TimeZoneInfo zone, out object? parsed)
    {
        parsed = null;
        if (Elements(value) is not { } elements) return false;
        var list = Array.CreateInstance(elementType, elements.Count);
        for (var i = 0; i < elements.Count; i++)
        {
            var element = Unwrap(elements[i]);
            if (IsAbsent(element)) continue;
            if (elementType == typeof(string)) list.SetValue(ReadText(element!), i);
            else if (TryReadModel(element!, elementType, name, zone, out var model)) list.SetValue(model, i);
            else return false;
        }
        parsed = list;
        return true;
    }

    private static DateTimeOffset FromEpoch(long number, string name)
    {
        try
        {
            return Math.Abs(number) >= FirstMilliseconds
                ? DateTimeOffset.FromUnixTimeMilliseconds(number)
                : DateTimeOffset.FromUnixTimeSeconds(number);
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw TooLarge(name, e);
        }
    }

    private static int Part(Match match, int group, string name)
    {
        if (!match.Groups[group].Success) return 0;
        return int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var part)
            ? part
            : throw TooLarge(name);
    }

    // Digits with an optional sign and surrounding whitespace.
    private static bool IsInteger(string text)
    {
        var (from, to) = (0, text.Length);
        while (from < to && char.IsWhiteSpace(text[from])) from++;
        while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
        if (from < to && text[from] is '+' or '-') from++;
        if (from == to) return false;
        for (; from < to; from++)
        {
            if (text[from] is < '0' or > '9') return false;
        }
        return true;
    }

    private static WireFormatException TooLarge(string name, Exception? inner = null) => new(Texts.FormatNumberTooLarge(name), inner);
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CvClass.Client.Wire;

/// <summary>
/// Reads one value of an answer, whatever of its documented and undocumented shapes it comes in. Three outcomes: read; not of that kind
/// (the caller keeps it raw, nothing is lost); impossible, which is a <see cref="WireFormatException"/>.
/// </summary>
internal static class WireValue
{
    // Above this a number of seconds would lie beyond the year 5138: such numbers are milliseconds.
    private const long FirstMilliseconds = 100_000_000_000;

    private static readonly Regex s_integer = new(@"^[+-]?\d+$", RegexOptions.CultureInvariant);
    private static readonly Regex s_chineseDuration = new(@"^(?:(\d+)(?:小时|时))?(?:(\d+)(?:分钟|分))?(?:(\d+)秒)?$", RegexOptions.CultureInvariant);

    /// <summary>Reads <paramref name="token"/> as <paramref name="type"/>; a value that is absent in any of the service's ways is null.</summary>
    internal static bool TryRead(JToken token, Type type, WireForm form, string name, TimeZoneInfo zone, out object? value)
    {
        value = null;
        if (type == typeof(ChatContent))
        {
            value = ChatContent.Read(token);
            return true;
        }
        if (IsAbsent(token)) return true;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return TryReadText(token, out value);
        if (typeof(CvObject).IsAssignableFrom(type)) return TryReadModel(token, type, name, zone, out value);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)) return TryReadList(token, type.GetGenericArguments()[0], name, zone, out value);
        if (type == typeof(DateTimeOffset)) return TryReadTime(token, name, zone, out value);
        if (type == typeof(TimeSpan)) return TryReadDuration(token, form, name, out value);
        if (type == typeof(double)) return TryReadDouble(token, name, out value);
        if (type == typeof(bool)) return TryReadFlag(token, form, out value);
        if (!TryReadInteger(token, name, out var number)) return false;
        value = type.IsEnum ? Enum.ToObject(type, Fit(number, typeof(int), name)) : Fit(number, type, name);
        return true;
    }

    /// <summary>A whole number from a number or a text.</summary>
    /// <exception cref="WireFormatException">A whole number, but beyond 64 bits.</exception>
    internal static bool TryReadInteger(JToken token, string name, out long number)
    {
        number = 0;
        switch (token)
        {
            case JValue { Type: JTokenType.Integer, Value: long whole }:
                number = whole;
                return true;
            case JValue { Type: JTokenType.Integer }:
                throw new WireFormatException(Text.Get("NumberTooLarge", name));
            case JValue { Type: JTokenType.Float, Value: double real } when real == Math.Floor(real):
                if (Math.Abs(real) >= long.MaxValue) throw new WireFormatException(Text.Get("NumberTooLarge", name));
                number = (long)real;
                return true;
            case JValue { Type: JTokenType.String, Value: string text } when s_integer.IsMatch(text.Trim()):
                if (!long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out number)) throw new WireFormatException(Text.Get("NumberTooLarge", name));
                return true;
            case JValue { Type: JTokenType.Boolean, Value: bool flag }:
                number = flag ? 1 : 0;
                return true;
            default:
                return false;
        }
    }

    /// <summary>null, "" and [] stand for 'nothing' all over the service.</summary>
    internal static bool IsAbsent(JToken? token) => token switch
    {
        null => true,
        JArray array => array.Count == 0,
        JValue { Type: JTokenType.String, Value: string text } => text.Length == 0,
        _ => token.Type is JTokenType.Null or JTokenType.Undefined,
    };

    /// <summary>The value without JSON types, for people: texts, numbers, flags, dictionaries and arrays.</summary>
    internal static object? ToPlain(JToken token) => token switch
    {
        JObject map => map.Properties().ToDictionary(p => p.Name.Trim(), p => ToPlain(p.Value), StringComparer.Ordinal),
        JArray list => list.Select(ToPlain).ToArray(),
        JValue scalar => scalar.Value,
        _ => token.ToString(Formatting.None),
    };

    private static object Fit(long number, Type type, string name)
    {
        if (type == typeof(int) && (number < int.MinValue || number > int.MaxValue)) throw new WireFormatException(Text.Get("NumberTooLarge", name));
        return type == typeof(int) ? (object)(int)number : number;
    }

    private static bool TryReadText(JToken token, out object? value)
    {
        value = token switch
        {
            JValue { Value: string text } => text,
            JValue { Value: bool flag } => flag ? "1" : "0",
            JValue { Value: IFormattable number } => number.ToString(null, CultureInfo.InvariantCulture),
            _ => token.ToString(Formatting.None),
        };
        return true;
    }

    private static bool TryReadModel(JToken token, Type type, string name, TimeZoneInfo zone, out object? value)
    {
        value = null;
        switch (token)
        {
            case JObject map:
                value = ModelShape.Of(type).Read(map, zone);
                return true;
            case JArray:
                throw new WireFormatException(Text.Get("ArrayForObject", name));
            default:
                return false;
        }
    }

    private static bool TryReadList(JToken token, Type elementType, string name, TimeZoneInfo zone, out object? value)
    {
        value = null;
        if (Elements(token) is not { } elements) return false;
        var list = Array.CreateInstance(elementType, elements.Count);
        for (var i = 0; i < elements.Count; i++)
        {
            if (!TryRead(elements[i], elementType, WireForm.Default, name, zone, out var element)) return false;
            list.SetValue(element, i);
        }
        value = list;
        return true;
    }

    /// <summary>The elements of a list that may be an array, one lone object, or PHP's object with indexes for keys; null when it is none of these.</summary>
    internal static IReadOnlyList<JToken>? Elements(JToken token) => token switch
    {
        JArray array => array.ToArray(),
        JObject map when map.Count > 0 && map.Properties().All(p => s_integer.IsMatch(p.Name)) => map.Properties().Select(p => p.Value).ToArray(),
        JObject map => [map],
        _ => null,
    };

    private static bool TryReadTime(JToken token, string name, TimeZoneInfo zone, out object? value)
    {
        value = null;
        if (TryReadInteger(token, name, out var number))
        {
            if (number == 0) return true; // 'never' in every answer that prints it
            value = TimeZoneInfo.ConvertTime(FromEpoch(number, name), zone);
            return true;
        }
        if (token is not JValue { Value: string text } || !DateTime.TryParseExact(text.Trim(), ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var plain)) return false;
        value = TimeZoneInfo.ConvertTime(new DateTimeOffset(plain, ChinaTime.Offset), zone);
        return true;
    }

    private static DateTimeOffset FromEpoch(long number, string name)
    {
        try
        {
            return Math.Abs(number) >= FirstMilliseconds ? DateTimeOffset.FromUnixTimeMilliseconds(number) : DateTimeOffset.FromUnixTimeSeconds(number);
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new WireFormatException(Text.Get("NumberTooLarge", name), e);
        }
    }

    private static bool TryReadDuration(JToken token, WireForm form, string name, out object? value)
    {
        value = null;
        if (form == WireForm.ChineseDuration)
        {
            if (token is not JValue { Value: string text } || s_chineseDuration.Match(text.Trim()) is not { Success: true } match) return false;
            value = new TimeSpan(Part(match, 1, name), Part(match, 2, name), Part(match, 3, name));
            return true;
        }
        if (!TryReadDouble(token, name, out var read) || read is not double number) return false;
        var milliseconds = form == WireForm.Milliseconds ? number : number * 1000;
        if (Math.Abs(milliseconds) > TimeSpan.MaxValue.TotalMilliseconds) throw new WireFormatException(Text.Get("NumberTooLarge", name));
        value = TimeSpan.FromTicks((long)(milliseconds * TimeSpan.TicksPerMillisecond));
        return true;
    }

    private static int Part(Match match, int group, string name)
    {
        if (!match.Groups[group].Success) return 0;
        return int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var part)
            ? part
            : throw new WireFormatException(Text.Get("NumberTooLarge", name));
    }

    private static bool TryReadDouble(JToken token, string name, out object? value)
    {
        value = null;
        if (token is not JValue scalar) return false;
        double number;
        if (scalar.Value is string text)
        {
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)) return false;
        }
        else if (scalar.Type is JTokenType.Integer or JTokenType.Float)
        {
            number = Convert.ToDouble(scalar.Value is System.Numerics.BigInteger big ? (double)big : scalar.Value, CultureInfo.InvariantCulture);
        }
        else
        {
            return false;
        }
        if (double.IsInfinity(number) || double.IsNaN(number)) throw new WireFormatException(Text.Get("NumberTooLarge", name));
        value = number;
        return true;
    }

    private static bool TryReadFlag(JToken token, WireForm form, out object? value)
    {
        value = null;
        var text = token is JValue { Value: not null } scalar ? Convert.ToString(scalar.Value, CultureInfo.InvariantCulture)!.Trim() : "";
        bool? flag = text switch
        {
            "1" or "true" or "True" => true,
            "0" or "false" or "False" => false,
            _ => null,
        };
        if (flag is null) return false;
        value = flag.Value != (form == WireForm.ZeroIsYes);
        return true;
    }
}

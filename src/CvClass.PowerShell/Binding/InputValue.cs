using System;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace CvClass.PowerShell.Binding;

/// <summary>
/// Reads values as written by users and spreadsheets, for parameters and timetables alike. Empty text means 'not given' (null) for every
/// type; unreadable text throws a <see cref="FormatException"/> that names the value, the rule and the fix.
/// </summary>
internal static class InputValue
{
    private static readonly Regex s_resolution = new(@"^R?([0-9]{1,9})\s*[xX*×]\s*([0-9]{1,9})$", RegexOptions.CultureInvariant);
    private static readonly Regex s_stage = new(@"^1\s*[vV对]\s*([0-9]{1,3})$", RegexOptions.CultureInvariant);

    // 0:45, 26:00:00, and the form written by TimeSpan: 1.02:00:00.
    private static readonly Regex s_clock = new(
        @"^(?<sign>[+-]?)(?:(?<d>[0-9]{1,5})\.)?(?<h>[0-9]{1,3}):(?<m>[0-9]{2})(?::(?<s>[0-9]{2})(?:\.(?<f>[0-9]{1,7}))?)?$",
        RegexOptions.CultureInvariant);

    private static readonly Regex s_minutes = new(
        @"^(?<sign>[+-]?)(?<m>[0-9]{1,7})\s*(?:分钟|分|min|minutes?)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The value as <paramref name="type"/>, or null if none is given.</summary>
    /// <exception cref="FormatException">The value cannot be converted.</exception>
    internal static object? Read(object? input, Type type)
    {
        var value = Unwrapped.Of(input);
        if (value is null || (value is string text && text.Trim().Length == 0) || value is DBNull) return null;
        if (type.IsInstanceOfType(value)) return value;
        if (input is PSObject { BaseObject: PSCustomObject } bag && PropertyBag.Read(bag, type) is { } unpacked) return unpacked;
        if (type == typeof(string)) return Literal(input) ?? ReadText(value);
        if (type == typeof(CvTime)) return ReadTime(value);
        if (type == typeof(TimeSpan)) return ReadDuration(value);
        if (type == typeof(CvDuration)) return new CvDuration(ReadDuration(value));
        if (type == typeof(bool)) return ReadFlag(value);
        if (type == typeof(int)) return ReadNumber(value);
        return type.IsEnum ? ReadEnum(value, type) : throw new NotSupportedException(type.Name);
    }

    // PowerShell keeps the text of a number literal: -Name 007 is not 7, and -Serial 0123 is not room 123.
    private static string? Literal(object? input) =>
        input is PSObject { BaseObject: int or long or decimal or double or System.Numerics.BigInteger } number
            ? LanguagePrimitives.ConvertTo<string>(number) : null;

    // Anything else is an object whose properties are meant: the cast error makes PowerShell bind by property instead.
    private static string ReadText(object value) => value switch
    {
        string text => text,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        CoursewareFile file => file.FileId,
        char or bool or Uri or SwitchParameter => value.ToString()!,
        _ => throw new PSInvalidCastException(Texts.FormatNotAText(value.GetType().Name)),
    };

    private static CvTime ReadTime(object value) => value switch
    {
        DateTimeOffset instant => new CvTime(instant),
        DateTime time => new CvTime(time),
        _ => CvTime.Parse(ReadText(value)),
    };

    // A bare number means minutes: PowerShell would convert it to ticks, and its text to days.
    private static TimeSpan ReadDuration(object value)
    {
        var text = AsciiForm.Of(ReadText(value)).Trim();
        var match = s_minutes.Match(text) is { Success: true } minutes ? minutes : s_clock.Match(text);
        if (!match.Success) throw new FormatException(Texts.FormatNotADuration(Shown(value)));
        var duration = new TimeSpan(Number(match, "d"), Number(match, "h"), Number(match, "m"), Number(match, "s"))
            + TimeSpan.FromTicks(match.Groups["f"].Success
                ? long.Parse(match.Groups["f"].Value.PadRight(7, '0'), CultureInfo.InvariantCulture) : 0);
        return match.Groups["sign"].Value == "-" ? -duration : duration;
    }

    private static bool ReadFlag(object value)
    {
        if (value is SwitchParameter flag) return flag.IsPresent;
        return AsciiForm.Of(ReadText(value)).Trim().ToUpperInvariant() switch
        {
            "1" or "TRUE" or "YES" or "Y" or "ON" or "$TRUE" or "是" or "开" or "开启" => true,
            "0" or "FALSE" or "NO" or "N" or "OFF" or "$FALSE" or "否" or "关" or "关闭" => false,
            _ => throw new FormatException(Texts.FormatNotAFlag(Shown(value))),
        };
    }

    private static int ReadNumber(object value)
    {
        var text = AsciiForm.Of(ReadText(value)).Trim();
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        // 1v6 is the document's name for seven users on stage.
        if (s_stage.Match(text) is { Success: true } stage) return int.Parse(stage.Groups[1].Value, CultureInfo.InvariantCulture) + 1;
        throw new FormatException(Texts.FormatNotANumber(Shown(value)));
    }

    private static object ReadEnum(object value, Type type)
    {
        var text = AsciiForm.Of(ReadText(value)).Trim();
        if (value is Enum || int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            var number = value is Enum
                ? Convert.ToInt32(value, CultureInfo.InvariantCulture) : int.Parse(text, CultureInfo.InvariantCulture);
            return Enum.IsDefined(type, number) ? Enum.ToObject(type, number) : throw NotOneOf(value, type);
        }
        if (s_resolution.Match(text) is { Success: true } size) text = $"R{size.Groups[1].Value}x{size.Groups[2].Value}";
        var name = Enum.GetNames(type).FirstOrDefault(n => string.Equals(n, text, StringComparison.OrdinalIgnoreCase))
            ?? ChineseNames.Find(type, text);
        return name is null ? throw NotOneOf(value, type) : Enum.Parse(type, name);
    }

    private static FormatException NotOneOf(object value, Type type) =>
        new(Texts.FormatNotOneOf(Shown(value),
            string.Join(", ", Enum.GetNames(type)
            .Select(n => $"{n} ({Convert.ToInt32(Enum.Parse(type, n), CultureInfo.InvariantCulture)})"))));

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    private static string Shown(object value) => Quoted.Of(ReadText(value));
}

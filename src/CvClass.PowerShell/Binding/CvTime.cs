using System;
using System.ComponentModel;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CvClass.PowerShell.Binding;

/// <summary>
/// A time as entered by the user: an instant, or a plain time whose zone only the session knows. Never in the machine's own zone.
/// </summary>
[TypeConverter(typeof(InputConverter))]
public sealed class CvTime
{
    /// <summary>The first year considered Gregorian: years of other calendars are before it or after <see cref="LastYear"/>.</summary>
    internal const int FirstYear = 1970;

    /// <summary>The last such year; 2569 is a Buddhist one.</summary>
    internal const int LastYear = 2299;

    private const int EpochDigits = 10;

    // An offset follows a T or a space, or has a plus sign. 8:00-8:45 is a range.
    private static readonly Regex s_pattern = new(
        @"^(?<y>[0-9]{4})\s*[-/.年]\s*(?<M>[0-9]{1,2})\s*[-/.月]\s*(?<d>[0-9]{1,2})\s*日?" +
        @"(?:(?<t>[Tt]|\s|(?<=日))\s*(?<h>[0-9]{1,2})\s*[:时点]\s*(?<m>[0-9]{1,2})(?:\s*分)?" +
        @"(?:(?:(?<=分)\s*|\s*:\s*)(?<s>[0-9]{1,2})(?:[.,](?<f>[0-9]{1,7}))?\s*秒?)?" +
        @"(?<gap>\s*)(?<o>[Zz]|\+[0-9]{1,2}(?::?[0-9]{2})?|-[0-9]{2}(?::?[0-9]{2})?)?)?$",
        RegexOptions.CultureInvariant);

    private readonly DateTimeOffset? _instant;
    private readonly DateTime _plain;
    private readonly string? _problem;

    /// <summary>An instant.</summary>
    /// <param name="instant">The instant.</param>
    public CvTime(DateTimeOffset instant) => _instant = instant;

    /// <summary>An instant if the kind is Utc or Local, a plain time if it is Unspecified.</summary>
    /// <param name="time">The time.</param>
    public CvTime(DateTime time)
    {
        // Implausible years are rejected when the time is used; near the calendar limits the conversion itself would fail.
        var isPlain = time.Kind == DateTimeKind.Unspecified || time.Year is < FirstYear or > LastYear;
        if (isPlain) _plain = DateTime.SpecifyKind(time, DateTimeKind.Unspecified);
        else _instant = new DateTimeOffset(time);
    }

    private CvTime(DateTimeOffset instant, string problem) => (_instant, _problem) = (instant, problem);

    /// <summary>Whether it is text with a date but no time of day: as an end, it includes that day.</summary>
    internal bool IsDay { get; private init; }

    /// <summary>
    /// Reads ISO 8601 with or without offset, a plain <c>2026-09-01 08:00</c> (also with slashes or 年月日), 10 digits of epoch seconds, or
    /// the form that Export-Csv writes in the current or the invariant culture.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="time">The time; an ambiguous one is rejected by <see cref="In"/>.</param>
    /// <returns>Whether the text is a time.</returns>
    public static bool TryParse(string text, out CvTime? time) => TryParseWritten(text, out time) || TryParseExported(text, out time);

    private static bool TryParseExported(string text, out CvTime? time)
    {
        var readings = ExportedTime.Readings(text);
        time = readings.Length switch
        {
            0 => null,
            1 => new CvTime(readings[0]),
            _ => new CvTime(readings[0], Texts.FormatTimeTwoReadings(Quoted.Of(text), new CvTime(readings[0]), new CvTime(readings[1]))),
        };
        return time is not null;
    }

    private static bool TryParseWritten(string text, out CvTime? time)
    {
        time = null;
        text = AsciiForm.Of(text).Trim();
        if (text.Length == EpochDigits && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            time = new CvTime(DateTimeOffset.FromUnixTimeSeconds(seconds));
            return true;
        }
        if (s_pattern.Match(text) is not { Success: true } match || !TryReadPlain(match, out var plain)) return false;
        if (plain.Year is < FirstYear or > LastYear) return false;
        if (!match.Groups["o"].Success)
        {
            time = new CvTime(plain) { IsDay = !match.Groups["h"].Success };
            return true;
        }
        var (sign, isoOrApart) = (match.Groups["o"].Value[0], match.Groups["t"].Value is "T" or "t" || match.Groups["gap"].Length > 0);
        if (sign == '-' && !isoOrApart) return false;
        if (!Offsets.TryRead(match.Groups["o"].Value, out var offset) || !Offsets.Exists(offset)) return false;
        time = new CvTime(new DateTimeOffset(plain, offset));
        return true;
    }

    /// <summary>Parses a time.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is not a time; the message says what to write.</exception>
    internal static CvTime Parse(string text) =>
        TryParse(text, out var time) ? time! : throw new FormatException(ErrorOf(text));

    /// <summary>Parses text known to be culture-invariant, such as that of an object from a job.</summary>
    internal CvTime AsInvariant() => _problem is null ? this : new CvTime(_instant!.Value);

    /// <summary>The instant, with a plain time interpreted in a zone.</summary>
    /// <param name="zone">The session's zone.</param>
    /// <exception cref="ArgumentException">The zone skips or repeats this time, it is ambiguous, or its year is implausible.</exception>
    public DateTimeOffset In(TimeZoneInfo zone)
    {
        if (_problem is not null) throw new ArgumentException(_problem);
        var year = _instant?.Year ?? _plain.Year;
        if (year is < FirstYear or > LastYear) throw new ArgumentException(Texts.FormatTimeYear(this, FirstYear, LastYear));
        if (_instant is { } instant) return TimeZoneInfo.ConvertTime(instant, zone);
        if (zone.IsInvalidTime(_plain)) throw new ArgumentException(Texts.FormatTimeSkipped(this, zone.Id));
        if (zone.IsAmbiguousTime(_plain)) throw new ArgumentException(Texts.FormatTimeTwice(this, zone.Id));
        return new DateTimeOffset(_plain, zone.GetUtcOffset(_plain));
    }

    /// <summary>The instant as the end of a period: for a day, its last second.</summary>
    /// <param name="zone">The session's zone.</param>
    /// <exception cref="ArgumentException">As for <see cref="In"/>.</exception>
    public DateTimeOffset EndIn(TimeZoneInfo zone) => IsDay ? new CvTime(_plain.AddDays(1).AddSeconds(-1)).In(zone) : In(zone);

    /// <inheritdoc/>
    public override string ToString() => _instant is { } instant
        ? instant.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture)
        : _plain.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string ErrorOf(string text)
    {
        var match = s_pattern.Match(AsciiForm.Of(text).Trim());
        if (!match.Success || !TryReadPlain(match, out var plain)) return Texts.FormatNotATime(Quoted.Of(text));
        return plain.Year is < FirstYear or > LastYear
            ? Texts.FormatTimeYear(Quoted.Of(text), FirstYear, LastYear)
            : Texts.FormatTimeOffset(Quoted.Of(text));
    }

    private static bool TryReadPlain(Match match, out DateTime plain)
    {
        var fraction = match.Groups["f"].Value;
        var day = $"{match.Groups["y"].Value}-{Number(match, "M"):00}-{Number(match, "d"):00}";
        var iso = $"{day} {Number(match, "h"):00}:{Number(match, "m"):00}:{Number(match, "s"):00}";
        if (!DateTime.TryParseExact(iso, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out plain)) return false;
        if (fraction.Length > 0) plain = plain.AddTicks(long.Parse(fraction.PadRight(7, '0'), CultureInfo.InvariantCulture));
        return true;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;
}

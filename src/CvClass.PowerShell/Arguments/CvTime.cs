using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CvClass.PowerShell;

/// <summary>
/// A time as somebody gave it: an instant, or a plain time of day whose zone only the session knows. Never the machine's own zone.
/// </summary>
public sealed class CvTime
{
    private const int EpochDigits = 10;

    private static readonly Regex s_pattern = new(
        @"^(?<y>\d{4})\s*[-/.年]\s*(?<M>\d{1,2})\s*[-/.月]\s*(?<d>\d{1,2})\s*日?(?:[T\s]\s*(?<h>\d{1,2})\s*[:：时点]\s*(?<m>\d{1,2})\s*分?(?:[:：]?\s*(?<s>\d{1,2})(?:[.,](?<f>\d{1,7}))?\s*秒?)?)?\s*(?<o>Z|[+-]\d{1,2}(?::?\d{2})?)?$",
        RegexOptions.CultureInvariant);

    private readonly DateTimeOffset? _instant;
    private readonly DateTime _plain;

    /// <summary>An instant.</summary>
    /// <param name="instant">The instant.</param>
    public CvTime(DateTimeOffset instant) => _instant = instant;

    /// <summary>An instant where the kind is Utc or Local, a plain time where it is Unspecified.</summary>
    /// <param name="time">The time.</param>
    public CvTime(DateTime time)
    {
        if (time.Kind == DateTimeKind.Unspecified) _plain = time;
        else _instant = new DateTimeOffset(time);
    }

    /// <summary>Whether it is a text that names a day without a time of day: as the end of something, that day is included.</summary>
    internal bool IsDay { get; private init; }

    /// <summary>Reads ISO 8601 with or without offset, a plain <c>2026-09-01 08:00</c> (also with slashes or 年月日), or 10 digits of epoch seconds.</summary>
    /// <param name="text">The text.</param>
    /// <param name="time">The time.</param>
    /// <returns>Whether the text is a time.</returns>
    public static bool TryParse(string text, out CvTime? time)
    {
        time = null;
        text = text.Trim();
        if (text.Length == EpochDigits && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            time = new CvTime(DateTimeOffset.FromUnixTimeSeconds(seconds));
            return true;
        }
        if (s_pattern.Match(text) is not { Success: true } match || !TryReadPlain(match, out var plain)) return false;
        if (!match.Groups["o"].Success)
        {
            time = new CvTime(plain) { IsDay = !match.Groups["h"].Success };
            return true;
        }
        if (!TryReadOffset(match.Groups["o"].Value, out var offset)) return false;
        try
        {
            time = new CvTime(new DateTimeOffset(plain, offset));
            return true;
        }
        catch (ArgumentOutOfRangeException)
        {
            return false; // an offset beyond 14 hours, or before the year 1
        }
    }

    /// <summary>Reads an offset such as <c>+08:00</c>, <c>+0800</c>, <c>+8</c> or <c>Z</c>.</summary>
    internal static bool TryReadOffset(string text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text is "Z" or "z") return true;
        var match = Regex.Match(text, @"^(?<s>[+-])(?<h>\d{1,2})(?::?(?<m>\d{2}))?$", RegexOptions.CultureInvariant);
        if (!match.Success) return false;
        var minutes = (60 * Number(match, "h")) + Number(match, "m");
        if (Number(match, "m") > 59 || minutes > 14 * 60) return false;
        offset = TimeSpan.FromMinutes(match.Groups["s"].Value == "-" ? -minutes : minutes);
        return true;
    }

    /// <summary>The instant, with a plain time taken in a zone.</summary>
    /// <param name="zone">The session's zone.</param>
    /// <exception cref="ArgumentException">The zone's clock skips or repeats this time, so that it names no instant or two.</exception>
    public DateTimeOffset In(TimeZoneInfo zone)
    {
        if (_instant is { } instant) return TimeZoneInfo.ConvertTime(instant, zone);
        if (zone.IsInvalidTime(_plain)) throw new ArgumentException(Text.Get("TimeSkipped", this, zone.Id));
        if (zone.IsAmbiguousTime(_plain)) throw new ArgumentException(Text.Get("TimeTwice", this, zone.Id));
        return new DateTimeOffset(_plain, zone.GetUtcOffset(_plain));
    }

    /// <inheritdoc/>
    public override string ToString() => _instant is { } instant
        ? instant.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture)
        : _plain.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static bool TryReadPlain(Match match, out DateTime plain)
    {
        var fraction = match.Groups["f"].Value;
        var iso = $"{match.Groups["y"].Value}-{Number(match, "M"):00}-{Number(match, "d"):00} {Number(match, "h"):00}:{Number(match, "m"):00}:{Number(match, "s"):00}";
        if (!DateTime.TryParseExact(iso, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out plain)) return false;
        if (fraction.Length > 0) plain = plain.AddTicks(long.Parse(fraction.PadRight(7, '0'), CultureInfo.InvariantCulture));
        return true;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;
}

using System;

namespace CvClass.Timetable.Values;

/// <summary>
/// Reads the forms that almost every cell of a long list has (2026-09-01, 2026/9/1 8:00, 8:00), at once and without memory; all others,
/// also those that are wrong, are left to <see cref="MomentReader"/>.
/// </summary>
internal static class PlainMoment
{
    /// <summary>Whether the text is of a plain form.</summary>
    internal static bool TryRead(string text, out Moment moment)
    {
        moment = default;
        var at = 0;
        if (!TryNumber(text, ref at, out var first, out var digits) || at >= text.Length) return false;
        if (digits <= 2 && text[at] == ':')
        {
            at = 0;
            if (!TryClock(text, ref at, out var clock) || at != text.Length) return false;
            moment = new Moment(null, clock);
            return true;
        }
        return digits == 4 && text[at] is '-' or '/' && TryDate(text, at, first, out moment);
    }

    private static bool TryDate(string text, int at, int year, out Moment moment)
    {
        moment = default;
        var separator = text[at++];
        if (!TryNumber(text, ref at, out var month, out var monthDigits) || monthDigits > 2 || at >= text.Length || text[at++] != separator)
            return false;
        if (!TryNumber(text, ref at, out var day, out var dayDigits) || dayDigits > 2) return false;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        var date = new DateTime(year, month, day);
        if (at == text.Length)
        {
            moment = new Moment(date, null);
            return true;
        }
        if (text[at++] != ' ' || !TryClock(text, ref at, out var clock) || at != text.Length) return false;
        moment = new Moment(date, clock);
        return true;
    }

    private static bool TryClock(string text, ref int at, out TimeSpan clock)
    {
        clock = default;
        if (!TryNumber(text, ref at, out var hour, out var digits) || digits > 2 || at >= text.Length || text[at++] != ':') return false;
        if (!TryNumber(text, ref at, out var minute, out digits) || digits > 2) return false;
        var second = 0;
        if (at < text.Length && text[at] == ':')
        {
            at++;
            if (!TryNumber(text, ref at, out second, out digits) || digits > 2) return false;
        }
        if (hour > 23 || minute > 59 || second > 59) return false;
        clock = new TimeSpan(hour, minute, second);
        return true;
    }

    private static bool TryNumber(string text, ref int at, out int number, out int digits)
    {
        number = 0;
        var start = at;
        while (at < text.Length && at - start < 4 && text[at] is >= '0' and <= '9') number = (number * 10) + text[at++] - '0';
        digits = at - start;
        return digits > 0 && !(at < text.Length && text[at] is >= '0' and <= '9');
    }
}

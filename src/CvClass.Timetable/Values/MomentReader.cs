using System;
using System.Globalization;
using CvClass.Timetable.Containers;

namespace CvClass.Timetable.Values;

/// <summary>Reads when from a cell of a date or time column: text, an Excel serial, or a date cell.</summary>
internal static class MomentReader
{
    private const int EpochDigits = 10;
    private const int CompactDate = 8;
    private const int CompactMinutes = 12;
    private const int CompactSeconds = 14;

    // Serials of 1954 to 2119: a bare number outside of these is not a date.
    private const double FirstSerial = 20000;
    private const double LastSerial = 80000;

    /// <summary>Reads a cell.</summary>
    /// <exception cref="FormatException">It is neither date nor time, has more than one reading, or is an error or an uncalculated
    /// formula.</exception>
    internal static Moment Read(in Cell cell, DateContext context)
    {
        if (cell.Kind is CellKind.Date || (cell.Kind == CellKind.Number && IsSerial(cell.Serial))) return FromSerial(cell.Serial);
        CellReader.Check(cell);
        return PlainMoment.TryRead(cell.Text, out var moment) ? moment : Read(CellText.Line(cell.Text), context);
    }

    /// <summary>Reads plain text.</summary>
    /// <exception cref="FormatException">It is neither date nor time, or has more than one reading.</exception>
    internal static Moment Read(string text, DateContext context)
    {
        var even = PatternText.Even(text).Trim();
        if (IsNumber(even))
        {
            if (TryNumber(even, out var number)) return number;
            // 202609010800: without a blank the date ends behind its eighth digit.
            if (even.Length is CompactMinutes or CompactSeconds && even.IndexOf('.') < 0) even = even.Insert(CompactDate, " ");
        }
        var at = 0;
        SkipWeekday(even, ref at, out var weekday);
        DateTime? date = null;
        if (DateReader.TryScan(even, ref at, context, out var day)) date = day;
        else if (weekday > 0) throw new FormatException(Texts.NotADateOrTime);
        if (date is not null)
        {
            SkipWeekday(even, ref at, out var behind);
            CheckWeekday(day, weekday);
            CheckWeekday(day, behind);
        }
        if (at >= even.Length && date is not null) return new Moment(date, null);
        var moment = ReadClock(even, ref at, date, context);
        return at >= even.Length ? moment : throw new FormatException(Texts.NotADateOrTime);
    }

    /// <summary>A serial of the 1900 system, rounded to the second.</summary>
    internal static Moment FromSerial(double serial)
    {
        if (double.IsNaN(serial) || serial < 0 || serial > 2958465) throw new FormatException(Texts.NotADateOrTime);
        var seconds = (long)Math.Round(serial * 86400);
        var days = seconds / 86400;
        TimeSpan? clock = TimeSpan.FromSeconds(seconds % 86400);
        if (serial < 1) return new Moment(null, seconds == 86400 ? TimeSpan.FromDays(1) : clock);
        return new Moment(new DateTime(1899, 12, 30).AddDays(days), seconds % 86400 == 0 ? null : clock);
    }

    /// <summary>Fails where a weekday is not that of the date.</summary>
    /// <param name="date">The date.</param>
    /// <param name="weekday">1 to 7; 0 where none was written.</param>
    /// <exception cref="FormatException">They differ.</exception>
    internal static void CheckWeekday(DateTime date, int weekday)
    {
        if (weekday > 0 && WeekdayReader.Of(date) != weekday)
        {
            throw new FormatException(Texts.FormatWeekdayDiffers(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                WeekdayReader.Name(WeekdayReader.Of(date))));
        }
    }

    private static Moment ReadClock(string even, ref int at, DateTime? date, DateContext context)
    {
        at = PatternText.Skip(even, at, " ");
        var isIso = date is not null && at < even.Length && even[at] == 'T';
        if (isIso) at++;
        if (!ClockReader.TryScan(even, ref at, out var start, out _))
            throw new FormatException(ClockReader.IsThreeDigits(even, at) ? Texts.ClockThreeDigits : Texts.NotADateOrTime);
        if (TryOffset(even, ref at, isIso, start, out var offset)) return new Moment(date, start, null, null, offset);
        // Once more from the beginning of the clock: a range shares its 上午 or PM.
        var dash = PatternText.Skip(even, at, " ");
        if (dash >= even.Length || even[dash] != '-')
        {
            at = dash;
            return new Moment(date, start);
        }
        var next = PatternText.Skip(even, dash, " -");
        if (date is not null && DateReader.TryScan(even, ref next, context, out var endDate))
        {
            next = PatternText.Skip(even, next, " T");
            if (!ClockReader.TryScan(even, ref next, out var endClock, out _)) throw new FormatException(Texts.NotADateOrTime);
            at = next;
            return new Moment(date, start, endClock, endDate);
        }
        var first = StartOfClock(even, at, start);
        if (!ClockReader.TryScanRange(even, ref first, out var range) || range.End is null)
            throw new FormatException(Texts.NotADateOrTime);
        at = PatternText.Skip(even, first, " ");
        return new Moment(date, range.Start, range.End);
    }

    // The place where the clock that ends at a place begins: the first from which it reads the same.
    private static int StartOfClock(string even, int end, TimeSpan start)
    {
        for (var i = 0; i < end; i++)
        {
            var at = i;
            if ((i == 0 || !char.IsDigit(even[i - 1])) && ClockReader.TryScan(even, ref at, out var time, out _) && at == end
                && time == start) return i;
        }
        return end;
    }

    private static bool TryOffset(string even, ref int at, bool isIso, TimeSpan start, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        var i = PatternText.Skip(even, at, " ");
        if (i >= even.Length) return false;
        if (even[i] is 'Z' or 'z' && i + 1 == even.Length)
        {
            at = i + 1;
            return true;
        }
        if (even[i] != '+' && !(even[i] == '-' && isIso)) return false;
        var text = even.Substring(i + 1).Replace(":", "");
        if (text.Length is < 1 or > 4 || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        var minutes = text.Length <= 2 ? number * 60 : (number / 100 * 60) + (number % 100);
        if ((text.Length > 2 && number % 100 > 59) || minutes > 14 * 60) throw new FormatException(Texts.NotAnOffset);
        // 08:00-08:45 is a range wherever it can be one.
        if (even[i] == '-' && TimeSpan.FromMinutes(minutes) > start) return false;
        offset = TimeSpan.FromMinutes(even[i] == '-' ? -minutes : minutes);
        at = even.Length;
        return true;
    }

    private static void SkipWeekday(string even, ref int at, out int weekday)
    {
        weekday = 0;
        var i = PatternText.Skip(even, at, " (,");
        if (i >= even.Length || (even[i] is not ('星' or '礼' or '周') && !char.IsLetter(even[i])))
        {
            at = PatternText.Skip(even, at, " ");
            return;
        }
        var length = 0;
        for (var n = Math.Min(9, even.Length - i); n >= 2; n--)
        {
            if (WeekdayReader.TryLabel(even.Substring(i, n), out weekday) && even[i + n - 1] is not (' ' or '.'))
            {
                length = n;
                break;
            }
        }
        // Mo in Monday, and Sa in Sat, are found as the longer word; a word that goes on is none.
        if (length == 0 || (i + length < even.Length && char.IsLetter(even[i + length]) && even[i + length] < 128)) weekday = 0;
        else at = PatternText.Skip(even, i + length, ") ,");
        if (weekday == 0) at = PatternText.Skip(even, at, " ");
    }

    private static bool IsSerial(double number) => number is >= 0 and < 1 or (>= FirstSerial and <= LastSerial);

    private static bool IsNumber(string text)
    {
        if (text.Length == 0) return false;
        foreach (var c in text)
        {
            if (c is not ((>= '0' and <= '9') or '.')) return false;
        }
        return true;
    }

    private static bool TryNumber(string text, out Moment moment)
    {
        moment = default;
        if (text.Length == EpochDigits && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            var instant = DateTimeOffset.FromUnixTimeSeconds(seconds);
            moment = new Moment(instant.Date, instant.TimeOfDay, null, null, TimeSpan.Zero);
            return true;
        }
        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || !IsSerial(number))
            return false;
        if (number >= 1 && text.IndexOf('.') is >= 0 and not 5) return false;
        moment = FromSerial(number);
        return true;
    }
}

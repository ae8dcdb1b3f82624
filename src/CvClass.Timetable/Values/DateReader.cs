using System;

namespace CvClass.Timetable.Values;

/// <summary>
/// Reads the day at the head of a text: 2026-09-01, 2026/9/1, 2026.9.1, 20260901, 2026年9月1日, 9月1日, 9/1/2026, 1-Sep-2026.
/// </summary>
internal static class DateReader
{
    private const string Separators = "-/.年月";

    private static readonly string[] s_months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Reads a day and moves behind it; text must be evened.</summary>
    /// <returns>Whether a day begins here.</returns>
    /// <exception cref="FormatException">It has more than one reading, no year, or is not in the calendar.</exception>
    internal static bool TryScan(string text, ref int at, DateContext context, out DateTime date)
    {
        date = default;
        var i = at;
        if (TryMonth(text, ref i, out var month)) return TryMonthFirst(text, ref at, i, month, context, out date);
        if (!TryNumber(text, ref i, out var first, out var digits)) return false;
        if (digits == 8)
        {
            at = i;
            date = Day(first / 10000, first / 100 % 100, first % 100);
            return true;
        }
        var gap = i;
        var blank = PatternText.Skip(text, i, " ");
        if (blank > i && TryMonth(text, ref blank, out month)) return TryDayFirst(text, ref at, blank, first, month, context, out date);
        if (!TrySeparator(text, ref i, out var separator)) return false;
        if (TryMonth(text, ref i, out month)) return TryDayFirst(text, ref at, i, first, month, context, out date);
        if (!TryNumber(text, ref i, out var second, out var secondDigits) || secondDigits > 2) return false;
        if (separator == '月')
        {
            i = PatternText.Skip(text, i, "日号");
            at = i;
            date = WithoutYear(first, second, context);
            return true;
        }
        var behind = i;
        if (!TrySeparator(text, ref i, out _) || !TryNumber(text, ref i, out var third, out var thirdDigits))
        {
            if (digits > 2 || text[gap] == '.') return false;
            at = behind;
            date = WithoutYear(context.Order, first, second, context);
            return true;
        }
        at = PatternText.Skip(text, i, "日号");
        if (digits == 4 && thirdDigits <= 2) date = Day(first, second, third);
        else if (digits <= 2 && thirdDigits is 2 or 4 or 1) date = Ordered(first, second, third, thirdDigits, context.Order);
        else return false;
        return true;
    }

    /// <summary>
    /// The numbers of a date that was a range before Excel took it for one: 1月16日, 2-Aug and 2026-01-16 are 1-16, 2-8 and 1-16.
    /// </summary>
    internal static bool TryDamagedRange(string text, out int first, out int last)
    {
        first = last = 0;
        var even = PatternText.Even(text).Trim();
        var i = 0;
        int one, two;
        if (TryMonth(even, ref i, out one))
        {
            i = PatternText.Skip(even, i, " -/.");
            if (!TryNumber(even, ref i, out two, out _)) return false;
        }
        else
        {
            if (!TryNumber(even, ref i, out one, out var digits)) return false;
            if (digits == 4)
            {
                if (!TrySeparator(even, ref i, out _) || !TryNumber(even, ref i, out one, out _)) return false;
                if (!TrySeparator(even, ref i, out _) || !TryNumber(even, ref i, out two, out _)) return false;
            }
            else
            {
                if (!TrySeparator(even, ref i, out var separator)) return false;
                if (!TryMonth(even, ref i, out two) && !(separator == '月' && TryNumber(even, ref i, out two, out _))) return false;
            }
        }
        i = PatternText.Skip(even, i, "日号 ");
        if (i < even.Length && !IsMidnight(even.Substring(i))) return false;
        (first, last) = (Math.Min(one, two), Math.Max(one, two));
        return true;
    }

    private static bool IsMidnight(string text) => text.Trim() is "0:00" or "00:00" or "0:00:00" or "00:00:00";

    private static bool TryMonthFirst(string text, ref int at, int i, int month, DateContext context, out DateTime date)
    {
        date = default;
        i = PatternText.Skip(text, i, " -/.");
        if (!TryNumber(text, ref i, out var day, out _)) return false;
        var behind = i;
        i = PatternText.Skip(text, i, " ,-/");
        date = Finish(text, ref at, i, behind, day, month, context);
        return true;
    }

    private static bool TryDayFirst(string text, ref int at, int i, int day, int month, DateContext context, out DateTime date)
    {
        var behind = i;
        i = PatternText.Skip(text, i, " ,-/.");
        date = Finish(text, ref at, i, behind, day, month, context);
        return true;
    }

    private static DateTime Finish(string text, ref int at, int i, int behind, int day, int month, DateContext context)
    {
        if (TryNumber(text, ref i, out var year, out var digits) && digits == 4)
        {
            at = i;
            return Day(year, month, day);
        }
        at = behind;
        return WithoutYear(month, day, context);
    }

    private static DateTime Ordered(int first, int second, int third, int digits, DateOrder? order)
    {
        if (digits <= 2)
        {
            return order switch
            {
                DateOrder.YMD => Day(2000 + first, second, third),
                DateOrder.MDY => Day(2000 + third, first, second),
                DateOrder.DMY => Day(2000 + third, second, first),
                _ => throw new FormatException(Texts.DateThreeReadings),
            };
        }
        return order switch
        {
            DateOrder.MDY => Day(third, first, second),
            DateOrder.DMY => Day(third, second, first),
            _ => throw new FormatException(Texts.DateTwoReadings),
        };
    }

    private static DateTime WithoutYear(DateOrder? order, int first, int second, DateContext context) => order switch
    {
        DateOrder.DMY => WithoutYear(second, first, context),
        null => throw new FormatException(Texts.DateShortTwoReadings),
        _ => WithoutYear(first, second, context),
    };

    private static DateTime WithoutYear(int month, int day, DateContext context)
    {
        if (context.TermStart is not { } start) throw new FormatException(Texts.DateWithoutYear);
        return Day(month < start.Month ? start.Year + 1 : start.Year, month, day);
    }

    private static DateTime Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTime(year, month, day)
            : throw new FormatException(Texts.NotInTheCalendar);

    private static bool TrySeparator(string text, ref int at, out char separator)
    {
        var i = PatternText.Skip(text, at, " ");
        separator = i < text.Length ? text[i] : '\0';
        if (separator == '\0' || Separators.IndexOf(separator) < 0) return false;
        at = PatternText.Skip(text, i + 1, " ");
        return true;
    }

    private static bool TryMonth(string text, ref int at, out int month)
    {
        month = 0;
        if (at + 3 > text.Length || !char.IsLetter(text[at])) return false;
        month = Array.IndexOf(s_months, text.Substring(at, 3).ToLowerInvariant()) + 1;
        if (month == 0) return false;
        while (at < text.Length && text[at] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')) at++;
        return true;
    }

    private static bool TryNumber(string text, ref int at, out int number, out int digits)
    {
        number = 0;
        var start = at;
        while (at < text.Length && at - start < 8 && text[at] is >= '0' and <= '9') number = (number * 10) + text[at++] - '0';
        digits = at - start;
        return digits > 0 && !(at < text.Length && text[at] is >= '0' and <= '9');
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;

namespace CvClass.Client.Wire;

/// <summary>
/// The key order of PHP's <c>ksort</c> (8.2 and later): numbers and numeric strings by value, all others byte by byte. Keys that compare as
/// equal keep their order.
/// </summary>
internal sealed class PhpKeyOrder : IComparer<string>
{
    internal static readonly PhpKeyOrder Instance = new();

    // A whole number beyond 64 bits, which only a double can hold.
    private enum Beyond { No, Above, Below }

    /// <summary>Sorts fields in place; those that compare as equal keep their order.</summary>
    internal static void Sort<T>(KeyValuePair<string, T>[] fields)
    {
        // PHP's order has cycles (5 before 1e1 before 1x before 5), so it matters which keys are compared: these are the ones that PHP
        // compares for up to 16 keys.
        var sorted = 1;
        if (fields.Length is >= 3 and <= 5 && IsAfter(fields, 0, 1) && IsAfter(fields, 1, 2))
        {
            (fields[0], fields[2]) = (fields[2], fields[0]);
            sorted = 3;
        }
        for (var i = sorted; i < fields.Length; i++)
        {
            if (!IsAfter(fields, i - 1, i)) continue;
            var moving = fields[i];
            var place = i < 6 ? StepByStep(fields, i) : ByTwos(fields, i);
            Array.Copy(fields, place, fields, place + 1, i - place);
            fields[place] = moving;
        }
    }

    private static bool IsAfter<T>(KeyValuePair<string, T>[] fields, int one, int other) =>
        Instance.Compare(fields[one].Key, fields[other].Key) > 0;

    private static int StepByStep<T>(KeyValuePair<string, T>[] fields, int moving)
    {
        var place = moving - 1;
        while (place > 0 && IsAfter(fields, place - 1, moving)) place--;
        return place;
    }

    private static int ByTwos<T>(KeyValuePair<string, T>[] fields, int moving)
    {
        var place = moving - 1;
        while (place > 1)
        {
            place -= 2;
            if (!IsAfter(fields, place, moving)) return IsAfter(fields, place + 1, moving) ? place + 1 : place + 2;
        }
        return place == 1 && !IsAfter(fields, 0, moving) ? 1 : 0;
    }

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        if (!MayBeNumber(x!) || !MayBeNumber(y!)) return CompareBytes(x!, y!);
        if (!Number.TryRead(x!, out var a) || !Number.TryRead(y!, out var b)) return CompareBytes(x!, y!);
        if (a.IsLong && b.IsLong) return a.Long.CompareTo(b.Long);
        // An index and a text are compared as doubles; two texts take into account which of them exceeds 64 bits.
        if (a.IsIndex || b.IsIndex) return a.Double.CompareTo(b.Double);
        if (a.Beyond == Beyond.No || a.Beyond != b.Beyond)
        {
            if (a.IsLong && b.Beyond != Beyond.No) return b.Beyond == Beyond.Above ? -1 : 1;
            if (b.IsLong && a.Beyond != Beyond.No) return a.Beyond == Beyond.Above ? 1 : -1;
        }
        else if (a.Double == b.Double)
        {
            return CompareBytes(x!, y!);
        }
        return a.Double == b.Double && double.IsInfinity(a.Double) ? CompareBytes(x!, y!) : a.Double.CompareTo(b.Double);
    }

    // Field names begin with letters and need no further check.
    private static bool MayBeNumber(string key) =>
        key.Length > 0 && (key[0] is (>= '0' and <= '9') or '-' or '+' or '.' || IsBlank(key[0]));

    private static bool IsBlank(char c) => c is ' ' or (>= '\t' and <= '\r');

    // UTF-8 order, which differs from UTF-16 where surrogates meet higher characters.
    private static int CompareBytes(string x, string y)
    {
        var length = Math.Min(x.Length, y.Length);
        for (var i = 0; i < length; i++)
        {
            if (x[i] != y[i]) return Rank(x[i]) - Rank(y[i]);
        }
        return x.Length - y.Length;
    }

    private static int Rank(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;

    /// <summary>A text as PHP interprets it as a number.</summary>
    private readonly struct Number
    {
        private Number(long whole, bool isIndex) => (Long, Double, IsLong, IsIndex, Beyond) = (whole, whole, true, isIndex, Beyond.No);

        private Number(double real, Beyond beyond) => (Long, Double, IsLong, IsIndex, Beyond) = (0, real, false, false, beyond);

        internal long Long { get; }

        internal double Double { get; }

        internal bool IsLong { get; }

        /// <summary>Whether PHP treats the key itself as a whole number.</summary>
        internal bool IsIndex { get; }

        internal Beyond Beyond { get; }

        internal static bool TryRead(string key, out Number number)
        {
            number = default;
            var text = key.Trim(' ', '\t', '\n', '\r', '\v', '\f');
            if (text.Length == 0) return false;
            var at = text[0] is '+' or '-' ? 1 : 0;
            var digits = Digits(text, ref at);
            var isWhole = true;
            if (at < text.Length && text[at] == '.')
            {
                at++;
                isWhole = false;
                digits += Digits(text, ref at);
            }
            if (digits == 0) return false;
            if (at < text.Length && text[at] is ('e' or 'E'))
            {
                at++;
                isWhole = false;
                if (at < text.Length && text[at] is ('+' or '-')) at++;
                if (Digits(text, ref at) == 0) return false;
            }
            if (at < text.Length) return false;
            if (isWhole && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            {
                number = new Number(whole, whole.ToString(CultureInfo.InvariantCulture) == key);
                return true;
            }
            number = new Number(ToDouble(text), !isWhole ? Beyond.No : text[0] == '-' ? Beyond.Below : Beyond.Above);
            return true;
        }

        private static int Digits(string text, ref int at)
        {
            var start = at;
            while (at < text.Length && text[at] is >= '0' and <= '9') at++;
            return at - start;
        }

        // .NET Framework throws for a number out of range.
        private static double ToDouble(string text)
        {
            try
            {
                return double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
            }
            catch (OverflowException)
            {
                return text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
            }
        }
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;

namespace CvClass.Sandbox.Protocol;

/// <summary>PHP's <c>ksort</c> since 8.2, as a stable sort: numeric strings by value, anything else by bytes.</summary>
internal sealed class KeySort : IComparer<string>
{
    internal static readonly KeySort Instance = new();

    private const string Blanks = " \t\n\r\v\f";

    private static readonly Regex s_whole = new(@"^[+-]?[0-9]+\z", RegexOptions.CultureInvariant);
    private static readonly Regex s_real = new(@"^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?\z", RegexOptions.CultureInvariant);

    /// <summary>
    /// The fields of one level in PHP's order. Compares the same keys as PHP, because with odd keys the order has cycles.
    /// </summary>
    internal static IReadOnlyList<KeyValuePair<string, object>> Sorted(IReadOnlyCollection<KeyValuePair<string, object>> level)
    {
        var sorted = new List<KeyValuePair<string, object>>(level.Count);
        foreach (var field in level)
        {
            var place = sorted.Count;
            bool Behind(int other) => Instance.Compare(sorted[other].Key, field.Key) > 0;
            if (place == 2 && level.Count <= 5)
            {
                place = PlaceOfThird(level, sorted, Behind);
            }
            else if (place > 0 && Behind(place - 1))
            {
                place--;
                while (place > 0)
                {
                    var step = sorted.Count < 6 || place == 1 ? 1 : 2;
                    if (Behind(place - step))
                    {
                        place -= step;
                        continue;
                    }
                    if (step == 2 && Behind(place - 1)) place--;
                    break;
                }
            }
            sorted.Insert(place, field);
        }
        return sorted;
    }

    // For up to five keys, PHP compares the third with the greater of the first two, or with the second if those two were swapped.
    private static int PlaceOfThird(
        IEnumerable<KeyValuePair<string, object>> level, List<KeyValuePair<string, object>> sorted, Func<int, bool> behind)
    {
        var changedPlaces = sorted[0].Key != level.First().Key;
        if (changedPlaces && behind(0)) return 0;
        if (!behind(1)) return 2;
        return !changedPlaces && behind(0) ? 0 : 1;
    }

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        if (Trim(x!) is not { } one || Trim(y!) is not { } other) return Bytes(x!, y!);
        var (whole, otherWhole) = (Whole(one), Whole(other));
        var (isLong, otherIsLong) = (FitsLong(whole), FitsLong(otherWhole));
        if (isLong && otherIsLong) return whole!.Value.CompareTo(otherWhole!.Value);
        var byValue = Real(one).CompareTo(Real(other));
        if ((isLong && IsIndex(whole!.Value, x)) || (otherIsLong && IsIndex(otherWhole!.Value, y))) return byValue;
        if (whole is not null && otherWhole is not null && (isLong || otherIsLong)) return whole.Value.CompareTo(otherWhole.Value);
        var bothTooLong = whole is not null && otherWhole is not null && whole.Value.Sign == otherWhole.Value.Sign;
        return byValue == 0 && (bothTooLong || double.IsInfinity(Real(one))) ? Bytes(x!, y!) : byValue;
    }

    private static bool IsIndex(BigInteger value, string? key) => value.ToString(CultureInfo.InvariantCulture) == key;

    private static string? Trim(string key)
    {
        var text = key.Trim(Blanks.ToCharArray());
        return s_real.IsMatch(text) ? text : null;
    }

    private static BigInteger? Whole(string text) =>
        s_whole.IsMatch(text) ? BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : null;

    private static bool FitsLong(BigInteger? number) => number >= long.MinValue && number <= long.MaxValue;

    private static double Real(string text)
    {
        try
        {
            return double.Parse(text, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            return text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity; // .NET Framework
        }
    }

    private static int Bytes(string x, string y)
    {
        var (one, other) = (Encoding.UTF8.GetBytes(x), Encoding.UTF8.GetBytes(y));
        for (var i = 0; i < one.Length && i < other.Length; i++)
        {
            if (one[i] != other[i]) return one[i] - other[i];
        }
        return one.Length - other.Length;
    }
}

using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CvClass.Sandbox.Protocol;

/// <summary>PHP's <c>ksort</c>: indexes by number, names by byte.</summary>
internal sealed class KeySort : IComparer<string>
{
    internal static readonly KeySort Instance = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y) =>
        Index(x) is { } one && Index(y) is { } other ? one.CompareTo(other) : string.CompareOrdinal(x, y);

    private static long? Index(string? key) =>
        key is { Length: > 0 and < 18 } && key.All(c => c is >= '0' and <= '9') && (key.Length == 1 || key[0] != '0') ? long.Parse(key, CultureInfo.InvariantCulture) : null;
}

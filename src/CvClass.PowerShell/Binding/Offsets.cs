using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace CvClass.PowerShell.Binding;

/// <summary>Offsets from UTC as written by users: <c>+08:00</c>, <c>+0800</c>, <c>+8</c> or <c>Z</c>.</summary>
internal static class Offsets
{
    private const int Furthest = 14 * 60;

    // All whole hours from -12 to +14 are in use; of the others, only these.
    private static readonly int[] s_broken = [-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765, 825];

    private static readonly Regex s_pattern = new("^(?<s>[+-])(?<h>[0-9]{1,2})(?::?(?<m>[0-9]{2}))?$", RegexOptions.CultureInvariant);

    /// <summary>Reads any offset of up to 14 hours.</summary>
    internal static bool TryRead(string text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text is "Z" or "z") return true;
        var match = s_pattern.Match(text);
        if (!match.Success) return false;
        var part = match.Groups["m"].Success ? int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture) : 0;
        var minutes = (60 * int.Parse(match.Groups["h"].Value, CultureInfo.InvariantCulture)) + part;
        if (part > 59 || minutes > Furthest) return false;
        offset = TimeSpan.FromMinutes(match.Groups["s"].Value == "-" ? -minutes : minutes);
        return true;
    }

    /// <summary>Whether this offset is in use anywhere: otherwise the text after a time is the end of a range.</summary>
    internal static bool Exists(TimeSpan offset)
    {
        var minutes = (int)offset.TotalMinutes;
        return (minutes % 60 == 0 && minutes is >= -12 * 60 and <= Furthest) || s_broken.Contains(minutes);
    }
}

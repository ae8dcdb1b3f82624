using System;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CvClass.Client.Rooms;

/// <summary>
/// Compares a name with what a service may have stored: special characters as entities, compatibility forms normalized, white space
/// collapsed, emoji and invisible characters dropped, truncated at the document's 20 characters.
/// </summary>
internal static class RoomNames
{
    // The document says 20 without a unit.
    private const int CutAt = 20;
    private const int LargestCharacter = 4;
    private const int MostDecodings = 3;

    // Only what PHP's strip_tags considers a tag: 'a < b' is not.
    private static readonly Regex s_tags = new("<[^\\s<>][^<>]*>", RegexOptions.CultureInvariant);

    /// <summary>The form in which names are compared.</summary>
    internal static string Normalize(string? name) => Plain(Decode(name ?? ""));

    /// <summary>Whether a stored name matches the requested one, possibly altered or truncated by the service.</summary>
    /// <param name="sent">The name that was sent.</param>
    /// <param name="wanted">The same, normalized.</param>
    /// <param name="stored">The name that the service shows.</param>
    internal static bool Fits(string? sent, string wanted, string? stored)
    {
        if (stored is null) return false;
        return FitsWhole(sent ?? "", wanted, stored) || FitsWithoutTags(sent ?? "", stored);
    }

    private static bool FitsWhole(string sent, string wanted, string stored) =>
        Normalize(stored) == wanted || FitsCut(sent, wanted, stored);

    // Separate from the rest: truncation leaves the beginning of a tag.
    private static bool FitsWithoutTags(string sent, string stored)
    {
        if (sent.IndexOf('<') < 0) return false;
        var bare = s_tags.Replace(sent, "");
        return bare != sent && Normalize(bare) is { Length: > 0 } wanted && FitsWhole(bare, wanted, stored);
    }

    // Truncation may split an entity or a character and leave its beginning.
    private static bool FitsCut(string sent, string wanted, string stored)
    {
        var open = stored.LastIndexOf('&');
        var whole = (open >= 0 && stored.IndexOf(';', open) < 0 ? stored.Substring(0, open) : stored).TrimEnd('\uFFFD');
        var start = Normalize(whole);
        if (start.Length == 0 || start.Length >= wanted.Length || !wanted.StartsWith(start, StringComparison.Ordinal)) return false;
        // If the name was normalized, the character that did not fit may be one that is not compared.
        var next = sent == wanted ? Encoding.UTF8.GetByteCount(wanted.Substring(start.Length, 1)) : LargestCharacter;
        return stored.Length >= (sent == wanted ? CutAt : CutAt - 1) || Encoding.UTF8.GetByteCount(stored) + next > CutAt;
    }

    private static string Decode(string name)
    {
        for (var i = 0; i < MostDecodings && name.IndexOf('&') >= 0; i++)
        {
            var decoded = WebUtility.HtmlDecode(name);
            if (decoded == name) break;
            name = decoded;
        }
        return name;
    }

    private static string Plain(string name)
    {
        if (IsPlain(name)) return name.Trim();
        var compatible = Whole(name).Normalize(NormalizationForm.FormKC);
        var plain = new StringBuilder(compatible.Length);
        foreach (var c in compatible)
        {
            if (char.IsWhiteSpace(c))
            {
                if (plain.Length > 0 && plain[plain.Length - 1] != ' ') plain.Append(' ');
            }
            else if (!IsDropped(c))
            {
                plain.Append(c);
            }
        }
        return plain.ToString().Trim();
    }

    // The fast path for usual names: printable ASCII and Hanzi without consecutive spaces.
    private static bool IsPlain(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            var isPlain = c is (> ' ' and < '\u007F' and not '\\') or (>= '\u4E00' and <= '\u9FFF')
                || (c == ' ' && i > 0 && name[i - 1] != ' ');
            if (!isPlain) return false;
        }
        return true;
    }

    // Characters outside the basic plane are dropped, as in databases with three bytes per character; so are invisible marks.
    private static bool IsDropped(char c) => char.IsSurrogate(c) || c is '\\' or >= '\uFE00' and <= '\uFE0F' or '\uFFFD'
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.OtherNotAssigned;

    // Normalization and UTF-8 require paired surrogates.
    private static string Whole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) i++;
            else return WithoutUnpaired(text);
        }
        return text;
    }

    private static string WithoutUnpaired(string text)
    {
        var whole = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) whole.Append(text[i]);
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) whole.Append(text[i]).Append(text[++i]);
        }
        return whole.ToString();
    }
}

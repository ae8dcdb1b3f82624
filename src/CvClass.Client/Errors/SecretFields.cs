using System;
using System.Linq;
using System.Text;

namespace CvClass.Client.Errors;

/// <summary>
/// Replaces the values of fields with secret names in everything that services and gateways print: JSON, forms, XML, HTML, and PHP's
/// print_r, var_dump and var_export, escaped or not. A single pass; in case of doubt it replaces more rather than less.
/// </summary>
internal static class SecretFields
{
    // No real tag is longer; an unlimited search would be slow for text full of opening brackets.
    private const int LongestTag = 500;

    // The prefix that var_dump writes before a string: string(8).
    private const int LongestLength = 24;

    private static readonly string[] s_stems =
        ["pwd", "passwd", "password", "token", "secret", "auth", "app_id", "appid", "api_key", "apikey"];
    private static readonly string[] s_chineseStems = ["密码", "口令", "密钥"];

    // What may appear between a name and its value besides quotes and whitespace.
    private static readonly string[] s_closers =
        ["&quot;", "&#34;", "&#034;", "&#39;", "&#039;", "%22", "%27", "%5D", "\\u0022", "\\u0027", "\\", "\"", "'", "]", ")"];
    private static readonly string[] s_assignments = ["=>", "=&gt;", ":=", "=", ":", "：", "%3D", "%3A"];
    private static readonly string[] s_quotes = ["&quot;", "&#34;", "&#034;", "&#39;", "&#039;", "%22", "%27", "\\u0022", "\\u0027"];
    private static readonly string[] s_schemes = ["Bearer", "Basic", "Digest"];

    internal static string Mask(string text)
    {
        StringBuilder? masked = null;
        var (copied, at) = (0, 0);
        while (at < text.Length)
        {
            if (!IsWord(text[at]))
            {
                at++;
                continue;
            }
            var start = at;
            while (at < text.Length && IsWord(text[at])) at++;
            if (!IsSecret(text.Substring(start, at - start))) continue;
            if (IsInCell(text, at))
            {
                // Which of the following cells holds the value is unknown.
                masked ??= new StringBuilder(text.Length);
                masked.Append(text, copied, at - copied);
                copied = at = MaskCells(text, at, masked);
                continue;
            }
            var (from, to) = Value(text, start, at);
            if (to <= from) continue;
            masked ??= new StringBuilder(text.Length);
            masked.Append(text, copied, from - copied).Append(SecretMask.Mask);
            copied = at = to;
        }
        return masked is null ? text : masked.Append(text, copied, text.Length - copied).ToString();
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.';

    // Chinese sentences have no spaces, so the name has to end the word.
    private static bool IsSecret(string word) =>
        s_stems.Any(s => word.IndexOf(s, StringComparison.OrdinalIgnoreCase) >= 0)
            || s_chineseStems.Any(s => word.EndsWith(s, StringComparison.Ordinal));

    /// <summary>The range of the value of a name; empty if the name is part of a sentence.</summary>
    private static (int From, int To) Value(string text, int start, int end)
    {
        if (IsOpeningTag(text, start) && TagEnd(text, end) is >= 0 and var tag
            && text[tag - 1] != '/') return (tag + 1, Find(text, "</", tag + 1));
        var at = Skip(text, end, s_closers);
        if (at < text.Length && text[at] == '>' && at > end) return (at + 1, Find(text, "<", at + 1)); // name="password">
        if (at < text.Length && text[at] == '<') return AfterTags(text, at);
        if (at > end && ValueAttribute(text, at) is >= 0 and var attribute) return Content(text, attribute, false);
        var assignment = s_assignments.FirstOrDefault(a => StartsAt(text, at, a));
        return assignment is null ? default : Content(text, at + assignment.Length, assignment is "=>" or "=&gt;");
    }

    private static (int From, int To) Content(string text, int at, bool isToLineEnd)
    {
        at = Skip(text, at, []);
        if (StartsAt(text, at, "string(") && LengthEnd(text, at) is >= 0 and var close) at = Skip(text, close + 1, []);
        var opening = StartsAt(text, at, "array") ? SkipArrayWord(text, at) : at;
        if (opening < text.Length && text[opening] is '[' or '(' or '{') return (at, Matching(text, opening));
        var slashes = at;
        while (slashes < text.Length && text[slashes] == '\\') slashes++;
        if (slashes < text.Length && text[slashes] is '"' or '\'') return (at, QuoteEnd(text, at, slashes));
        if (s_quotes.FirstOrDefault(q => StartsAt(text, at, q)) is { } quote) return (at, Past(text, quote, at + quote.Length));
        if (isToLineEnd) return (at, LineEnd(text, at));
        var end = BareEnd(text, at);
        // Authorization: Bearer abc
        var word = text.Substring(at, end - at);
        if (s_schemes.Contains(word, StringComparer.OrdinalIgnoreCase)) end = BareEnd(text, Skip(text, end, []));
        return (at, end);
    }

    private static int BareEnd(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at])
            && text[at] is not (',' or ';' or '&' or '<' or '>' or '{' or '}' or '[' or ']' or '"' or '\'')) at++;
        return at;
    }

    private static int LineEnd(string text, int at)
    {
        while (at < text.Length && text[at] is not ('\r' or '\n' or '<')) at++;
        return at;
    }

    private static int SkipArrayWord(string text, int at)
    {
        at += "array".Length;
        // var_dump writes array(2) { ... }, the others array ( ... ).
        if (LengthEnd(text, at) is >= 0 and var close)
        {
            var next = Skip(text, close + 1, []);
            if (next < text.Length && text[next] == '{') return next;
        }
        return Skip(text, at, []);
    }

    private static int LengthEnd(string text, int at) => text.IndexOf(')', at, Math.Min(LongestLength, text.Length - at));

    private static int Matching(string text, int opening)
    {
        var (open, close) = (text[opening], text[opening] switch { '[' => ']', '(' => ')', _ => '}' });
        var depth = 0;
        for (var at = opening; at < text.Length; at++)
        {
            if (text[at] == open) depth++;
            else if (text[at] == close && --depth == 0) return at + 1;
        }
        return text.Length;
    }

    private static int QuoteEnd(string text, int start, int quote)
    {
        // In JSON nested within JSON the quotes are escaped, identically on both sides.
        if (quote > start) return Past(text, text.Substring(start, quote - start + 1), quote + 1);
        for (var at = quote + 1; at < text.Length; at++)
        {
            if (text[at] == '\\') at++;
            else if (text[at] == text[quote]) return at + 1;
        }
        return text.Length;
    }

    private static bool IsOpeningTag(string text, int start)
    {
        var at = start - 1;
        if (at < 0 || text[at] is not ('<' or ':')) return false;
        while (at > 0 && start - at < 40 && (IsWord(text[at]) || text[at] == ':')) at--;
        return text[at] == '<';
    }

    private static (int From, int To) AfterTags(string text, int at)
    {
        while (at < text.Length && text[at] == '<')
        {
            var end = TagEnd(text, at);
            if (end < 0) return default;
            if (ValueAttribute(text, at + 1) is >= 0 and var value && value < end) return Content(text, value, false);
            at = Skip(text, end + 1, []);
        }
        return (at, Find(text, "<", at));
    }

    // <td>password</td>, with only other tags in between.
    private static bool IsInCell(string text, int at)
    {
        at = Skip(text, at, [":", "："]);
        while (StartsAt(text, at, "</"))
        {
            if (StartsAt(text, at, "</td") || StartsAt(text, at, "</th")) return true;
            var end = TagEnd(text, at);
            if (end < 0) return false;
            at = Skip(text, end + 1, [":", "："]);
        }
        return false;
    }

    private static int MaskCells(string text, int at, StringBuilder masked)
    {
        while (at < text.Length && !StartsAt(text, at, "</table"))
        {
            var end = text[at] == '<' ? TagEnd(text, at) : -1;
            if (end >= 0)
            {
                masked.Append(text, at, end + 1 - at);
                at = end + 1;
                continue;
            }
            var next = text.IndexOf('<', at + 1);
            if (next < 0) next = text.Length;
            if (text.Substring(at, next - at).Trim().Length > 0) masked.Append(SecretMask.Mask);
            at = next;
        }
        return at;
    }

    // The position after value= or content= in the rest of a tag.
    private static int ValueAttribute(string text, int at)
    {
        var end = TagEnd(text, at);
        if (end < 0) return -1;
        foreach (var name in new[] { "value=", "content=" })
        {
            if (text.IndexOf(name, at, end - at, StringComparison.OrdinalIgnoreCase) is >= 0 and var found) return found + name.Length;
        }
        return -1;
    }

    private static int TagEnd(string text, int at) => text.IndexOf('>', at, Math.Min(LongestTag, text.Length - at));

    private static int Skip(string text, int at, string[] besides)
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at])) at++;
            else if (besides.FirstOrDefault(b => StartsAt(text, at, b)) is { } found) at += found.Length;
            else break;
        }
        return at;
    }

    private static bool StartsAt(string text, int at, string what) =>
        string.Compare(text, at, what, 0, what.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static int Find(string text, string what, int at) =>
        text.IndexOf(what, at, StringComparison.Ordinal) is >= 0 and var found ? found : text.Length;

    private static int Past(string text, string what, int at) =>
        text.IndexOf(what, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var found ? found + what.Length : text.Length;
}

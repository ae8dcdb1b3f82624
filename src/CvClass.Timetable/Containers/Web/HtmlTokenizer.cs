using System;
using System.Globalization;
using System.Net;

namespace CvClass.Timetable.Containers.Web;

/// <summary>Goes through a web page as browsers do: whatever is not a tag is text, and nothing is an error.</summary>
internal sealed class HtmlTokenizer(string html)
{
    // Elements whose content is neither markup nor text of the page.
    private static readonly string[] s_raw = ["script", "style", "title", "noscript", "template"];

    private int _at;

    /// <summary>The next piece.</summary>
    /// <returns>False at the end.</returns>
    internal bool Next(out HtmlToken token)
    {
        token = default;
        while (_at < html.Length)
        {
            if (html[_at] != '<' || !IsTag(_at))
            {
                var end = _at + 1;
                while (end < html.Length && !(html[end] == '<' && IsTag(end))) end++;
                token = new(null, false, _at, end);
                _at = end;
                return true;
            }
            if (html[_at + 1] is '!' or '?')
            {
                SkipDeclaration();
                continue;
            }
            token = ReadTag();
            if (!token.IsEnd && Array.IndexOf(s_raw, token.Name) >= 0) SkipRaw(token.Name!);
            return true;
        }
        return false;
    }

    /// <summary>The text of a piece, with entities replaced.</summary>
    internal string TextOf(in HtmlToken token) => WebUtility.HtmlDecode(html.Substring(token.Start, token.End - token.Start));

    /// <summary>An attribute of a tag; null where it has none of that name, empty where it has no value.</summary>
    internal string? Attribute(in HtmlToken token, string name)
    {
        var i = token.Start;
        while (i < token.End)
        {
            while (i < token.End && (char.IsWhiteSpace(html[i]) || html[i] is '/' or '=')) i++;
            var start = i;
            while (i < token.End && !char.IsWhiteSpace(html[i]) && html[i] is not ('/' or '=')) i++;
            if (i == start) break;
            var isIt = i - start == name.Length
                && string.Compare(html, start, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0;
            while (i < token.End && char.IsWhiteSpace(html[i])) i++;
            if (i >= token.End || html[i] != '=')
            {
                if (isIt) return "";
                continue;
            }
            i++;
            while (i < token.End && char.IsWhiteSpace(html[i])) i++;
            var (from, to) = Value(ref i, token.End);
            if (isIt) return WebUtility.HtmlDecode(html.Substring(from, to - from));
        }
        return null;
    }

    /// <summary>A count in an attribute, from 1 to <paramref name="max"/>.</summary>
    internal int Count(in HtmlToken token, string name, int max) =>
        int.TryParse(Attribute(token, name)?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? Math.Max(1, Math.Min(n, max)) : 1;

    private (int From, int To) Value(ref int i, int end)
    {
        if (i < end && html[i] is '"' or '\'')
        {
            var close = html.IndexOf(html[i], i + 1, end - i - 1);
            var range = (i + 1, close < 0 ? end : close);
            i = close < 0 ? end : close + 1;
            return range;
        }
        var from = i;
        while (i < end && !char.IsWhiteSpace(html[i])) i++;
        return (from, i);
    }

    private bool IsTag(int at)
    {
        if (at + 1 >= html.Length) return false;
        var next = html[at + 1];
        return IsLetter(next) || next is '!' or '?' || (next == '/' && at + 2 < html.Length && IsLetter(html[at + 2]));
    }

    private HtmlToken ReadTag()
    {
        var isEnd = html[_at + 1] == '/';
        var start = _at + (isEnd ? 2 : 1);
        var i = start;
        while (i < html.Length && !char.IsWhiteSpace(html[i]) && html[i] is not ('>' or '/')) i++;
        var name = html.Substring(start, Math.Min(i - start, 64)).ToLowerInvariant();
        var attributes = i;
        var quote = '\0';
        for (; i < html.Length; i++)
        {
            var c = html[i];
            if (quote != '\0') quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'' && html[i - 1] == '=') quote = c;
            else if (c == '>') break;
        }
        // A quotation mark that is never closed would take the rest of the page.
        if (i >= html.Length && quote != '\0' && html.IndexOf('>', attributes) is >= 0 and var close) i = close;
        _at = Math.Min(i + 1, html.Length);
        return new(name, isEnd, attributes, Math.Min(i, html.Length));
    }

    private void SkipDeclaration()
    {
        var isComment = string.CompareOrdinal(html, _at, "<!--", 0, 4) == 0;
        var end = isComment ? html.IndexOf("-->", _at + 4, StringComparison.Ordinal) : html.IndexOf('>', _at);
        _at = end < 0 ? html.Length : end + (isComment ? 3 : 1);
    }

    private void SkipRaw(string name)
    {
        var end = html.IndexOf("</" + name, _at, StringComparison.OrdinalIgnoreCase);
        _at = end < 0 ? html.Length : end;
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}

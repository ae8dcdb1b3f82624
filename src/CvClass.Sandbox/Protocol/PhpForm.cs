using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace CvClass.Sandbox.Protocol;

/// <summary>
/// A form as in PHP's <c>$_POST</c>, parsed from the raw body. Written for the emulator alone and not shared, because a mistake shared with
/// the client would go unnoticed.
/// </summary>
internal sealed class PhpForm
{
    private PhpForm(List<KeyValuePair<string, string>> pairs)
    {
        Pairs = pairs;
        foreach (var pair in pairs) Put(pair.Key, pair.Value);
    }

    /// <summary>The pairs in the order of the body.</summary>
    internal List<KeyValuePair<string, string>> Pairs { get; }

    /// <summary>Names mapped to a text or a nested dictionary.</summary>
    internal Dictionary<string, object> Post { get; } = new(StringComparer.Ordinal);

    internal static PhpForm Empty => new([]);

    /// <summary>The text of a field; empty if it was not sent.</summary>
    internal string this[string name] => Post.TryGetValue(name, out var value) ? value as string ?? "" : "";

    internal static PhpForm Parse(ArraySegment<byte> body)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        var text = Encoding.UTF8.GetString(body.Array!, body.Offset, body.Count);
        foreach (var part in text.Split('&'))
        {
            if (part.Length == 0) continue;
            var equals = part.IndexOf('=');
            pairs.Add(equals < 0
                ? new KeyValuePair<string, string>(Decode(part), "")
                : new KeyValuePair<string, string>(Decode(part.Substring(0, equals)), Decode(part.Substring(equals + 1))));
        }
        return new PhpForm(pairs);
    }

    internal static PhpForm Of(IEnumerable<KeyValuePair<string, string>> pairs) => new(pairs.ToList());

    internal bool Has(string name) => this[name].Length > 0;

    /// <summary>A field as a whole number; null if it was not sent or is not a number.</summary>
    internal long? Number(string name) =>
        long.TryParse(this[name], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The elements of an array field, by index.</summary>
    internal IReadOnlyList<object> Array(string name) =>
        Post.TryGetValue(name, out var value) && value is Dictionary<string, object> map
            ? KeySort.Sorted(map).Select(e => e.Value).ToArray() : [];

    internal IReadOnlyList<string> Texts(string name) => Array(name).OfType<string>().ToArray();

    private static string Decode(string text)
    {
        if (text.IndexOf('%') < 0 && text.IndexOf('+') < 0) return text;
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length
                && byte.TryParse(text.Substring(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                bytes[count++] = code;
                i += 2;
            }
            else if (text[i] == '+')
            {
                bytes[count++] = (byte)' ';
            }
            else
            {
                var length = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1; // halves have no bytes of their own
                count += Encoding.UTF8.GetBytes(text, i, length, bytes, count);
                i += length - 1;
            }
        }
        return Encoding.UTF8.GetString(bytes, 0, count);
    }

    private void Put(string name, string value)
    {
        var keys = Keys(name);
        var level = Post;
        for (var i = 0; i < keys.Count - 1; i++)
        {
            if (!level.TryGetValue(keys[i], out var next) || next is not Dictionary<string, object> map)
            {
                level[keys[i]] = map = new Dictionary<string, object>(StringComparer.Ordinal);
            }
            level = map;
        }
        var last = keys[keys.Count - 1];
        level[last.Length > 0 ? last : level.Count.ToString(CultureInfo.InvariantCulture)] = value;
    }

    // a[0][b] is a, 0, b; a bracket that is never closed is part of the name.
    private static List<string> Keys(string name)
    {
        var open = name.IndexOf('[');
        var keys = new List<string> { open <= 0 ? name : name.Substring(0, open) };
        while (open > 0 && open < name.Length && name[open] == '[')
        {
            var close = name.IndexOf(']', open);
            if (close < 0) break;
            keys.Add(name.Substring(open + 1, close - open - 1));
            open = close + 1;
        }
        return keys;
    }
}

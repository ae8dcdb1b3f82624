using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using System.Text;

namespace CvClass.Client.Wire;

/// <summary>
/// The fields of a form as PHP sees them: names in order, each with a text or with an array of further fields. The same tree produces the
/// body and the signed text, so that the two cannot differ.
/// </summary>
internal sealed class FormArray
{
    [ThreadStatic]
    private static StringBuilder? s_text;

    private readonly List<KeyValuePair<string, object>> _fields = [];

    /// <summary>How many fields this level holds.</summary>
    public int Count => _fields.Count;

    /// <summary>Adds a field; brackets in its name form arrays, as in PHP: <c>remarkdata[0][fileid]</c>.</summary>
    /// <param name="name">The wire name, with or without brackets.</param>
    /// <param name="value">The text to send.</param>
    public void Add(string name, string value)
    {
        var open = name.IndexOf('[');
        if (open <= 0)
        {
            _fields.Add(new KeyValuePair<string, object>(name, value));
            return;
        }
        var level = Array(name.Substring(0, open));
        while (true)
        {
            var close = name.IndexOf(']', open);
            if (close < 0) throw new FormatException(Texts.FormatFormNameUnclosed(name));
            var key = name.Substring(open + 1, close - open - 1);
            if (key.Length == 0) key = level.Count.ToString(CultureInfo.InvariantCulture);
            open = close + 1;
            if (open >= name.Length || name[open] != '[')
            {
                level.Add(key, value);
                return;
            }
            level = level.Array(key);
        }
    }

    /// <summary>The array with this name, created if necessary.</summary>
    /// <param name="name">The name at this level, without brackets.</param>
    public FormArray Array(string name)
    {
        // Searches from the end, because the array being filled is the newest field.
        for (var i = _fields.Count - 1; i >= 0; i--)
        {
            if (_fields[i].Key == name && _fields[i].Value is FormArray there) return there;
        }
        var made = new FormArray();
        _fields.Add(new KeyValuePair<string, object>(name, made));
        return made;
    }

    /// <summary>Every field with its full wire name, in insertion order.</summary>
    public IEnumerable<KeyValuePair<string, string>> Flatten()
    {
        foreach (var field in _fields)
        {
            if (field.Value is FormArray inner)
            {
                foreach (var pair in inner.FlattenUnder(field.Key)) yield return pair;
            }
            else
            {
                yield return new KeyValuePair<string, string>(field.Key, (string)field.Value);
            }
        }
    }

    /// <summary>The form as <c>application/x-www-form-urlencoded</c> bytes.</summary>
    public byte[] ToUrlEncoded()
    {
        var text = (s_text ??= new StringBuilder(512)).Clear();
        foreach (var pair in Flatten())
        {
            if (text.Length > 0) text.Append('&');
            text.Append(WebUtility.UrlEncode(pair.Key)).Append('=').Append(WebUtility.UrlEncode(pair.Value));
        }
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    /// <summary>The fields of this level in the order of PHP's <c>ksort</c>.</summary>
    internal IReadOnlyList<KeyValuePair<string, object>> InKeyOrder()
    {
        var sorted = _fields.ToArray();
        PhpKeyOrder.Sort(sorted);
        return sorted;
    }

    private IEnumerable<KeyValuePair<string, string>> FlattenUnder(string prefix)
    {
        foreach (var pair in Flatten())
        {
            var bracket = pair.Key.IndexOf('[');
            var name = bracket < 0
                ? $"{prefix}[{pair.Key}]"
                : $"{prefix}[{pair.Key.Substring(0, bracket)}]{pair.Key.Substring(bracket)}";
            yield return new KeyValuePair<string, string>(name, pair.Value);
        }
    }
}

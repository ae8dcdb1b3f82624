using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text;

namespace CvClass.Client.Errors;

/// <summary>The forms in which a response may contain a secret of the request: unchanged, or escaped for a URI, JSON or HTML.</summary>
internal static class SecretSpellings
{
    private const int Shortest = 3;

    /// <summary>The spellings, longest first, so that no part of a secret remains after a shorter match.</summary>
    internal static IEnumerable<string> Of(IEnumerable<string> secrets) =>
        secrets.Where(s => s.Length >= Shortest).SelectMany(Of).Distinct(StringComparer.Ordinal).OrderByDescending(s => s.Length);

    private static IEnumerable<string> Of(string secret)
    {
        yield return secret;
        // identical in all of them
        if (secret.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))) yield break;
        foreach (var address in new[] { Uri.EscapeDataString(secret), WebUtility.UrlEncode(secret) })
        {
            yield return address;
            yield return LowerHex(address);
        }
        foreach (var digits in new[] { "x4", "X4" })
        {
            yield return Json(secret, digits, escapesSlash: false);
            yield return Json(secret, digits, escapesSlash: true);
        }
        yield return Json(secret, null, escapesSlash: false);
        yield return Json(secret, null, escapesSlash: true);
        yield return WebUtility.HtmlEncode(secret);
        yield return WebUtility.HtmlEncode(secret).Replace("&#39;", "&#039;");
    }

    private static string LowerHex(string address)
    {
        var text = new StringBuilder(address);
        for (var i = 0; i + 2 < text.Length; i++)
        {
            if (text[i] != '%') continue;
            (text[i + 1], text[i + 2]) = (char.ToLowerInvariant(text[i + 1]), char.ToLowerInvariant(text[i + 2]));
        }
        return text.ToString();
    }

    private static string Json(string secret, string? digits, bool escapesSlash)
    {
        var text = new StringBuilder();
        foreach (var c in secret)
        {
            if (c is '"' or '\\' || (c == '/' && escapesSlash)) text.Append('\\').Append(c);
            else if (c > '\x7F' && digits is not null) text.Append("\\u").Append(((int)c).ToString(digits, CultureInfo.InvariantCulture));
            else text.Append(c);
        }
        return text.ToString();
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace CvClass.Client.Errors;

/// <summary>Makes a piece of an answer fit to be shown: one line, 200 characters at most, secrets replaced.</summary>
internal static class SecretMask
{
    private const string Mask = "***";
    private const int Shown = 200;
    private const int Looked = 4000;

    // Also catches a value that the end of a broken answer cuts off.
    private static readonly Regex s_secretFields = new(
        """(?<name>["']?\s*[\w.\-]*(?:pwd|password|token|secret|auth|app_id|authkey)[\w.\-]*\s*["']?\s*[:=]\s*)(?:"(?:[^"\\]|\\.)*("|$)|'[^']*('|$)|[^\s,;&<>{}\[\]"']+)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex s_blanks = new(@"\s+", RegexOptions.CultureInvariant);

    internal static string Excerpt(string text, IEnumerable<string> secrets)
    {
        var head = text.Length > Looked ? text.Substring(0, Looked) : text;
        head = Apply(s_blanks.Replace(head, " ").Trim(), secrets);
        return head.Length > Shown ? head.Substring(0, Shown) : head;
    }

    internal static string Apply(string text, IEnumerable<string> secrets)
    {
        // Longest first, so that no secret is left over as the tail of a shorter one.
        foreach (var secret in secrets.Where(s => s.Length >= 3).Distinct().OrderByDescending(s => s.Length))
        {
            text = text.Replace(secret, Mask);
        }
        return s_secretFields.Replace(text, "${name}" + Mask);
    }
}

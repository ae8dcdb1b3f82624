using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace CvClass.Client.Errors;

/// <summary>
/// Prepares an excerpt of a response for display: one line, at most 200 characters, secrets replaced. Runs in linear time for any text.
/// </summary>
internal static class SecretMask
{
    internal const string Mask = "***";
    private const int Shown = 200;
    private const int Looked = 4000;

    private static readonly Regex s_blanks = new(@"\s+", RegexOptions.CultureInvariant);

    // The search for @ stops at the end of the host, so that searches do not overlap.
    private static readonly Regex s_account = new(@"://[^/\s""'<>@\\?#]*@", RegexOptions.CultureInvariant);

    /// <summary>The beginning of a text on one line, without secrets.</summary>
    internal static string Excerpt(string text, IEnumerable<string> secrets)
    {
        var head = Apply(text.Length > Looked ? text.Substring(0, Looked) : text, secrets);
        head = s_blanks.Replace(head, " ").Trim();
        return head.Length > Shown ? head.Substring(0, Shown) : head;
    }

    /// <summary>The text with these secrets, the values of fields with secret names, and credentials in addresses replaced.</summary>
    internal static string Apply(string text, IEnumerable<string> secrets)
    {
        foreach (var spelling in SecretSpellings.Of(secrets)) text = text.Replace(spelling, Mask);
        return WithoutAccounts(SecretFields.Mask(text));
    }

    /// <summary>The text with the user name and password of every address replaced.</summary>
    internal static string WithoutAccounts(string text) => s_account.Replace(text, "://" + Mask + "@");
}

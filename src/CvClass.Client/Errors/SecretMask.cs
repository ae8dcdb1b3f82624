using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace CvClass.Client.Errors;

/// <summary>
/// Makes a piece of an answer fit to be shown: one line, 200 characters at most, secrets replaced. Whatever the text, the time that this
/// takes grows with its length and no faster.
/// </summary>
internal static class SecretMask
{
    internal const string Mask = "***";
    private const int Shown = 200;
    private const int Looked = 4000;

    private static readonly Regex s_blanks = new(@"\s+", RegexOptions.CultureInvariant);

    // No @ is looked for beyond the host's end, so that no two searches overlap.
    private static readonly Regex s_account = new(@"://[^/\s""'<>@\\?#]*@", RegexOptions.CultureInvariant);

    /// <summary>The beginning of a text, without secrets and in one line.</summary>
    internal static string Excerpt(string text, IEnumerable<string> secrets)
    {
        var head = Apply(text.Length > Looked ? text.Substring(0, Looked) : text, secrets);
        head = s_blanks.Replace(head, " ").Trim();
        return head.Length > Shown ? head.Substring(0, Shown) : head;
    }

    /// <summary>
    /// The text with these secrets, the values of fields that are secret by their names, and accounts in addresses replaced.
    /// </summary>
    internal static string Apply(string text, IEnumerable<string> secrets)
    {
        foreach (var spelling in SecretSpellings.Of(secrets)) text = text.Replace(spelling, Mask);
        return WithoutAccounts(SecretFields.Mask(text));
    }

    /// <summary>The text with the user and password of every address in it replaced.</summary>
    internal static string WithoutAccounts(string text) => s_account.Replace(text, "://" + Mask + "@");
}

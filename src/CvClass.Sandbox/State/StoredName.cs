using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using CvClass.Sandbox.Habits;

namespace CvClass.Sandbox.State;

/// <summary>A name as stored by the service according to its habits, in the order documented by <see cref="NameHabits"/>.</summary>
internal static class StoredName
{
    private const int Limit = 20;

    internal static string Of(string name, NameHabits habits)
    {
        if (habits == NameHabits.None) return name;
        if (Has(habits, NameHabits.DropUnpairedSurrogates)) name = Keep(name, static e => !IsHalf(e));
        if (Has(habits, NameHabits.DropInvisible)) name = Keep(name, static e => !IsInvisible(e));
        if (Has(habits, NameHabits.DropNonBmp)) name = Keep(name, static e => e.Length == 1);
        if (Has(habits, NameHabits.Nfkc)) name = Normalize(name);
        if (Has(habits, NameHabits.SqueezeBlanks)) name = Regex.Replace(name, @"\s+", " ").Trim();
        if (Has(habits, NameHabits.HtmlEscape)) name = Escape(name);
        if (Has(habits, NameHabits.CutTo20Characters)) name = string.Concat(Characters(name).Take(Limit));
        if (Has(habits, NameHabits.CutTo20Utf8Bytes)) name = CutBytes(name);
        return name;
    }

    private static bool Has(NameHabits habits, NameHabits habit) => (habits & habit) != 0;

    private static bool IsHalf(string character) => character.Length == 1 && (char.IsSurrogate(character[0]) || character[0] == '\uFFFD');

    private static bool IsInvisible(string character) =>
        CharUnicodeInfo.GetUnicodeCategory(character, 0) is UnicodeCategory.Control or UnicodeCategory.Format;

    private static string Keep(string name, System.Func<string, bool> wanted) => string.Concat(Characters(name).Where(wanted));

    // An unpaired surrogate has no normal form and must not reach Normalize.
    private static string Normalize(string name) =>
        string.Concat(Characters(name).Select(static e => IsHalf(e) ? "\uFFFD" : e)).Normalize(NormalizationForm.FormKC);

    private static string Escape(string name) =>
        name.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#039;");

    private static string CutBytes(string name)
    {
        var bytes = 0;
        return string.Concat(Characters(name).TakeWhile(e => (bytes += Encoding.UTF8.GetByteCount(e)) <= Limit));
    }

    // Code points: a surrogate pair counts as one.
    private static System.Collections.Generic.IEnumerable<string> Characters(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var length = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1;
            yield return text.Substring(i, length);
            i += length - 1;
        }
    }
}

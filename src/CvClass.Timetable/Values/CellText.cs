using System;
using System.Globalization;
using System.Text;

namespace CvClass.Timetable.Values;

/// <summary>Makes the text of a cell plain: what people cannot see goes, what looks alike becomes alike.</summary>
internal static class CellText
{
    /// <summary>
    /// The text with plain blanks, compatibility forms made plain (NFKC), without invisible characters and without blanks at the ends; line
    /// breaks stay.
    /// </summary>
    internal static string Plain(string text)
    {
        text = text.Trim();
        foreach (var c in text)
        {
            if (!IsPlain(c)) return MakePlain(text);
        }
        return text;
    }

    /// <summary>The plain text on one line: each run of white space is one space.</summary>
    internal static string Line(string text)
    {
        text = Plain(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == ' ' && text[i + 1] is ' ' or '\n')) return Collapse(text);
        }
        return text;
    }

    /// <summary>The text for a message: invisible and odd characters as \u200B, line breaks as \n, cut after 120 characters.</summary>
    internal static string Show(string text)
    {
        const int Most = 120;
        var shown = new StringBuilder();
        foreach (var c in text.Trim(' ', '\n', '\r', '\t'))
        {
            if (shown.Length >= Most) return shown.Append('…').ToString();
            if (c is '\n') shown.Append("\\n");
            else if (IsInvisible(c) || char.IsControl(c) || (char.IsWhiteSpace(c) && c is not (' ' or '\u3000')))
                shown.Append($"\\u{(int)c:X4}");
            else shown.Append(c);
        }
        return shown.ToString();
    }

    // ASCII and the common Hanzi need nothing; almost every cell consists of them.
    private static bool IsPlain(char c) => c is (>= ' ' and <= '~') or (>= '\u4E00' and <= '\u9FFF') or '\n';

    private static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u180E' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069')
            or '\uFEFF'
            or (>= '\uFE00' and <= '\uFE0F');

    private static string MakePlain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (IsInvisible(c) || c == '\r') continue;
            plain.Append(c == '\n' || !(char.IsWhiteSpace(c) || char.IsControl(c)) ? c : ' ');
        }
        return Normalize(plain.ToString()).Trim();
    }

    private static string Normalize(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text; // half a surrogate pair has no normal form; the text stays as the file has it
        }
    }

    private static string Collapse(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is ' ' or '\n')
            {
                if (line.Length > 0 && line[line.Length - 1] != ' ') line.Append(' ');
            }
            else
            {
                line.Append(c);
            }
        }
        return line.ToString().TrimEnd();
    }

    /// <summary>The number of user-perceived characters.</summary>
    internal static int Length(string text) => new StringInfo(text).LengthInTextElements;
}

using System.Globalization;
using System.Text;

namespace CvClass.PowerShell.Binding;

/// <summary>
/// Converts digits and signs of other scripts (full-width, Arabic, ...) to ASCII, so that one set of rules applies to all.
/// </summary>
internal static class AsciiForm
{
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const int FullWidthOffset = FirstFullWidth - '!';

    internal static string Of(string text)
    {
        var changed = false;
        foreach (var c in text) changed |= c > '\x7F';
        if (!changed) return text;
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is >= FirstFullWidth and <= LastFullWidth) plain.Append((char)(c - FullWidthOffset));
            else if (char.IsDigit(c)) plain.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)));
            else if (c == '\u2212') plain.Append('-'); // the minus sign of mathematics
            else if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator) plain.Append(' ');
            // directional marks carry no information
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format) plain.Append(c);
        }
        return plain.ToString();
    }
}

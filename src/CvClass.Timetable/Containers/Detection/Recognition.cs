using System;
using System.Text;
using System.Text.RegularExpressions;

namespace CvClass.Timetable.Containers.Detection;

/// <summary>Tells by the bytes what a file is; its name plays no part.</summary>
internal static class Recognition
{
    private const int HeadLength = 1 << 16;

    private static readonly byte[] s_ole = [0xD0, 0xCF, 0x11, 0xE0];
    private static readonly byte[] s_zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] s_emptyZip = [0x50, 0x4B, 0x05, 0x06];

    // What may stand before the root element.
    private static readonly Regex s_prolog =
        new(@"\A(?:\s+|<\?[^>]*>|<!--.*?-->|<!DOCTYPE[^>\[]*\[.*?\]\s*>|<!(?!DOCTYPE\s+html\b)[^>]*>)+",
        RegexOptions.Singleline | RegexOptions.IgnoreCase);
    private static readonly Regex s_root = new(@"\A<(!DOCTYPE\s+html|[\w.:-]+)", RegexOptions.IgnoreCase);
    private static readonly Regex s_htmlRoot = new(
        @"\A(!doctype.*|html|head|body|table|meta|style|div|center|font|span|p|form|title|script|link|thead|tbody|tr|h[1-6]|br|b)\z",
        RegexOptions.IgnoreCase | RegexOptions.Singleline);

    /// <summary>What the file is; a zip counts as a workbook of Open XML until its parts are known.</summary>
    /// <exception cref="ContainerException">It is something that has no tables, such as PDF.</exception>
    internal static ContainerForm Of(ContainerSource source, bool forceText)
    {
        var head = source.Head(HeadLength);
        if (Starts(head, s_ole) || Workbooks.XlsContainer.IsBare(head)) return ContainerForm.Xls;
        if (Starts(head, s_zip) || Starts(head, s_emptyZip)) return ContainerForm.OpenXml;
        if (forceText) return ContainerForm.Text;
        var text = Plain(head);
        if (text.StartsWith("%PDF", StringComparison.Ordinal)) throw new ContainerException(Texts.FormatNoTables("PDF"));
        if (text.StartsWith("{\\rtf", StringComparison.Ordinal)) throw new ContainerException(Texts.FormatNoTables("RTF"));
        if (text.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase))
        {
            throw new ContainerException(Texts.FormatNoTables("MHTML"));
        }
        if (text.StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase)) return ContainerForm.Calendar;
        return text.StartsWith("<", StringComparison.Ordinal) ? OfMarkup(text) : ContainerForm.Text;
    }

    private static ContainerForm OfMarkup(string text)
    {
        var isXml = text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);
        var root = s_root.Match(s_prolog.Replace(text, "")).Groups[1].Value;
        var name = root.Substring(root.IndexOf(':') + 1);
        if (name == "Workbook" && Contains(text, "schemas-microsoft-com:office:spreadsheet")) return ContainerForm.SpreadsheetMl;
        if (name == "document" && Contains(text, "urn:oasis:names:tc:opendocument")) return ContainerForm.OpenDocument;
        if (name == "timetable") return ContainerForm.AscTimetables;
        if (s_htmlRoot.IsMatch(root) || Contains(text, "<html") || Contains(text, "<table")) return ContainerForm.Html;
        if (isXml && root.Length > 0) throw new ContainerException(Texts.FormatUnknownXml(root.Length > 40 ? root.Substring(0, 40) : root));
        return ContainerForm.Text;
    }

    // Enough of a decoding to see signs that are ASCII; UTF-16 has them with a zero beside each byte.
    private static string Plain(byte[] head)
    {
        var text = new StringBuilder(head.Length);
        foreach (var b in head)
        {
            if (b != 0) text.Append(b < 0x80 ? (char)b : '\u00FF');
        }
        return text.ToString().TrimStart('\u00FF', ' ', '\t', '\r', '\n');
    }

    private static bool Contains(string text, string sign) => text.IndexOf(sign, StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool Starts(byte[] head, byte[] sign)
    {
        if (head.Length < sign.Length) return false;
        for (var i = 0; i < sign.Length; i++)
        {
            if (head[i] != sign[i]) return false;
        }
        return true;
    }
}

using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Xml;

namespace CvClass.Timetable.Containers.Workbooks;

/// <summary>Strings that the cells of a workbook refer to by number.</summary>
internal sealed class SharedStrings
{
    private readonly List<string> _strings = [];

    /// <summary>Number of strings.</summary>
    internal int Count => _strings.Count;

    internal string this[int index] => _strings[index];

    /// <summary>Reads the part; none where there is no such part.</summary>
    internal static SharedStrings Read(ZipPackage package, string? part)
    {
        var strings = new SharedStrings();
        if (part is null || !package.Has(part)) return strings;
        using var xml = SafeXml.Open(package.Open(part));
        while (xml.Step())
        {
            if (xml.Opens("si")) strings._strings.Add(ReadString(xml));
        }
        return strings;
    }

    /// <summary>Goes from the start of a string element to its end: its runs without phonetic text, with escapes taken off.</summary>
    internal static string ReadString(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var depth = xml.Depth;
        var text = "";
        StringBuilder? runs = null;
        while (xml.Step() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName is "rPh" or "phoneticPr" or "rPr")
            {
                xml.SkipElement();
            }
            else if (xml.LocalName == "t")
            {
                var run = xml.ReadText();
                if (text.Length == 0 && runs is null) text = run;
                else (runs ??= new StringBuilder(text)).Append(run);
                if (runs?.Length > Limits.CellLength) throw new ContainerException(Texts.FormatCellTooLong(Shown.Count(Limits.CellLength)));
            }
        }
        return Unescape(runs?.ToString() ?? text);
    }

    /// <summary>
    /// Takes off the escapes of characters that XML cannot hold (ST_Xstring): _x000D_ is a carriage return, _x005F_ an underscore.
    /// </summary>
    internal static string Unescape(string text)
    {
        if (text.IndexOf("_x", System.StringComparison.Ordinal) >= 0)
        {
            var plain = new StringBuilder(text.Length);
            for (var i = 0; i < text.Length; i++)
            {
                if (i + 7 <= text.Length && text[i] == '_' && text[i + 1] == 'x' && text[i + 6] == '_'
                    && ushort.TryParse(text.Substring(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture,
                        out var code))
                {
                    plain.Append((char)code);
                    i += 6;
                }
                else
                {
                    plain.Append(text[i]);
                }
            }
            text = plain.ToString();
        }
        return text.IndexOf('\r') < 0 ? text : text.Replace("\r\n", "\n").Replace('\r', '\n');
    }
}

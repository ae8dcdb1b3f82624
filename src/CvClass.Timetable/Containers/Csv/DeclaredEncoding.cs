using System;
using System.Text;
using System.Text.RegularExpressions;

namespace CvClass.Timetable.Containers.Csv;

/// <summary>The encoding that an XML declaration or the meta tag of a web page names.</summary>
internal static class DeclaredEncoding
{
    private const int HeadLength = 4096;

    private static readonly Regex s_xml =
        new(@"^\s*<\?xml[^>]*?\sencoding\s*=\s*[""']([\w.:-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex s_html =
        new(@"<meta[^>]*?charset\s*=\s*[""']?\s*([\w.:-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The encoding, or null where none is named or none of that name is known.</summary>
    internal static Encoding? Find(ContainerSource source)
    {
        var head = source.Head(HeadLength);
        var text = Encoding.ASCII.GetString(head);
        var match = s_xml.Match(text) is { Success: true } xml ? xml : s_html.Match(text);
        if (!match.Success) return null;
        // A page that names UTF-16 in plain bytes is not in UTF-16.
        var name = match.Groups[1].Value;
        return name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) ? null : TextEncodings.Find(name);
    }
}

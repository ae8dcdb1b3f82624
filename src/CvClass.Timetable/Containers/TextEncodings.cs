using System;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace CvClass.Timetable.Containers;

/// <summary>Encodings by the names that people, PowerShell and files give them.</summary>
internal static class TextEncodings
{
    /// <summary>GB18030, which holds GBK and GB2312.</summary>
    internal static Encoding Gb18030 => Find("gb18030") ?? throw new ContainerException(Texts.FormatNoSuchEncoding("gb18030"));

    /// <summary>The encoding that a person means: a name, a code page number, or an <see cref="Encoding"/>.</summary>
    /// <exception cref="FormatException">There is no such encoding here.</exception>
    internal static Encoding Parse(object value) => value switch
    {
        Encoding encoding => encoding,
        null => throw new ArgumentNullException(nameof(value)),
        _ => Find(Convert.ToString(value, CultureInfo.InvariantCulture)!) ?? throw new FormatException(Texts.FormatNoSuchEncoding(value)),
    };

    /// <summary>The encoding of a name or code page; null where there is none.</summary>
    internal static Encoding? Find(string name)
    {
        var known = name.Trim().ToLowerInvariant() switch
        {
            "utf8" or "utf8bom" or "utf8nobom" => "utf-8",
            "unicode" or "utf16" or "utf-16le" => "utf-16",
            "bigendianunicode" => "utf-16BE",
            "utf32" => "utf-32",
            "bigendianutf32" => "utf-32BE",
            "ascii" => "us-ascii",
            "ansi" => CultureInfo.CurrentCulture.TextInfo.ANSICodePage.ToString(CultureInfo.InvariantCulture),
            "oem" => CultureInfo.CurrentCulture.TextInfo.OEMCodePage.ToString(CultureInfo.InvariantCulture),
            "gbk" or "gb2312" or "936" or "cp936" or "ms936" or "x-gbk" or "gb_2312-80" => "gb18030", // which holds them
            var other => other,
        };
        var page = int.TryParse(known, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        try
        {
            // Code page 0 means the default of the machine, which nobody asks for on purpose.
            if (page == 0) return null;
            return page > 0 ? Encoding.GetEncoding(page) : Encoding.GetEncoding(known);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return Provider is not { } provider ? null : page > 0 ? provider.GetEncoding(page) : provider.GetEncoding(known);
        }
    }

    // .NET keeps these in a provider that the host may not have registered; asking it directly changes nothing for the rest of the process.
    internal static EncodingProvider? Provider { get; } =
        Type.GetType("System.Text.CodePagesEncodingProvider, System.Text.Encoding.CodePages", throwOnError: false)?
            .GetProperty("Instance", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as EncodingProvider;

    /// <summary>The same encoding, which throws on bytes that are not its own in place of replacing them.</summary>
    internal static Encoding Strict(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }
}

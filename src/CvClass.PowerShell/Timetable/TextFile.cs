using System;
using System.IO;
using System.Linq;
using System.Text;
using CvClass.Client.Wire;

namespace CvClass.PowerShell.Timetable;

/// <summary>Reads a text file in whatever encoding a school's Excel saved it.</summary>
internal static class TextFile
{
    // Enough to see every other byte of Latin text in UTF-16 being zero.
    private const int Sample = 512;

    /// <summary>The text and the name of its encoding.</summary>
    /// <param name="path">The file.</param>
    /// <param name="encodingName">The encoding, or null to find it out.</param>
    /// <exception cref="FormatException">No known encoding fits, or there is none of that name.</exception>
    internal static (string Text, string Encoding) Read(string path, string? encodingName)
    {
        var bytes = File.ReadAllBytes(path);
        if (encodingName is not null) return Decode(bytes, Named(encodingName), 0) ?? throw new FormatException(Text.Get("NotInEncoding", encodingName));
        if (Starts(bytes, 0xEF, 0xBB, 0xBF)) return Decode(bytes, Encoding.UTF8, 3) ?? throw new FormatException(Text.Get("NotInEncoding", "UTF-8"));
        if (Starts(bytes, 0xFF, 0xFE)) return Decode(bytes, Encoding.Unicode, 2) ?? throw new FormatException(Text.Get("NotInEncoding", "UTF-16"));
        if (Starts(bytes, 0xFE, 0xFF)) return Decode(bytes, Encoding.BigEndianUnicode, 2) ?? throw new FormatException(Text.Get("NotInEncoding", "UTF-16"));
        if (ZerosAt(bytes, 1)) return Decode(bytes, Encoding.Unicode, 0) ?? throw new FormatException(Text.Get("NotInEncoding", "UTF-16"));
        if (ZerosAt(bytes, 0)) return Decode(bytes, Encoding.BigEndianUnicode, 0) ?? throw new FormatException(Text.Get("NotInEncoding", "UTF-16"));
        // Chinese text in GBK is never valid UTF-8 by chance, so the order decides without guessing.
        return Decode(bytes, Encoding.UTF8, 0) ?? Decode(bytes, Named("gb18030"), 0) ?? throw new FormatException(Text.Get("NoEncodingFits"));
    }

    private static (string, string)? Decode(byte[] bytes, Encoding encoding, int skip)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            var text = strict.GetString(bytes, skip, bytes.Length - skip);
            return (text.TrimStart('\uFEFF'), encoding.WebName);
        }
        catch (DecoderFallbackException)
        {
            return null; // not in this one
        }
    }

    private static bool Starts(byte[] bytes, params byte[] mark) => bytes.Take(mark.Length).SequenceEqual(mark);

    private static bool ZerosAt(byte[] bytes, int parity)
    {
        var zeros = bytes.Take(Sample).Where((b, i) => i % 2 == parity && b == 0).Count();
        return zeros > Math.Min(bytes.Length, Sample) / 8;
    }

    private static Encoding Named(string name)
    {
        var known = name.Trim().ToLowerInvariant() switch
        {
            "utf8bom" or "utf8nobom" => "utf-8",
            "unicode" or "utf16" => "utf-16",
            "bigendianunicode" => "utf-16BE",
            var other => other,
        };
        return TextEncodings.Find(known) ?? throw new FormatException(Text.Get("NoSuchEncoding", name));
    }
}

using System;
using System.IO;
using System.Text;

namespace CvClass.Timetable.Containers.Csv;

/// <summary>How the bytes of a text file are to be read; made only if all of them can be.</summary>
/// <param name="Encoding">The encoding, which throws on bytes that are not its own.</param>
/// <param name="Skip">Bytes of the byte order mark.</param>
/// <param name="Warning">What a person should know of it, or null.</param>
internal sealed record TextForm(Encoding Encoding, int Skip, string? Warning = null)
{
    private const int Block = 1 << 16;

    // Enough to see delimiters, digits and line breaks of UTF-16.
    private const int Sample = 4096;

    /// <summary>Whether no byte of the file can be a quotation mark.</summary>
    internal bool HasNoQuotes { get; private init; }

    /// <summary>Name of the encoding.</summary>
    internal string Name => Encoding.WebName;

    /// <summary>Reads the text.</summary>
    internal StreamReader OpenText(ContainerSource source) => new(source.View(Skip), Encoding, false, Block);

    /// <summary>Finds out how a file is to be read and checks that every byte of it can be.</summary>
    /// <param name="source">The file.</param>
    /// <param name="given">What a person says that it is.</param>
    /// <param name="declared">What the file says that it is, which is believed where nothing speaks against it.</param>
    /// <exception cref="ContainerException">No encoding fits; the line is that of the first byte that does not decode.</exception>
    internal static TextForm Find(ContainerSource source, Encoding? given, Encoding? declared = null)
    {
        var head = source.Head(Sample);
        if (ByMark(head) is { } marked)
        {
            marked = marked with { HasNoQuotes = Check(source, marked.Encoding, marked.Skip) };
            var differs = given is not null && given.CodePage != marked.Encoding.CodePage;
            return differs ? marked with { Warning = Texts.FormatMarkBeforeEncoding(marked.Name, given!.WebName) } : marked;
        }
        if (given is not null)
        {
            Check(source, given, 0);
            return new(TextEncodings.Strict(given), 0);
        }
        if (Array.IndexOf(head, (byte)0) >= 0)
        {
            var wide = Utf16(head) ?? throw new ContainerException(Texts.NoText);
            Check(source, wide, 0);
            return new(TextEncodings.Strict(wide), 0);
        }
        return ByBytes(source, declared);
    }

    private static TextForm? ByMark(byte[] head)
    {
        if (Starts(head, 0xEF, 0xBB, 0xBF)) return new(TextEncodings.Strict(Encoding.UTF8), 3);
        if (Starts(head, 0xFF, 0xFE, 0, 0)) return new(TextEncodings.Strict(Encoding.UTF32), 4);
        if (Starts(head, 0, 0, 0xFE, 0xFF)) return new(TextEncodings.Strict(new UTF32Encoding(true, true)), 4);
        if (Starts(head, 0xFF, 0xFE)) return new(TextEncodings.Strict(Encoding.Unicode), 2);
        if (Starts(head, 0xFE, 0xFF)) return new(TextEncodings.Strict(Encoding.BigEndianUnicode), 2);
        return Starts(head, 0x84, 0x31, 0x95, 0x33) ? new(TextEncodings.Strict(TextEncodings.Gb18030), 4) : null;
    }

    private static TextForm ByBytes(ContainerSource source, Encoding? declared)
    {
        var utf8 = new Utf8Scan();
        var hasNoQuotes = true;
        ForEachBlock(source, 0, (block, count) =>
        {
            utf8.Feed(block, count);
            hasNoQuotes = hasNoQuotes && Array.IndexOf(block, (byte)'"', 0, count) < 0;
        });
        utf8.End();
        var saysGb = declared?.CodePage == TextEncodings.Gb18030.CodePage;
        var isGbk = utf8 is { Errors: 0, Pairs: > 0, Longer: 0 } && (saysGb || IsGbk(source));
        if (utf8.Errors == 0 && !isGbk) return new(TextEncodings.Strict(Encoding.UTF8), 0) { HasNoQuotes = hasNoQuotes };
        // Chinese text in GBK is never UTF-8 for long: a few broken bytes in a long text are a damaged file, and must not become other
        // characters.
        if (utf8.Errors > 0 && utf8.Longer >= utf8.Errors * 4) throw Broken(source, utf8.FirstError, "UTF-8");
        if (declared is not null && !saysGb && declared.CodePage != Encoding.UTF8.CodePage)
        {
            Check(source, declared, 0);
            return new(TextEncodings.Strict(declared), 0);
        }
        var gb = new GbScan();
        ForEachBlock(source, 0, (block, count) => gb.Feed(block, count));
        gb.End();
        // What is wrong is more likely where the reading went that came further.
        if (gb.FirstError >= 0) throw Broken(source, Math.Max(gb.FirstError, utf8.FirstError), null);
        var warning = gb.IsImprobable ? Texts.EncodingImprobable : null;
        return new(TextEncodings.Strict(TextEncodings.Gb18030), 0, warning) { HasNoQuotes = hasNoQuotes };
    }

    private static bool IsGbk(ContainerSource source)
    {
        var pairs = new PairScan();
        ForEachBlock(source, 0, (block, count) => pairs.Feed(block, count));
        pairs.End();
        return pairs.IsGbk;
    }

    // Of the two readings the one with more of what timetables are made of.
    private static Encoding? Utf16(byte[] head)
    {
        var (little, big) = (Share(Encoding.Unicode), Share(Encoding.BigEndianUnicode));
        if (Math.Max(little, big) < 0.8) return null;
        return little >= big ? Encoding.Unicode : Encoding.BigEndianUnicode;

        double Share(Encoding encoding)
        {
            var text = encoding.GetString(head, 0, head.Length & ~1);
            var usual = 0;
            foreach (var c in text)
            {
                var isAscii = c is '\t' or '\r' or '\n' or (>= ' ' and <= '~');
                var isChinese = c is (>= '\u3000' and <= '\u303F') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uFF00' and <= '\uFFEF');
                if (isAscii || isChinese) usual++;
            }
            return text.Length == 0 ? 0 : (double)usual / text.Length;
        }
    }

    // Throws where a byte does not decode; returns whether no byte can be a quotation mark.
    private static bool Check(ContainerSource source, Encoding encoding, int skip)
    {
        var hasNoQuotes = true;
        if (encoding.CodePage == Encoding.UTF8.CodePage)
        {
            var utf8 = new Utf8Scan();
            ForEachBlock(source, skip, (block, count) =>
            {
                utf8.Feed(block, count);
                hasNoQuotes = hasNoQuotes && Array.IndexOf(block, (byte)'"', 0, count) < 0;
            });
            utf8.End();
            return utf8.FirstError < 0 ? hasNoQuotes : throw Broken(source, utf8.FirstError + skip, "UTF-8");
        }
        var strict = TextEncodings.Strict(encoding);
        var decoder = strict.GetDecoder();
        var chars = new char[strict.GetMaxCharCount(Block)];
        long done = skip;
        try
        {
            ForEachBlock(source, skip, (block, count) =>
            {
                decoder.GetChars(block, 0, count, chars, 0, false);
                done += count;
                hasNoQuotes = hasNoQuotes && Array.IndexOf(block, (byte)'"', 0, count) < 0;
            });
            decoder.GetChars([], 0, 0, chars, 0, true);
            return hasNoQuotes;
        }
        catch (DecoderFallbackException e)
        {
            throw Broken(source, strict, skip, done, e);
        }
    }

    // Only here, where something is wrong, the lines are counted.
    private static ContainerException Broken(ContainerSource source, long offset, string? encoding)
    {
        var line = LineAt(source, offset);
        return new(encoding is null
            ? Texts.FormatNoEncodingFits(Shown.Count(offset)) : Texts.FormatNotInEncoding(encoding, Shown.Count(offset)), line);
    }

    private static ContainerException Broken(ContainerSource source, Encoding strict, int skip, long before, DecoderFallbackException cause)
    {
        var decoder = strict.GetDecoder();
        var chars = new char[strict.GetMaxCharCount(Block)];
        var (line, last, offset) = (1, '\0', (long)skip);
        try
        {
            ForEachBlock(source, skip, (block, count) =>
            {
                if (offset + count <= before)
                {
                    Count(decoder.GetChars(block, 0, count, chars, 0, false));
                    offset += count;
                    return;
                }
                for (var i = 0; i < count; i++, offset++) Count(decoder.GetChars(block, i, 1, chars, 0, false));
            });
        }
        catch (DecoderFallbackException)
        {
            // as before, and now it is known where
        }
        return new(Texts.FormatNotInEncoding(strict.WebName, Shown.Count(offset)), line, cause);

        void Count(int n)
        {
            for (var i = 0; i < n; i++)
            {
                if (chars[i] == '\r' || (chars[i] == '\n' && last != '\r')) line++;
                last = chars[i];
            }
        }
    }

    private static int LineAt(ContainerSource source, long offset)
    {
        var (line, last, at) = (1, (byte)0, 0L);
        ForEachBlock(source, 0, (block, count) =>
        {
            for (var i = 0; i < count && at < offset; i++, at++)
            {
                if (block[i] == '\r' || (block[i] == '\n' && last != '\r')) line++;
                last = block[i];
            }
        });
        return line;
    }

    private static void ForEachBlock(ContainerSource source, int skip, Action<byte[], int> action)
    {
        using var view = source.View(skip);
        var block = new byte[Block];
        while (view.Read(block, 0, block.Length) is > 0 and var n) action(block, n);
    }

    private static bool Starts(byte[] bytes, params byte[] mark)
    {
        if (bytes.Length < mark.Length) return false;
        for (var i = 0; i < mark.Length; i++)
        {
            if (bytes[i] != mark[i]) return false;
        }
        return true;
    }
}

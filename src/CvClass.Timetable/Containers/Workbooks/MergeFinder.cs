using System;
using System.IO;
using System.Text;

namespace CvClass.Timetable.Containers.Workbooks;

/// <summary>
/// Finds the merged cells of a sheet, which stand behind its rows, without reading the rows as XML: the bytes behind the end of the rows,
/// with the root's own start tag put before them, are a document of their own.
/// </summary>
internal static class MergeFinder
{
    private const int Block = 1 << 16;

    // The longest prefix of a tag name that is looked back over.
    private const int Overlap = 64;

    private static readonly byte[] s_sheetData = Encoding.ASCII.GetBytes("sheetData");

    /// <summary>The merged cells.</summary>
    /// <param name="open">Opens the sheet.</param>
    internal static Merges Find(Func<Stream> open)
    {
        using var sheet = open();
        var block = new byte[Block];
        var count = ReadBlock(sheet, block, 0);
        if (count > 1 && (block[0] >= 0xFE || block[0] == 0 || block[1] == 0)) return ReadWhole(open); // UTF-16
        var (start, behind) = RootTag(block, count);
        if (behind == 0) return Merges.None;
        var root = new byte[behind - start];
        Buffer.BlockCopy(block, start, root, 0, root.Length);
        for (var from = behind; count > 0; from = 0)
        {
            var end = EndOfRows(block, from, count);
            if (end >= 0)
            {
                using var tail = new MemoryStream();
                tail.Write(root, 0, root.Length);
                tail.Write(block, end, count - end);
                using var rest = new BoundedStream(sheet, Limits.MemoryPart, xml: true, leaveOpen: true);
                rest.CopyTo(tail);
                tail.Position = 0;
                return Read(tail);
            }
            var kept = Math.Min(Overlap, count);
            Buffer.BlockCopy(block, count - kept, block, 0, kept);
            var more = ReadBlock(sheet, block, kept);
            count = more == 0 ? 0 : kept + more;
        }
        return Merges.None;
    }

    private static Merges ReadWhole(Func<Stream> open)
    {
        using var sheet = open();
        return Read(sheet);
    }

    private static Merges Read(Stream document)
    {
        var merges = new Merges();
        using var xml = SafeXml.Open(document);
        while (xml.Step())
        {
            if (!xml.Opens("mergeCell") || xml.GetAttribute("ref") is not { } range) continue;
            if (CellReference.TryParseRange(range, out var top, out var left, out var bottom, out var right))
            {
                merges.Add(top, left, bottom, right);
            }
        }
        return merges;
    }

    // Where the start tag of the root element, which declares the prefixes, begins and ends; nowhere for one that is empty or not in the
    // block.
    private static (int Start, int End) RootTag(byte[] block, int count)
    {
        for (var i = Array.IndexOf(block, (byte)'<', 0, count); i >= 0 && i + 1 < count; i = Array.IndexOf(block, (byte)'<', i, count - i))
        {
            var isComment = i + 3 < count && block[i + 1] == '!' && block[i + 2] == '-' && block[i + 3] == '-';
            if (!isComment && block[i + 1] is not ((byte)'?' or (byte)'!'))
            {
                var end = EndOfTag(block, i, count);
                return end > 0 && block[end - 1] != '/' ? (i, end + 1) : (0, 0);
            }
            do
            {
                i = Array.IndexOf(block, (byte)'>', i + 1, count - i - 1);
                if (i < 0) return (0, 0);
            }
            while (isComment && !(block[i - 1] == '-' && block[i - 2] == '-'));
        }
        return (0, 0);
    }

    private static int EndOfTag(byte[] block, int start, int count)
    {
        var quote = 0;
        for (var i = start; i < count; i++)
        {
            var b = block[i];
            if (quote != 0) quote = b == quote ? 0 : quote;
            else if (b is (byte)'"' or (byte)'\'') quote = b;
            else if (b == '>') return i;
        }
        return -1;
    }

    // Index behind </sheetData> or <sheetData/>; -1 where the block has neither as a whole.
    private static int EndOfRows(byte[] block, int from, int count)
    {
        for (var at = from; at < count; at++)
        {
            at = Array.IndexOf(block, (byte)'D', at, count - at);
            if (at < 0) return -1;
            var start = at - 5;
            if (start <= from || start + s_sheetData.Length >= count || !Matches(block, start)) continue;
            var open = Array.LastIndexOf(block, (byte)'<', start - 1, Math.Min(start, Overlap - s_sheetData.Length));
            var close = Array.IndexOf(block, (byte)'>', start, count - start);
            if (open < 0 || close < 0) continue;
            if (block[open + 1] == '/' || block[close - 1] == '/') return close + 1;
        }
        return -1;
    }

    private static bool Matches(byte[] block, int start)
    {
        for (var i = 0; i < s_sheetData.Length; i++)
        {
            if (block[start + i] != s_sheetData[i]) return false;
        }
        return true;
    }

    private static int ReadBlock(Stream stream, byte[] block, int start)
    {
        var count = start;
        while (count < block.Length && stream.Read(block, count, block.Length - count) is > 0 and var n) count += n;
        return count - start;
    }
}

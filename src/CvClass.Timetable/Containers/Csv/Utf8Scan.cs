using System;

namespace CvClass.Timetable.Containers.Csv;

/// <summary>Checks bytes for UTF-8 as RFC 3629 has it, block by block, and goes on behind what is wrong.</summary>
internal struct Utf8Scan
{
    private const ulong NoAscii = 0x8080_8080_8080_8080;

    private long _offset;
    private long _start;
    private int _length;
    private int _left;
    private byte _low;
    private byte _high;

    /// <summary>Places where the bytes are not UTF-8.</summary>
    internal long Errors { get; private set; }

    /// <summary>Offset of the first of them; -1 without one.</summary>
    internal long FirstError { get; private set; } = -1;

    /// <summary>Characters of two bytes.</summary>
    internal long Pairs { get; private set; }

    /// <summary>Characters of three and four bytes.</summary>
    internal long Longer { get; private set; }

    public Utf8Scan()
    {
    }

    /// <summary>Goes through the next block.</summary>
    internal void Feed(byte[] block, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var b = block[i];
            if (_left == 0)
            {
                if (b < 0x80)
                {
                    while (i + 9 <= count && (BitConverter.ToUInt64(block, i + 1) & NoAscii) == 0) i += 8;
                    continue;
                }
                // Nearly all Chinese characters, without the bookkeeping.
                if (b is >= 0xE1 and <= 0xEC && i + 2 < count && (block[i + 1] & 0xC0) == 0x80 && (block[i + 2] & 0xC0) == 0x80)
                {
                    i += 2;
                    Longer++;
                    continue;
                }
                Begin(b, _offset + i);
            }
            else if (b >= _low && b <= _high)
            {
                (_low, _high) = (0x80, 0xBF);
                if (--_left > 0) continue;
                if (_length == 2) Pairs++;
                else Longer++;
            }
            else
            {
                _left = 0;
                Wrong(_start);
                i--; // this byte may begin a character of its own
            }
        }
        _offset += count;
    }

    /// <summary>Says that there are no more blocks.</summary>
    internal void End()
    {
        if (_left > 0) Wrong(_start);
        _left = 0;
    }

    private void Begin(byte lead, long at)
    {
        _start = at;
        (_length, _low, _high) = lead switch
        {
            >= 0xC2 and <= 0xDF => (2, (byte)0x80, (byte)0xBF),
            0xE0 => (3, (byte)0xA0, (byte)0xBF),
            0xED => (3, (byte)0x80, (byte)0x9F), // no surrogates
            >= 0xE1 and <= 0xEF => (3, (byte)0x80, (byte)0xBF),
            0xF0 => (4, (byte)0x90, (byte)0xBF),
            >= 0xF1 and <= 0xF3 => (4, (byte)0x80, (byte)0xBF),
            0xF4 => (4, (byte)0x80, (byte)0x8F),
            _ => (0, (byte)0, (byte)0),
        };
        if (_length == 0) Wrong(at);
        else _left = _length - 1;
    }

    private void Wrong(long at)
    {
        if (Errors++ == 0) FirstError = at;
    }
}

namespace CvClass.Timetable.Containers.Csv;

/// <summary>Checks bytes for GB18030, block by block, and counts what distinguishes Chinese text from bytes of another encoding.</summary>
internal struct GbScan
{
    private long _offset;
    private long _start;
    private int _at;
    private byte _lead;

    /// <summary>Offset of the first byte that is not GB18030; -1 without one.</summary>
    internal long FirstError { get; private set; } = -1;

    /// <summary>Characters of two bytes.</summary>
    internal long Pairs { get; private set; }

    private long _common;
    private long _foreignLetters;
    private long _lowLeads;
    private long _latinTrails;

    public GbScan()
    {
    }

    /// <summary>
    /// Whether the characters are not what Chinese text is made of. Western text gives pairs that end in a Latin letter, Big5 gives kana,
    /// Greek and box drawing, Shift-JIS pairs that begin below 0xA0; traditional Chinese in GBK gives none of them in such numbers.
    /// </summary>
    internal readonly bool IsImprobable => Pairs > 0
        && (_latinTrails * 2 > Pairs || _foreignLetters * 10 > Pairs || _lowLeads * 10 > Pairs * 6 || _common * 4 < Pairs);

    /// <summary>Goes through the next block.</summary>
    internal void Feed(byte[] block, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var b = block[i];
            switch (_at)
            {
                case 0:
                    if (b < 0x80) break;
                    _start = _offset + i;
                    if (b is 0x80 or 0xFF) Wrong();
                    else (_at, _lead) = (1, b);
                    break;
                case 1 when b is >= 0x30 and <= 0x39:
                    _at = _lead is <= 0x84 or (>= 0x90 and <= 0xE3) ? 2 : Wrong();
                    break;
                case 1 when b is >= 0x40 and not 0x7F and not 0xFF:
                    Count(_lead, b);
                    _at = 0;
                    break;
                case 2 when b is >= 0x81 and <= 0xFE:
                    _at = 3;
                    break;
                case 3 when b is >= 0x30 and <= 0x39:
                    _at = 0;
                    break;
                default:
                    _at = Wrong();
                    i--; // this byte may begin a character of its own
                    break;
            }
        }
        _offset += count;
    }

    /// <summary>Says that there are no more blocks.</summary>
    internal void End()
    {
        if (_at > 0) _at = Wrong();
    }

    private int Wrong()
    {
        if (FirstError < 0) FirstError = _start;
        return 0;
    }

    private void Count(byte lead, byte trail)
    {
        Pairs++;
        if (trail >= 0xA1 && lead is (>= 0xA1 and <= 0xA3) or (>= 0xB0 and <= 0xF7)) _common++;
        if (trail >= 0xA1 && lead is >= 0xA4 and <= 0xAF) _foreignLetters++;
        if (lead < 0xA0) _lowLeads++;
        if (trail is (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z')) _latinTrails++;
    }
}

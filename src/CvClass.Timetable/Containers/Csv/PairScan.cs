namespace CvClass.Timetable.Containers.Csv;

/// <summary>
/// Decides what bytes are that are valid UTF-8 by characters of two bytes alone: short Chinese text in GBK reads as Latin letters that way.
/// Chinese characters stand in runs or alone between delimiters; accented letters stand between plain ones.
/// </summary>
internal struct PairScan
{
    private byte _before;
    private byte _lead;
    private byte _lastLead;
    private int _run;
    private long _pairs;
    private long _likeHanzi;
    private bool _uncommon;

    /// <summary>Whether the bytes are GBK: only common Hanzi, most of them where Hanzi stand.</summary>
    internal readonly bool IsGbk => !_uncommon && _pairs > 0 && _likeHanzi * 2 >= _pairs;

    /// <summary>Goes through the next block of bytes, which are known to be UTF-8.</summary>
    internal void Feed(byte[] block, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var b = block[i];
            if (b < 0x80)
            {
                EndRun(b);
                _before = b;
            }
            else if (_lead == 0)
            {
                _lead = b;
            }
            else
            {
                // Level 1 of GB 2312: the 3,755 common ones.
                if (_lead is < 0xB0 or > 0xD7 || b < 0xA1) _uncommon = true;
                (_lastLead, _run, _pairs) = (_lead, _run + 1, _pairs + 1);
                _lead = 0;
            }
        }
    }

    /// <summary>Says that there are no more blocks.</summary>
    internal void End() => EndRun(0);

    private void EndRun(byte after)
    {
        // In UTF-8 0xC2 leads signs such as the degree sign and the middle dot, which stand alone.
        if (_run > 1 || (_run == 1 && _lastLead != 0xC2 && !IsLetter(_before) && !IsLetter(after))) _likeHanzi += _run;
        _run = 0;
    }

    private static bool IsLetter(byte b) => b is (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z');
}

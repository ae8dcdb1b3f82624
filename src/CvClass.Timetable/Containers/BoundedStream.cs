using System;
using System.IO;

namespace CvClass.Timetable.Containers;

/// <summary>
/// Lets so many bytes pass and no more: what a packed bomb unpacks to. Where the bytes are XML, no tag, text or CDATA section may be too
/// long either, because a reader of XML keeps each of them whole.
/// </summary>
internal sealed class BoundedStream(Stream source, long limit, bool xml = false, bool leaveOpen = false) : ReadOnlyStream
{
    private const string Opening = "<![CDATA[";
    private const string Closing = "]]>";

    private long _passed;
    private long _sinceTag;
    private long _inSection;
    private int _matched;

    public override int Read(byte[] buffer, int offset, int count)
    {
        var n = source.Read(buffer, offset, count);
        _passed += n;
        if (_passed > limit) throw new ContainerException(Texts.FormatPartTooLarge(limit >> 20));
        if (xml && n > 0)
        {
            var tag = Array.LastIndexOf(buffer, (byte)'<', offset + n - 1, n);
            _sinceTag = tag < 0 ? _sinceTag + n : offset + n - tag;
            FindSections(buffer, offset, offset + n);
            if (Math.Max(_sinceTag, _inSection) > Limits.XmlToken)
            {
                throw new ContainerException(Texts.FormatPartTooLarge(Limits.XmlToken >> 20));
            }
        }
        return n;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !leaveOpen) source.Dispose();
        base.Dispose(disposing);
    }

    // Both marks are looked for by their bracket, which is rare in sheets; a mark may be cut by the end of a buffer.
    private void FindSections(byte[] buffer, int start, int end)
    {
        for (var i = start; i < end;)
        {
            if (_inSection > 0)
            {
                var at = _matched > 0 ? i : Array.IndexOf(buffer, (byte)']', i, end - i);
                _inSection += (at < 0 ? end : at + 1) - i;
                if (at < 0) return;
                i = at + 1;
                // ]]]> ends a section as well.
                if (buffer[at] == ']') _matched = Math.Min(_matched + 1, 2);
                else if (buffer[at] == '>' && _matched == Closing.Length - 1) (_matched, _inSection) = (0, 0);
                else _matched = 0;
            }
            else if (_matched > 0)
            {
                _matched = buffer[i] == Opening[_matched] ? _matched + 1 : 0;
                if (_matched > 0) i++;
                if (_matched == Opening.Length) (_matched, _inSection) = (0, 1);
            }
            else
            {
                // Declarations are rarer still than tags: only the second character of the mark is looked for.
                var at = Array.IndexOf(buffer, (byte)'!', i, end - i);
                if (at < 0) return;
                i = at + 1;
                _matched = 2;
            }
        }
    }
}

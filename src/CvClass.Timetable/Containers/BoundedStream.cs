using System;
using System.IO;

namespace CvClass.Timetable.Containers;

/// <summary>Lets so many bytes pass and no more, and none without a tag for too long where the bytes are XML: what a packed bomb unpacks to.</summary>
internal sealed class BoundedStream(Stream source, long limit, bool xml = false, bool leaveOpen = false) : ReadOnlyStream
{
    private long _passed;
    private long _sinceTag;

    public override int Read(byte[] buffer, int offset, int count)
    {
        var n = source.Read(buffer, offset, count);
        _passed += n;
        if (_passed > limit) throw new ContainerException(Text.Get("PartTooLarge", limit >> 20));
        if (xml && n > 0)
        {
            var tag = Array.LastIndexOf(buffer, (byte)'<', offset + n - 1, n);
            _sinceTag = tag < 0 ? _sinceTag + n : offset + n - tag;
            if (_sinceTag > Limits.XmlToken) throw new ContainerException(Text.Get("PartTooLarge", Limits.XmlToken >> 20));
        }
        return n;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !leaveOpen) source.Dispose();
        base.Dispose(disposing);
    }
}

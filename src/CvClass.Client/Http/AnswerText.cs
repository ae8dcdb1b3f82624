using System;
using System.IO;
using System.Text;

namespace CvClass.Client.Http;

/// <summary>
/// The text of a response, valid until disposed. The text of a page is not turned into a string, which would be a large object per page.
/// </summary>
internal sealed class AnswerText : IDisposable
{
    // Below this, a string is not a large object and is the cheapest.
    private const int Small = 1 << 12;

    private readonly int _start;
    private readonly int _end;
    private string? _text;
    private char[]? _chars;

    private AnswerText(string? text, char[]? chars, int length)
    {
        (_text, _chars, _end) = (text, chars, length);
        while (_start < _end && this[_start] is '\uFEFF' or ' ' or '\t' or '\r' or '\n') _start++;
    }

    /// <summary>Whether the text is only whitespace.</summary>
    internal bool IsEmpty => _start == _end;

    /// <summary>The first non-whitespace character.</summary>
    internal char First => this[_start];

    private char this[int index] => _chars is null ? _text![index] : _chars[index];

    /// <summary>Decodes a body, whose bytes are not needed afterwards.</summary>
    internal static AnswerText Decode(Encoding encoding, ArraySegment<byte> body)
    {
        if (body.Count < Small)
        {
            var text = encoding.GetString(body.Array!, body.Offset, body.Count);
            return new AnswerText(text, null, text.Length);
        }
        var chars = BufferPool<char>.Shared.Rent(encoding.GetMaxCharCount(body.Count));
        return new AnswerText(null, chars, encoding.GetChars(body.Array!, body.Offset, body.Count, chars, 0));
    }

    /// <summary>Reads from the first non-whitespace character.</summary>
    internal TextReader NewReader() => _chars is null ? new StringReader(_text!.Substring(_start)) : new CharReader(_chars, _start, _end);

    /// <summary>Writes from the first non-whitespace character.</summary>
    internal void WriteTo(TextWriter writer)
    {
        if (_chars is null) writer.Write(_text!.Substring(_start));
        else writer.Write(_chars, _start, _end - _start);
    }

    /// <summary>The text without its byte order mark.</summary>
    public override string ToString()
    {
        _text ??= new string(_chars, 0, _end);
        return _text.Length > 0 && _text[0] == '\uFEFF' ? _text.Substring(1) : _text;
    }

    /// <summary>Returns the buffer.</summary>
    public void Dispose()
    {
        if (_chars is not null) BufferPool<char>.Shared.Return(_chars);
        _text ??= "";
        _chars = null;
    }

    private sealed class CharReader(char[] chars, int start, int end) : TextReader
    {
        private int _at = start;

        public override int Peek() => _at < end ? chars[_at] : -1;

        public override int Read() => _at < end ? chars[_at++] : -1;

        public override int Read(char[] buffer, int index, int count)
        {
            var read = Math.Min(count, end - _at);
            Array.Copy(chars, _at, buffer, index, read);
            _at += read;
            return read;
        }
    }
}

using System;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using CvClass.Sandbox.Faults;
using CvClass.Sandbox.Protocol;

namespace CvClass.Sandbox.Http;

/// <summary>One HTTP/1.1 connection, kept alive: reads requests with a length or in chunks, writes responses in one piece.</summary>
internal sealed class HttpConnection(Stream stream)
{
    private const int LargestHead = 64 << 10;
    private const int LargestBody = 256 << 20;
    private static readonly byte[] s_continue = Encoding.ASCII.GetBytes("HTTP/1.1 100 Continue\r\n\r\n");

    private byte[] _buffer = new byte[8 << 10];
    private int _start;
    private int _end;

    /// <summary>The next request, or null if the client has closed the connection.</summary>
    internal async Task<SandboxRequest?> ReadAsync()
    {
        int blank;
        while ((blank = FindBlankLine()) < 0)
        {
            if (_end - _start > LargestHead) throw new IOException("The head of the request is too large.");
            if (!await FillAsync().ConfigureAwait(false)) return null;
        }
        var head = Encoding.ASCII.GetString(_buffer, _start, blank - _start).Split(["\r\n"], StringSplitOptions.None);
        _start = blank + 4;
        var words = head[0].Split(' ');
        if (words.Length != 3) throw new IOException("Not an HTTP request.");
        if (Header(head, "Expect") is { Length: > 0 }) await stream.WriteAsync(s_continue, 0, s_continue.Length).ConfigureAwait(false);
        var body = Header(head, "Transfer-Encoding").IndexOf("chunked", StringComparison.OrdinalIgnoreCase) >= 0
            ? await ReadChunksAsync().ConfigureAwait(false)
            : await TakeAsync(Length(Header(head, "Content-Length"), 10)).ConfigureAwait(false);
        return new SandboxRequest(words[0], words[1].TrimStart('/'), Header(head, "Content-Type"), new ArraySegment<byte>(body));
    }

    internal async Task WriteAsync(SandboxResponse response, Ending ending, TimeSpan pause)
    {
        var head = Head(response).Append("Content-Length: ").Append(response.Body.Length).Append("\r\n\r\n");
        var whole = new byte[head.Length + response.Body.Length];
        Encoding.ASCII.GetBytes(head.ToString(), 0, head.Length, whole, 0);
        Buffer.BlockCopy(response.Body, 0, whole, head.Length, response.Body.Length);
        var first = ending == Ending.Whole ? whole.Length : head.Length + (response.Body.Length / 2);
        await stream.WriteAsync(whole, 0, first).ConfigureAwait(false);
        if (ending != Ending.Slow) return;
        await Task.Delay(pause).ConfigureAwait(false);
        await stream.WriteAsync(whole, first, whole.Length - first).ConfigureAwait(false);
    }

    /// <summary>Writes half of the response and then spaces until the client closes the connection, which throws.</summary>
    internal async Task WriteForeverAsync(SandboxResponse response, int bytesPerSecond)
    {
        // No length: the body ends with the connection.
        var head = Encoding.ASCII.GetBytes(Head(response).Append("Connection: close\r\n\r\n").ToString());
        await stream.WriteAsync(head, 0, head.Length).ConfigureAwait(false);
        using var body = new EndlessStream(FaultyService.Half(response.Body), bytesPerSecond);
        await body.CopyToAsync(stream).ConfigureAwait(false);
    }

    private static StringBuilder Head(SandboxResponse response)
    {
        var head = new StringBuilder(160).Append("HTTP/1.1 ").Append(response.Status).Append(response.Status == 200 ? " OK" : " Error");
        head.Append("\r\nContent-Type: ").Append(response.ContentType).Append("\r\n");
        foreach (var header in response.Headers) head.Append(header.Key).Append(": ").Append(header.Value).Append("\r\n");
        return head;
    }

    private static string Header(string[] head, string name)
    {
        for (var i = 1; i < head.Length; i++)
        {
            var colon = head[i].IndexOf(':');
            if (colon == name.Length && head[i].StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return head[i].Substring(colon + 1).Trim();
            }
        }
        return "";
    }

    private static int Length(string text, int numberBase)
    {
        if (text.Length == 0) return 0;
        var length = numberBase == 10
            ? long.Parse(text, CultureInfo.InvariantCulture)
            : long.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return length is >= 0 and <= LargestBody ? (int)length : throw new IOException("The body of the request is too large.");
    }

    private async Task<byte[]> ReadChunksAsync()
    {
        using var body = new MemoryStream();
        while (true)
        {
            var size = Length((await LineAsync().ConfigureAwait(false)).Split(';')[0].Trim(), 16);
            if (size == 0) break;
            var chunk = await TakeAsync(size).ConfigureAwait(false);
            body.Write(chunk, 0, size);
            if (body.Length > LargestBody) throw new IOException("The body of the request is too large.");
            await LineAsync().ConfigureAwait(false);
        }
        while ((await LineAsync().ConfigureAwait(false)).Length > 0)
        {
            // trailers
        }
        return body.ToArray();
    }

    private async Task<string> LineAsync()
    {
        int end;
        while ((end = Array.IndexOf(_buffer, (byte)'\n', _start, _end - _start)) < 0)
        {
            if (!await FillAsync().ConfigureAwait(false)) throw new IOException("The request ends too early.");
        }
        var line = Encoding.ASCII.GetString(_buffer, _start, end - _start).TrimEnd('\r');
        _start = end + 1;
        return line;
    }

    private async Task<byte[]> TakeAsync(int count)
    {
        var bytes = new byte[count];
        var taken = Math.Min(count, _end - _start);
        Buffer.BlockCopy(_buffer, _start, bytes, 0, taken);
        _start += taken;
        while (taken < count)
        {
            var read = await stream.ReadAsync(bytes, taken, count - taken).ConfigureAwait(false);
            if (read == 0) throw new IOException("The request ends too early.");
            taken += read;
        }
        return bytes;
    }

    private async Task<bool> FillAsync()
    {
        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            (_end, _start) = (_end - _start, 0);
        }
        if (_end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = await stream.ReadAsync(_buffer, _end, _buffer.Length - _end).ConfigureAwait(false);
        _end += read;
        return read > 0;
    }

    private int FindBlankLine()
    {
        for (var i = _start; i + 3 < _end; i++)
        {
            if (_buffer[i] == '\r' && _buffer[i + 1] == '\n' && _buffer[i + 2] == '\r' && _buffer[i + 3] == '\n') return i;
        }
        return -1;
    }
}

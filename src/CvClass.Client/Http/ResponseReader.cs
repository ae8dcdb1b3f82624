using System;
using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace CvClass.Client.Http;

/// <summary>Reads the body of a response, up to a size limit, in any charset and content encoding.</summary>
internal static class ResponseReader
{
    /// <summary>Anything larger is not a response of the service, whose longest pages have two hundred rows.</summary>
    internal const int Largest = 64 << 20;

    // An announced length is trusted up to here; beyond it, memory is allocated as the bytes arrive.
    private const int LargestBelieved = 1 << 20;

    private const int Step = 81920;

    private const int SmallestPooled = 1 << 14;

    /// <summary>The text of the body; a body shorter than announced is an error on every platform.</summary>
    /// <param name="call">The call, for errors.</param>
    /// <param name="response">The response, with its headers read.</param>
    /// <param name="alive">Called whenever bytes arrive.</param>
    /// <param name="cancel">Cancels reading.</param>
    /// <exception cref="CvClassException">The body is too long, or its encoding is not supported.</exception>
    /// <exception cref="IOException">The body is truncated or corrupt.</exception>
    internal static async Task<AnswerText> ReadAsync(Call call, HttpResponseMessage response, Action alive, CancellationToken cancel)
    {
        var announced = response.Content.Headers.ContentLength;
        if (announced > Largest) throw TooLarge(call, new ArraySegment<byte>([]));
        using var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        ArraySegment<byte> body;
        // Disposing the response ends a hanging read: .NET Framework's streams ignore the token.
        using (cancel.Register(static answer => ((HttpResponseMessage)answer!).Dispose(), response))
        {
            try
            {
                body = announced is >= 0 and < LargestBelieved
                    ? await ReadAnnouncedAsync(stream, (int)announced, alive, cancel).ConfigureAwait(false)
                    : await ReadToEndAsync(call, stream, announced, alive, cancel).ConfigureAwait(false);
            }
            catch (Exception e) when (cancel.IsCancellationRequested && e is ObjectDisposedException or IOException or HttpRequestException)
            {
                throw new OperationCanceledException(e.Message, e, cancel);
            }
        }
        var received = body.Array!;
        if (response.Content.Headers.ContentEncoding.Count > 0) body = Unpack(call, response, body);
        var text = Decode(response, body);
        BufferPool<byte>.Shared.Return(received); // read to the end: no longer in use
        return text;
    }

    private static async Task<ArraySegment<byte>> ReadAnnouncedAsync(Stream stream, int length, Action alive, CancellationToken cancel)
    {
        var bytes = length < SmallestPooled ? new byte[length] : BufferPool<byte>.Shared.Rent(length);
        for (var have = 0; have < length;)
        {
            var read = await stream.ReadAsync(bytes, have, length - have, cancel).ConfigureAwait(false);
            if (read == 0) throw Cut(have, length);
            have += read;
            if (have < length) alive();
        }
        return new ArraySegment<byte>(bytes, 0, length);
    }

    private static async Task<ArraySegment<byte>> ReadToEndAsync(
        Call call, Stream stream, long? announced, Action alive, CancellationToken cancel)
    {
        var bytes = BufferPool<byte>.Shared.Rent(Step);
        var have = 0;
        int read;
        while ((read = await stream.ReadAsync(bytes, have, bytes.Length - have, cancel).ConfigureAwait(false)) > 0)
        {
            alive();
            have += read;
            if (have > Largest) throw TooLarge(call, new ArraySegment<byte>(bytes, 0, have));
            if (have < bytes.Length) continue;
            var longer = BufferPool<byte>.Shared.Rent(2 * have);
            Buffer.BlockCopy(bytes, 0, longer, 0, have);
            BufferPool<byte>.Shared.Return(bytes);
            bytes = longer;
        }
        return announced > have ? throw Cut(have, announced.Value) : new ArraySegment<byte>(bytes, 0, have);
    }

    private static ArraySegment<byte> Unpack(Call call, HttpResponseMessage response, ArraySegment<byte> body)
    {
        foreach (var coding in ContentDecoding.ToUndo(response.Content.Headers.ContentEncoding))
        {
            try
            {
                using var stream = ContentDecoding.Open(coding, body)
                    ?? throw ResponseParser.Invalid(call, "", Texts.FormatCodingUnknown(coding), null);
                using var buffer = new MemoryStream();
                var bytes = new byte[Step];
                int read;
                while ((read = stream.Read(bytes, 0, Step)) > 0) Keep(call, buffer, bytes, read);
                body = Bytes(buffer);
            }
            catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
            {
                throw new IOException(e.Message, e); // corrupted in transit
            }
        }
        return body;
    }

    private static AnswerText Decode(HttpResponseMessage response, ArraySegment<byte> body)
    {
        var charset = response.Content.Headers.ContentType?.CharSet?.Trim('"', '\'', ' ');
        // For an unknown charset, the service's usual encoding is the best guess: a response is not discarded because of its label.
        var encoding = string.IsNullOrEmpty(charset) ? Encoding.UTF8 : TextEncodings.Find(charset!) ?? Encoding.UTF8;
        return AnswerText.Decode(encoding, body);
    }

    private static void Keep(Call call, MemoryStream buffer, byte[] bytes, int count)
    {
        if (buffer.Length + count > Largest) throw TooLarge(call, Bytes(buffer));
        buffer.Write(bytes, 0, count);
    }

    private static ArraySegment<byte> Bytes(MemoryStream buffer) => new(buffer.GetBuffer(), 0, (int)buffer.Length);

    private static CvClassException TooLarge(Call call, ArraySegment<byte> body) => ResponseParser.Invalid(
        call,
        Encoding.UTF8.GetString(body.Array!, body.Offset, Math.Min(body.Count, Step)),
        Texts.FormatAnswerTooLarge((Largest >> 20).ToString(CultureInfo.InvariantCulture)),
        null);

    private static IOException Cut(long have, long announced) => new($"{have} of {announced} bytes");
}

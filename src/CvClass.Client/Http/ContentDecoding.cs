using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace CvClass.Client.Http;

/// <summary>Undoes the content codings of an answer: nobody asks for any, but gateways add them.</summary>
internal static class ContentDecoding
{
    private const int ZlibHeader = 2;

    // netstandard2.0 does not know it; .NET has it, .NET Framework has not.
    private static readonly Type? s_brotli =
        Type.GetType("System.IO.Compression.BrotliStream, System.IO.Compression.Brotli", throwOnError: false);

    /// <summary>Streams that give the plain bytes of a body, or null for a coding that is not known here.</summary>
    /// <param name="coding">A value of Content-Encoding.</param>
    /// <param name="body">The body as it came.</param>
    internal static Stream? Open(string coding, ArraySegment<byte> body) => coding.Trim().ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => new GZipStream(Source(body, 0), CompressionMode.Decompress),
        "deflate" => new DeflateStream(Source(body, IsZlib(body) ? ZlibHeader : 0), CompressionMode.Decompress),
        "br" when s_brotli is not null => (Stream)Activator.CreateInstance(s_brotli, Source(body, 0), CompressionMode.Decompress)!,
        _ => null,
    };

    /// <summary>The codings of an answer, in the order in which they are to be undone.</summary>
    internal static IEnumerable<string> ToUndo(IEnumerable<string> codings) =>
        codings.Reverse().Where(c => !string.Equals(c.Trim(), "identity", StringComparison.OrdinalIgnoreCase));

    private static MemoryStream Source(ArraySegment<byte> body, int skip) => new(body.Array!, body.Offset + skip, body.Count - skip);

    // By the book deflate means zlib's format; some send the bare stream all the same.
    private static bool IsZlib(ArraySegment<byte> body) =>
        body.Count > ZlibHeader && (body.Array![body.Offset] & 0x0F) == 8
            && ((body.Array[body.Offset] << 8) | body.Array[body.Offset + 1]) % 31 == 0;
}

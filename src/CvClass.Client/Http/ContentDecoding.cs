using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace CvClass.Client.Http;

/// <summary>Decodes the content encodings of a response: none are requested, but gateways add them.</summary>
internal static class ContentDecoding
{
    private const int ZlibHeader = 2;

    // Not part of netstandard2.0; available in .NET, missing in .NET Framework.
    private static readonly Type? s_brotli =
        Type.GetType("System.IO.Compression.BrotliStream, System.IO.Compression.Brotli", throwOnError: false);

    /// <summary>A stream of the decoded bytes of a body, or null for an unsupported encoding.</summary>
    /// <param name="coding">A value of Content-Encoding.</param>
    /// <param name="body">The body as received.</param>
    internal static Stream? Open(string coding, ArraySegment<byte> body) => coding.Trim().ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => new GZipStream(Source(body, 0), CompressionMode.Decompress),
        "deflate" => new DeflateStream(Source(body, IsZlib(body) ? ZlibHeader : 0), CompressionMode.Decompress),
        "br" when s_brotli is not null => (Stream)Activator.CreateInstance(s_brotli, Source(body, 0), CompressionMode.Decompress)!,
        _ => null,
    };

    /// <summary>The encodings of a response, in decoding order.</summary>
    internal static IEnumerable<string> ToUndo(IEnumerable<string> codings) =>
        codings.Reverse().Where(c => !string.Equals(c.Trim(), "identity", StringComparison.OrdinalIgnoreCase));

    private static MemoryStream Source(ArraySegment<byte> body, int skip) => new(body.Array!, body.Offset + skip, body.Count - skip);

    // Formally, deflate means the zlib format, but some servers send the raw stream.
    private static bool IsZlib(ArraySegment<byte> body) =>
        body.Count > ZlibHeader && (body.Array![body.Offset] & 0x0F) == 8
            && ((body.Array[body.Offset] << 8) | body.Array[body.Offset + 1]) % 31 == 0;
}

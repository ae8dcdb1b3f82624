using System;
using System.IO;
using System.IO.Compression;
using System.Text;
using CvClass.Sandbox.Protocol;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CvClass.Sandbox.Faults;

/// <summary>Good responses in unexpected form.</summary>
internal static class OddAnswer
{
    private const int Gbk = 936;

    internal static SandboxResponse Of(FaultKind kind, SandboxResponse response) => kind switch
    {
        FaultKind.TruncatedJson => response with { Body = FaultyService.Half(response.Body) },
        FaultKind.KeysDifferByBlank => Edit(response, static root => root["x"] = new JObject { ["a"] = 1, ["a "] = 2 }),
        FaultKind.SerialNotNumeric => Edit(response, static root => root["serial"] = "abc"),
        FaultKind.SerialMissing => Edit(response, static root => root.Remove("serial")),
        FaultKind.GbkEncoded => response with
        {
            ContentType = "application/json; charset=gbk",
            Body = GbkEncoding().GetBytes(Encoding.UTF8.GetString(response.Body)),
        },
        FaultKind.GzipEncoded => Packed(response, "gzip", Gzip(response.Body)),
        FaultKind.DeflateEncoded => Packed(response, "deflate", Zlib(response.Body)),
        _ => response,
    };

    // HTML pages and files have no fields to alter.
    private static SandboxResponse Edit(SandboxResponse response, Action<JObject> change)
    {
        if (!response.ContentType.StartsWith("application/json", StringComparison.Ordinal)) return response;
        var root = JObject.Parse(Encoding.UTF8.GetString(response.Body));
        change(root);
        return response with { Body = Encoding.UTF8.GetBytes(root.ToString(Formatting.None)) };
    }

    private static SandboxResponse Packed(SandboxResponse response, string encoding, byte[] body) =>
        response with { Body = body, Headers = [.. response.Headers, new("Content-Encoding", encoding)] };

    private static byte[] Gzip(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(body, 0, body.Length);
        return packed.ToArray();
    }

    // HTTP's deflate is the zlib format: two bytes before the raw stream and a checksum after it.
    private static byte[] Zlib(byte[] body)
    {
        using var packed = new MemoryStream();
        packed.WriteByte(0x78);
        packed.WriteByte(0x01);
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true)) deflate.Write(body, 0, body.Length);
        var sum = Adler32(body);
        for (var shift = 24; shift >= 0; shift -= 8) packed.WriteByte((byte)(sum >> shift));
        return packed.ToArray();
    }

    private static uint Adler32(byte[] bytes)
    {
        const uint Modulus = 65521;
        uint low = 1, high = 0;
        foreach (var value in bytes)
        {
            low = (low + value) % Modulus;
            high = (high + low) % Modulus;
        }
        return (high << 16) | low;
    }

    // .NET keeps legacy code pages in a separate assembly; .NET Framework has them built in.
    private static Encoding GbkEncoding()
    {
        var type = Type.GetType("System.Text.CodePagesEncodingProvider, System.Text.Encoding.CodePages", throwOnError: false);
        var provider = type?.GetProperty("Instance")?.GetValue(null) as EncodingProvider;
        return provider?.GetEncoding(Gbk) ?? Encoding.GetEncoding(Gbk);
    }
}

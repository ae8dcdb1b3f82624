using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using CvClass.Sandbox.Protocol;

namespace CvClass.Sandbox.Routes;

/// <summary>The files behind the addresses of recordings: made-up bytes that depend on the name and the position alone.</summary>
internal static class RecordingFile
{
    private const int Size = 1 << 20;

    internal static SandboxResponse? TryAnswer(SandboxRequest request) =>
        request.Method == "GET" && Regex.IsMatch(request.Path, @"^records/[\w-]+\.mp4$")
            ? new SandboxResponse(200, "video/mp4", Bytes(request.Path)) { Headers = [new("Accept-Ranges", "none")] }
            : null;

    private static byte[] Bytes(string path)
    {
        var seed = path.Aggregate(17, static (sum, c) => unchecked((sum * 31) + c));
        return Enumerable.Range(0, Size).Select(i => unchecked((byte)((seed + i) * 2654435761L >> 16))).ToArray();
    }

    internal static string Address(Uri root, long serial, string title) =>
        new Uri(root, $"records/{serial.ToString(CultureInfo.InvariantCulture)}-{title}.mp4").AbsoluteUri;
}

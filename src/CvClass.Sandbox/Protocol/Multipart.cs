using System;
using System.Collections.Generic;
using System.Text;
using System.Text.RegularExpressions;

namespace CvClass.Sandbox.Protocol;

/// <summary>A file that came with a form.</summary>
internal sealed record UploadedFile(string Name, long Size);

/// <summary>Parses <c>multipart/form-data</c> as PHP does: fields, and the file named filedata.</summary>
internal static class Multipart
{
    // One byte is one character, so that positions in the text are positions in the bytes.
    private static readonly Encoding s_bytes = Encoding.GetEncoding(28591);

    internal static PhpForm? Parse(SandboxRequest request, out UploadedFile? file)
    {
        file = null;
        if (!request.ContentType.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase)) return null;
        var boundary = Regex.Match(request.ContentType, "boundary=\"?([^\";]+)", RegexOptions.IgnoreCase).Groups[1].Value;
        var text = s_bytes.GetString(request.Body.Array!, request.Body.Offset, request.Body.Count);
        var pairs = new List<KeyValuePair<string, string>>();
        var position = text.IndexOf("--" + boundary, StringComparison.Ordinal);
        while (boundary.Length > 0 && position >= 0)
        {
            var head = text.IndexOf("\r\n", position, StringComparison.Ordinal) + 2;
            var body = text.IndexOf("\r\n\r\n", position, StringComparison.Ordinal) + 4;
            var next = text.IndexOf("\r\n--" + boundary, position, StringComparison.Ordinal);
            if (next < 0 || body < 4 || body > next) break;
            Read(text.Substring(head, body - head), text, body, next - body, pairs, ref file);
            position = next + 2;
        }
        return PhpForm.Of(pairs);
    }

    private static void Read(string head, string text, int start, int length, List<KeyValuePair<string, string>> pairs,
        ref UploadedFile? file)
    {
        var name = Regex.Match(head, "[; ]name=\"?([^\";\r\n]+)").Groups[1].Value;
        var fileName = FileName(head);
        if (fileName is not null)
        {
            if (name == "filedata") file = new UploadedFile(fileName, length);
            return;
        }
        pairs.Add(new KeyValuePair<string, string>(name, Encoding.UTF8.GetString(s_bytes.GetBytes(text.Substring(start, length)))));
    }

    private static string? FileName(string head)
    {
        var extended = Regex.Match(head, "filename\\*=(?:utf-8|UTF-8)''([^;\r\n]+)");
        if (extended.Success) return Uri.UnescapeDataString(extended.Groups[1].Value);
        var plain = Regex.Match(head, "filename=\"?([^\"\r\n;]+)");
        return plain.Success ? Encoding.UTF8.GetString(s_bytes.GetBytes(plain.Groups[1].Value)) : null;
    }
}

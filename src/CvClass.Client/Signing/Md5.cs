using System;
using System.Security.Cryptography;

namespace CvClass.Client.Signing;

/// <summary>MD5 as PHP's <c>md5()</c> prints it: 32 lower-case hex digits.</summary>
internal static class Md5
{
    private const string HexDigits = "0123456789abcdef";

    [ThreadStatic]
    private static MD5? s_md5;

    /// <summary>The digest of <paramref name="count"/> bytes as text.</summary>
    internal static string Hex(byte[] bytes, int count)
    {
        var hash = Hash(bytes, count);
        var text = new char[hash.Length * 2];
        for (var i = 0; i < hash.Length; i++)
        {
            text[2 * i] = HexDigits[hash[i] >> 4];
            text[(2 * i) + 1] = HexDigits[hash[i] & 15];
        }
        return new string(text);
    }

    /// <summary>
    /// The digest of <paramref name="count"/> bytes, as ASCII hex at <paramref name="offset"/> of <paramref name="target"/>.
    /// </summary>
    internal static void HexInto(byte[] bytes, int count, byte[] target, int offset)
    {
        var hash = Hash(bytes, count);
        for (var i = 0; i < hash.Length; i++)
        {
            target[offset + (2 * i)] = (byte)HexDigits[hash[i] >> 4];
            target[offset + (2 * i) + 1] = (byte)HexDigits[hash[i] & 15];
        }
    }

    private static byte[] Hash(byte[] bytes, int count) => (s_md5 ??= MD5.Create()).ComputeHash(bytes, 0, count);
}

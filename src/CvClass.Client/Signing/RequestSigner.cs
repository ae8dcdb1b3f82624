using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Security;
using System.Text;
using CvClass.Client.Wire;

namespace CvClass.Client.Signing;

/// <summary>
/// Computes the <c>token</c> of a request (document section 5.1): <c>md5(md5(app_id + body) + md5(secret))</c>. Keeps only the MD5 of the
/// secret key, which is all that signing needs. Thread-safe.
/// </summary>
internal sealed class RequestSigner
{
    private const int DigestLength = 32;

    // Section 5.1 excludes these from the signed text, at the top level only.
    private static readonly HashSet<string> s_unsigned = new(StringComparer.Ordinal) { "token", "app_id", "key" };

    [ThreadStatic]
    private static StringBuilder? s_text;

    [ThreadStatic]
    private static byte[]? s_bytes;

    private readonly byte[] _secretDigest;

    private RequestSigner(string appId, string secretDigest)
    {
        AppId = appId;
        _secretDigest = Encoding.ASCII.GetBytes(secretDigest);
    }

    /// <summary>The tenant (enterprise authkey) in whose name requests are signed.</summary>
    public string AppId { get; }

    /// <summary>A signer for a secret key given as text.</summary>
    /// <param name="appId">The app id, not empty.</param>
    /// <param name="secretKey">The secret key, not empty.</param>
    /// <exception cref="ArgumentException">Either is empty.</exception>
    public static RequestSigner Create(string appId, string secretKey)
    {
        if (string.IsNullOrEmpty(secretKey)) throw new ArgumentException("The secret key is empty.", nameof(secretKey));
        return Create(appId, Encoding.UTF8.GetBytes(secretKey));
    }

    /// <summary>
    /// A signer for a secret key in a <see cref="SecureString"/>; the plain text is cleared as soon as it has been hashed.
    /// </summary>
    /// <param name="appId">The app id, not empty.</param>
    /// <param name="secretKey">The secret key, not empty.</param>
    /// <exception cref="ArgumentException">Either is empty.</exception>
    public static RequestSigner Create(string appId, SecureString secretKey)
    {
        if (secretKey is null || secretKey.Length == 0) throw new ArgumentException("The secret key is empty.", nameof(secretKey));
        var characters = new char[secretKey.Length];
        var unmanaged = Marshal.SecureStringToGlobalAllocUnicode(secretKey);
        try
        {
            Marshal.Copy(unmanaged, characters, 0, characters.Length);
            return Create(appId, Encoding.UTF8.GetBytes(characters));
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(unmanaged);
            Array.Clear(characters, 0, characters.Length);
        }
    }

    /// <summary>The token of a form; <c>token</c>, <c>app_id</c> and <c>key</c> in it are ignored.</summary>
    /// <param name="form">The fields exactly as they will be sent.</param>
    public string Sign(FormArray form)
    {
        var text = s_text ??= new StringBuilder(256);
        text.Clear().Append(AppId);
        AppendBody(text, form, topLevel: true);
        var bytes = Encode(text);
        Md5.HexInto(s_bytes!, bytes, s_bytes!, 0);
        Buffer.BlockCopy(_secretDigest, 0, s_bytes!, DigestLength, DigestLength);
        return Md5.Hex(s_bytes!, 2 * DigestLength);
    }

    /// <summary>The text that is signed, without the app id: the BodyStr of section 5.1.</summary>
    /// <param name="form">The fields exactly as they will be sent.</param>
    public static string BodyText(FormArray form)
    {
        var text = new StringBuilder();
        AppendBody(text, form, topLevel: true);
        return text.ToString();
    }

    private static RequestSigner Create(string appId, byte[] secret)
    {
        if (string.IsNullOrEmpty(appId)) throw new ArgumentException("The app id is empty.", nameof(appId));
        try
        {
            return new RequestSigner(appId, Md5.Hex(secret, secret.Length));
        }
        finally
        {
            Array.Clear(secret, 0, secret.Length);
        }
    }

    // PHP skips empty values and their names, but keeps the name of an array whose elements are all empty.
    private static void AppendBody(StringBuilder text, FormArray form, bool topLevel)
    {
        foreach (var field in form.InKeyOrder())
        {
            if (topLevel && s_unsigned.Contains(field.Key)) continue;
            if (field.Value is FormArray inner)
            {
                if (inner.Count == 0) continue;
                text.Append(field.Key);
                AppendBody(text, inner, topLevel: false);
            }
            else if (field.Value is string { Length: > 0 } value)
            {
                text.Append(field.Key).Append(value);
            }
        }
    }

    private static int Encode(StringBuilder text)
    {
        var needed = Math.Max(Encoding.UTF8.GetMaxByteCount(text.Length), 2 * DigestLength);
        if (s_bytes is null || s_bytes.Length < needed) s_bytes = new byte[needed];
        return Encoding.UTF8.GetBytes(text.ToString(), 0, text.Length, s_bytes, 0);
    }
}

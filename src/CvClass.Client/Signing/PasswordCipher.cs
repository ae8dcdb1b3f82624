using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace CvClass.Client.Signing;

/// <summary>
/// The password form of document section 4.1: AES-128, ECB, padded with zero bytes, as hex text.
/// Used for <c>userpassword</c> of an entry link.
/// </summary>
internal static class PasswordCipher
{
    private const int BlockSize = 16;

    /// <summary>The hex text of a password; an empty password stays empty.</summary>
    /// <param name="password">The plain-text password.</param>
    /// <param name="key">The key, usually the app id: only its first 16 bytes are used; a shorter key is padded with zero bytes.</param>
    public static string Encrypt(string password, string key)
    {
        var plain = Encoding.UTF8.GetBytes(password);
        // Not PaddingMode.Zeros: manual padding behaves the same in .NET Framework and .NET.
        var padded = new byte[(plain.Length + BlockSize - 1) / BlockSize * BlockSize];
        Buffer.BlockCopy(plain, 0, padded, 0, plain.Length);
        using var aes = Create(key);
        using var encryptor = aes.CreateEncryptor();
        var cipher = encryptor.TransformFinalBlock(padded, 0, padded.Length);
        var text = new StringBuilder(cipher.Length * 2);
        foreach (var part in cipher) text.Append(part.ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        return text.ToString();
    }

    /// <summary>Decrypts a hex text of either case and removes the zero padding.</summary>
    /// <param name="hex">The hex text created by <see cref="Encrypt"/>.</param>
    /// <param name="key">The key, as in <see cref="Encrypt"/>.</param>
    /// <exception cref="FormatException">The text is not hex, not whole blocks of 16 bytes, or not a password under this key.</exception>
    public static string Decrypt(string hex, string key)
    {
        var cipher = ParseHex(hex);
        using var aes = Create(key);
        using var decryptor = aes.CreateDecryptor();
        var padded = decryptor.TransformFinalBlock(cipher, 0, cipher.Length);
        var length = padded.Length;
        while (length > 0 && padded[length - 1] == 0) length--;
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(padded, 0, length);
        }
        catch (DecoderFallbackException e)
        {
            throw new FormatException(Texts.CipherWrongKey, e);
        }
    }

    /// <summary>Whether a text has the form of <see cref="Encrypt"/> output.</summary>
    internal static bool IsCipher(string text) => text.Length > 0 && text.Length % (2 * BlockSize) == 0 && text.All(Uri.IsHexDigit);

    private static Aes Create(string key)
    {
        var bytes = new byte[BlockSize];
        var given = Encoding.UTF8.GetBytes(key);
        Buffer.BlockCopy(given, 0, bytes, 0, Math.Min(given.Length, BlockSize));
        var aes = Aes.Create();
        aes.Mode = CipherMode.ECB;
        aes.Padding = PaddingMode.None;
        aes.Key = bytes;
        return aes;
    }

    private static byte[] ParseHex(string hex)
    {
        if (hex.Length % (2 * BlockSize) != 0) throw new FormatException(Texts.CipherNotHex);
        var bytes = new byte[hex.Length / 2];
        for (var i = 0; i < bytes.Length; i++)
        {
            if (!byte.TryParse(hex.Substring(2 * i, 2), System.Globalization.NumberStyles.AllowHexSpecifier,
                System.Globalization.CultureInfo.InvariantCulture, out bytes[i]))
            {
                throw new FormatException(Texts.CipherNotHex);
            }
        }
        return bytes;
    }
}

using System.Runtime.InteropServices;
using System.Security;

namespace CvClass.PowerShell.Session;

/// <summary>Converts between plain text and the SecureStrings of credentials and secret stores.</summary>
internal static class SecretText
{
    /// <summary>A secret without surrounding whitespace, which comes from files or pasted lines and is never part of a key.</summary>
    internal static SecureString Protect(string text)
    {
        var secure = new SecureString();
        foreach (var c in text.Trim()) secure.AppendChar(c);
        secure.MakeReadOnly();
        return secure;
    }

    /// <summary>The same for a secret that is already protected.</summary>
    internal static SecureString Trim(SecureString secret) => Protect(Reveal(secret));

    internal static string Reveal(SecureString secret)
    {
        var unmanaged = Marshal.SecureStringToGlobalAllocUnicode(secret);
        try
        {
            return Marshal.PtrToStringUni(unmanaged, secret.Length);
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(unmanaged);
        }
    }
}

using System.Runtime.InteropServices;
using System.Security;

namespace CvClass.PowerShell.Session;

/// <summary>Between plain texts and the SecureStrings that credentials and secret stores give.</summary>
internal static class SecretText
{
    /// <summary>A secret without blanks and line ends around it: what a file or a pasted line brings along is part of no key.</summary>
    internal static SecureString Protect(string text)
    {
        var secure = new SecureString();
        foreach (var c in text.Trim()) secure.AppendChar(c);
        secure.MakeReadOnly();
        return secure;
    }

    /// <summary>The same for a secret that is protected already.</summary>
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

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace CvClass.Sandbox.Protocol;

/// <summary>Computes the token of section 5.1 from the received data, as the document's PHP code does.</summary>
internal static class TokenCheck
{
    internal static string Token(PhpForm form, string appId, string secret)
    {
        var body = new StringBuilder();
        Append(body, form.Post.Where(f => f.Key is not ("token" or "app_id" or "key")).ToArray());
        return Md5(Md5(appId + body) + Md5(secret));
    }

    internal static string Md5(string text)
    {
        using var md5 = MD5.Create();
        return string.Concat(md5.ComputeHash(Encoding.UTF8.GetBytes(text)).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }

    private static void Append(StringBuilder body, IReadOnlyCollection<KeyValuePair<string, object>> level)
    {
        foreach (var field in KeySort.Sorted(level))
        {
            if (field.Value is Dictionary<string, object> { Count: > 0 } inner)
            {
                body.Append(field.Key);
                Append(body, inner);
            }
            else if (field.Value is string { Length: > 0 } text)
            {
                body.Append(field.Key).Append(text);
            }
        }
    }
}

using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using CvClass.Client.Errors;

namespace CvClass.Client.Http;

/// <summary>One exchange with the service in readable form for troubleshooting: the fields sent and the response, secrets masked.</summary>
internal static class CallTrace
{
    private const string Mask = "***";

    // The beginning of a list is enough to see what kind of response it is.
    private const int MostShown = 4000;

    private static readonly string[] s_secretNames = ["pwd", "password", "token", "secret", "auth", "key"];

    /// <summary>The exchange.</summary>
    /// <param name="call">What was sent.</param>
    /// <param name="answer">The response body.</param>
    internal static async Task<string> OfAsync(Call call, string answer)
    {
        var status = ((int)(call.Status ?? 0)).ToString(CultureInfo.InvariantCulture);
        var shown = answer.Length > MostShown ? answer.Substring(0, MostShown) + "..." : answer;
        string[] lines =
        [
            "POST " + call.Endpoint.Path,
            await FieldsAsync(call).ConfigureAwait(false),
            "HTTP " + status,
            SecretMask.Apply(shown, call.Secrets),
        ];
        return string.Join(Environment.NewLine, lines);
    }

    private static async Task<string> FieldsAsync(Call call)
    {
        using var content = call.Content();
        // File content is not readable, and the fields that accompany it are of no interest here.
        if (content is not ByteArrayContent) return content.Headers.ContentType?.MediaType ?? "";
        var form = await content.ReadAsStringAsync().ConfigureAwait(false);
        return string.Join(Environment.NewLine, form.Split('&').Select(pair => Field(pair, call)));
    }

    private static string Field(string pair, Call call)
    {
        var at = pair.IndexOf('=');
        var (name, value) = at < 0
            ? (pair, "") : (WebUtility.UrlDecode(pair.Substring(0, at)), WebUtility.UrlDecode(pair.Substring(at + 1)));
        var isSecret = s_secretNames.Any(s => name.IndexOf(s, StringComparison.OrdinalIgnoreCase) >= 0) || call.Secrets.Contains(value);
        return $"  {name}={(isSecret ? Mask : value)}";
    }
}

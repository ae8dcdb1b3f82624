using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using CvClass.Sandbox;
using Newtonsoft.Json.Linq;

namespace CvClass.Tests;

/// <summary>Talks plain HTTP to the sandbox and signs forms whose arrays have one level.</summary>
internal sealed class RawClient(HttpMessageHandler handler, Uri? root = null) : IDisposable
{
    private readonly HttpClient _http = new(handler) { BaseAddress = root ?? new Uri("http://localhost/") };

    internal HttpClient Http => _http;

    internal static string Sign(IEnumerable<(string Name, string Value)> fields, string appId = SandboxService.DemoAppId,
        string secret = SandboxService.DemoSecretKey)
    {
        // name[index]=value is signed as the name once and then each index with its value.
        var groups = fields.Where(f => f.Value.Length > 0).GroupBy(f => f.Name.Split('[')[0]).OrderBy(g => g.Key, StringComparer.Ordinal);
        static string Index(string name) => name.Contains('[', StringComparison.Ordinal) ? name.Split('[', ']')[1] : "";
        static string Elements(IEnumerable<(string Name, string Value)> fields) =>
            string.Concat(fields.OrderBy(f => Index(f.Name).PadLeft(6), StringComparer.Ordinal).Select(f => Index(f.Name) + f.Value));
        var body = string.Concat(groups.Select(g => g.Key + Elements(g)));
        return Md5(Md5(appId + body) + Md5(secret));
    }

    internal async Task<JObject> PostAsync(string path, params (string Name, string Value)[] fields) =>
        JObject.Parse(await (await SendSignedAsync(path, fields)).Content.ReadAsStringAsync());

    /// <summary>Sends a signed form and returns the raw response.</summary>
    internal Task<HttpResponseMessage> SendSignedAsync(string path, params (string Name, string Value)[] fields) =>
        _http.PostAsync(path, Signed(fields));

    /// <summary>The rows of a list; none when it has no data.</summary>
    internal async Task<JObject[]> RowsAsync(string path, params (string Name, string Value)[] fields) =>
        (await PostAsync(path, fields))["list"] is JArray rows ? [.. rows.Cast<JObject>()] : [];

    internal Task<HttpResponseMessage> SendAsync(string path, (string Name, string Value)[] fields) =>
        _http.PostAsync(path, Form(fields));

    internal static FormUrlEncodedContent Signed((string Name, string Value)[] fields) =>
        Form([.. fields, ("app_id", SandboxService.DemoAppId), ("token", Sign(fields))]);

    internal async Task<int> CodeAsync(string path, params (string Name, string Value)[] fields) =>
        (int)(await PostAsync(path, fields))["result"]!;

    public void Dispose() => _http.Dispose();

    private static FormUrlEncodedContent Form(IEnumerable<(string Name, string Value)> fields) =>
        new(fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)));

    private static string Md5(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
}

using System;
using System.Reflection;
using System.Text;

namespace CvClass.Client.Http;

/// <summary>Finds encodings by name, including Chinese ones, on every host.</summary>
internal static class TextEncodings
{
    /// <summary>The encoding for a name or code page number; null if unknown.</summary>
    /// <param name="name">A name as in <c>charset=</c>.</param>
    internal static Encoding? Find(string name)
    {
        var known = name.Trim().ToLowerInvariant() switch
        {
            "utf8" => "utf-8",
            "gbk" or "gb2312" or "x-gbk" or "cp936" or "936" => "gb18030", // which holds both
            var other => other,
        };
        try
        {
            return int.TryParse(known, out var page) ? Encoding.GetEncoding(page) : Encoding.GetEncoding(known);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return FromCodePages(known);
        }
    }

    // .NET keeps these in a provider that the host may not have registered; using it directly does not affect the rest of the process.
    private static Encoding? FromCodePages(string name)
    {
        var type = Type.GetType("System.Text.CodePagesEncodingProvider, System.Text.Encoding.CodePages", throwOnError: false);
        var provider = type?.GetProperty("Instance", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as EncodingProvider;
        return int.TryParse(name, out var page) ? provider?.GetEncoding(page) : provider?.GetEncoding(name);
    }
}

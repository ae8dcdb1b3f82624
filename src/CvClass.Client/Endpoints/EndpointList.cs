using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>All endpoints that have a request class.</summary>
internal static class EndpointList
{
    private const string Root = "WebAPI/";

    private static readonly Lazy<IReadOnlyList<Type>> s_requests = new(static () => typeof(ApiRequest).Assembly.GetTypes()
        .Where(t => t.GetCustomAttribute<EndpointAttribute>() is not null).ToArray());

    /// <summary>The request classes.</summary>
    public static IReadOnlyList<Type> Requests => s_requests.Value;

    /// <summary>Their paths, in the document's own letter case.</summary>
    public static IEnumerable<string> Paths => Requests.Select(t => RequestMetadata.Of(t).Endpoint.Path);

    /// <summary>The document's name for the endpoint at a path, or the path itself if it is unknown.</summary>
    /// <param name="path">A full path.</param>
    public static string NameOf(string path) => Find(path)?.Name ?? path;

    /// <summary>The endpoint at a path, or null if it is unknown.</summary>
    internal static EndpointAttribute? Find(string path) =>
        Requests.Select(t => RequestMetadata.Of(t).Endpoint)
            .FirstOrDefault(e => string.Equals(e.Path, path, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The full path for user input: that of a known endpoint with or without <c>WebAPI/</c> and <c>v3/</c>, else under <c>WebAPI/</c>.
    /// </summary>
    /// <param name="typed">A path or a name.</param>
    public static string Resolve(string typed)
    {
        var path = typed.Trim().TrimStart('/');
        var known = Paths.ToArray();
        return known.FirstOrDefault(p => string.Equals(p, path, StringComparison.OrdinalIgnoreCase))
            ?? known.FirstOrDefault(p => p.EndsWith("/" + path, StringComparison.OrdinalIgnoreCase))
            ?? (path.StartsWith(Root, StringComparison.OrdinalIgnoreCase) ? path : Root + path);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using CvClass.Client.Endpoints;
using Newtonsoft.Json.Linq;

namespace CvClass.Client.Wire;

/// <summary>The root of an answer with what is needed to read it.</summary>
internal sealed class ApiAnswer(JObject root, EndpointAttribute endpoint, TimeZoneInfo zone)
{
    // Where rows are found besides the endpoint's own container: the document is not sure of the name itself.
    private static readonly string[] s_containers = ["list", "data", "room", "roomfile"];

    internal JObject Root { get; } = root;

    /// <summary>The value of a root field, its name compared without blanks and case.</summary>
    internal static JToken? Find(JObject map, string name)
    {
        // Step by step: JObject's own lookup builds an index, which an answer of a few fields is not worth.
        for (var property = map.First as JProperty; property is not null; property = property.Next as JProperty)
        {
            if (string.Equals(property.Name.Trim(), name, StringComparison.OrdinalIgnoreCase)) return property.Value;
        }
        return null;
    }

    /// <summary>One object from the container, or from the root; null when the service gave none.</summary>
    internal T? ReadObject<T>() where T : class
    {
        var shape = ModelShape.Of(typeof(T));
        // The result code is the client's business: it is told as success or as an error.
        if (endpoint.Container.Length == 0) return (T)(object)shape.Read(Root, zone, leaveOut: "result");
        var token = Find(Root, endpoint.Container);
        return WireValue.IsAbsent(token) ? null : (T)(object)shape.Read(OneObject(token!), zone);
    }

    /// <summary>The rows of a list with what the answer says of its paging.</summary>
    internal Page<T> ReadPage<T>() where T : class
    {
        var token = FindRows();
        var rows = WireValue.IsAbsent(token) ? [] : WireValue.Elements(token!) ?? throw new WireFormatException(Text.Get("NoRows", endpoint.Container));
        var paging = Find(Root, "pageInfo") as JObject;
        return new Page<T>(ReadRows<T>(rows), (int?)Number(paging ?? Root, paging is null ? "pagenumber" : "pageNum"), paging is null ? null : Number(paging, "count"));
    }

    /// <summary>Reads the rows of an array that is already at hand.</summary>
    internal IReadOnlyList<T> ReadRows<T>(IReadOnlyList<JToken> rows) where T : class
    {
        var shape = ModelShape.Of(typeof(T));
        var models = new T[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i] is not JObject row) throw new WireFormatException(Text.Get("RowNotObject", i));
            models[i] = (T)(object)shape.Read(row, zone);
        }
        return models;
    }

    /// <summary>The object itself, or the only one of an array: GetRoomInfo's table says array, its example object.</summary>
    private static JObject OneObject(JToken token) => token switch
    {
        JObject map => map,
        JArray { Count: 1 } array when array[0] is JObject map => map,
        _ => throw new WireFormatException(Text.Get("ArrayForObject", token.Path)),
    };

    private static long? Number(JObject map, string name)
    {
        var token = Find(map, name);
        return token is not null && WireValue.TryReadInteger(token, name, out var number) ? number : null;
    }

    private JToken? FindRows()
    {
        var own = Find(Root, endpoint.Container);
        return own ?? s_containers.Select(name => Find(Root, name)).FirstOrDefault(token => token is not null);
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CvClass.Client.Annotations;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CvClass.Client.Responses;

/// <summary>
/// One response, read in a single pass: rows and root objects go straight into models; the few fields around them are kept for paging and
/// the result code.
/// </summary>
internal sealed class ApiResponse(TextReader text, EndpointAttribute endpoint, TimeZoneInfo zone)
{
    private const string ResultField = "result";

    // Where rows are found besides the endpoint's own container: the document is inconsistent about the name.
    private static readonly string[] s_containers = ["list", "data", "room", "roomfile"];

    private static readonly JsonLoadSettings s_plain = new() { LineInfoHandling = LineInfoHandling.Ignore };

    private readonly List<KeyValuePair<string, object?>> _fields = [];

    /// <summary>The result code as received: a scalar, a container or null.</summary>
    internal object? Result => Find(ResultField);

    /// <summary>What in the data violates the format; relevant only if the result code indicates data.</summary>
    internal WireFormatException? Problem { get; private set; }

    /// <summary>The response as a tree, for messages.</summary>
    internal static JObject Tree(TextReader text)
    {
        using var reader = NewReader(text, null);
        return JObject.Load(reader, s_plain);
    }

    /// <summary>The value of a field, whose name is trimmed and compared case-insensitively.</summary>
    internal static JToken? Find(JObject map, string name)
    {
        // A linear search: JObject's own lookup builds an index, which is not worthwhile for a few fields.
        for (var property = map.First as JProperty; property is not null; property = property.Next as JProperty)
        {
            if (IsNamed(property.Name.Trim(), name)) return property.Value;
        }
        return null;
    }

    /// <summary>One object from the container, or from the root; null if there is none.</summary>
    internal T? ReadObject<T>()
        where T : class
    {
        var metadata = ModelMetadata.Of(typeof(T));
        using var reader = NewReader(text, metadata.Names);
        if (endpoint.Container.Length == 0)
        {
            var filler = metadata.Begin(zone);
            // The result code is handled by the client, which turns it into success or an error.
            ReadRoot(reader, name => !IsNamed(name, ResultField) && Guarded(reader, () => filler.Set(name, ReadValue(reader))));
            return Guarded(reader, filler.Complete) ? (T)(object)filler.Model : null;
        }
        T? found = null;
        ReadRoot(reader, name => found is null && IsNamed(name, endpoint.Container)
            && Guarded(reader, () => found = (T?)(object?)OneObject(reader, metadata)));
        return found;
    }

    /// <summary>The rows of a list with the response's paging information.</summary>
    internal Page<T> ReadPage<T>()
        where T : class
    {
        var metadata = ModelMetadata.Of(typeof(T));
        using var reader = NewReader(text, metadata.Names);
        IReadOnlyList<T>? rows = null;
        ReadRoot(reader, name => rows is null && IsNamed(name, endpoint.Container) && Guarded(reader, () =>
        {
            rows = [];
            rows = ReadRows<T>(reader, metadata);
        }));
        if (rows is null)
        {
            var elsewhere = s_containers.Select(Find).FirstOrDefault(value => value is not null);
            Guarded(reader, () => rows = ReadRows<T>(elsewhere, metadata));
        }
        var paging = Find("pageInfo") as JObject;
        return new Page<T>(
            rows ?? [],
            (int?)Number(paging, paging is null ? "pagenumber" : "pageNum"),
            paging is null ? null : Number(paging, "count"),
            Number(paging, "page"));
    }

    private static JsonTextReader NewReader(TextReader text, JsonNameTable? names) => new(text)
    {
        DateParseHandling = DateParseHandling.None, // dates stay text: only this client knows the service's zone
        MaxDepth = 64,
        ArrayPool = ThreadStaticCharPool.Instance,
        PropertyNameTable = names,
    };

    private static bool IsNamed(string name, string wanted) => string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase);

    private static void Next(JsonReader reader)
    {
        do
        {
            if (!reader.Read()) throw new JsonReaderException(Texts.BrokenJson);
        }
        while (reader.TokenType == JsonToken.Comment);
    }

    /// <summary>The reader's current value: a scalar unchanged, anything else as a tree.</summary>
    private static object? ReadValue(JsonReader reader) =>
        reader.TokenType is JsonToken.StartObject or JsonToken.StartArray or JsonToken.StartConstructor
            ? JToken.Load(reader, s_plain) : reader.Value;

    private object? Find(string name)
    {
        foreach (var field in _fields)
        {
            if (IsNamed(field.Key, name)) return field.Value;
        }
        return null;
    }

    /// <summary>Reads the root object; what <paramref name="take"/> does not consume is kept.</summary>
    private void ReadRoot(JsonTextReader reader, Func<string, bool> take)
    {
        for (Next(reader); ;)
        {
            Next(reader);
            if (reader.TokenType == JsonToken.EndObject) break;
            var name = ((string)reader.Value!).Trim();
            Next(reader);
            if (!take(name)) _fields.Add(new KeyValuePair<string, object?>(name, ReadValue(reader)));
        }
        while (reader.Read())
        {
            if (reader.TokenType != JsonToken.Comment) throw new WireFormatException(Texts.NotJson);
        }
    }

    /// <summary>Records a format violation and continues after it: the result code may come last.</summary>
    private bool Guarded(JsonTextReader reader, Action read)
    {
        var depth = reader.Depth;
        var isContainer = reader.TokenType is JsonToken.StartObject or JsonToken.StartArray;
        try
        {
            read();
        }
        catch (WireFormatException e)
        {
            Problem ??= e;
            while (isContainer && !(reader.Depth == depth && reader.TokenType is JsonToken.EndObject or JsonToken.EndArray)) Next(reader);
        }
        return true;
    }

    /// <summary>
    /// The object itself, or the only element of an array: GetRoomInfo's table says array, its example object. Empty counts as none.
    /// </summary>
    private CvObject? OneObject(JsonReader reader, ModelMetadata metadata)
    {
        var path = reader.Path;
        var value = ReadValue(reader);
        if (JsonValueReader.IsAbsent(value)) return null;
        return value switch
        {
            JObject { Count: 0 } => null,
            JObject map => metadata.Read(map, zone),
            JArray { Count: 1 } array when array[0] is JObject map => metadata.Read(map, zone),
            _ => throw new WireFormatException(Texts.FormatArrayForObject(path)),
        };
    }

    private IReadOnlyList<T> ReadRows<T>(JsonReader reader, ModelMetadata metadata)
        where T : class
    {
        if (reader.TokenType != JsonToken.StartArray) return ReadRows<T>(ReadValue(reader), metadata);
        var rows = new List<T>();
        for (Next(reader); reader.TokenType != JsonToken.EndArray; Next(reader))
        {
            if (reader.TokenType != JsonToken.StartObject) throw new WireFormatException(Texts.FormatRowNotObject(rows.Count));
            var filler = metadata.Begin(zone);
            for (Next(reader); reader.TokenType != JsonToken.EndObject; Next(reader))
            {
                var name = (string)reader.Value!;
                Next(reader);
                filler.Set(name, ReadValue(reader));
            }
            filler.Complete();
            rows.Add((T)(object)filler.Model);
        }
        return rows;
    }

    // Rows in one of the undocumented shapes that the service uses.
    private T[] ReadRows<T>(object? value, ModelMetadata metadata)
        where T : class
    {
        if (JsonValueReader.IsAbsent(value)) return [];
        var elements = JsonValueReader.Elements(value) ?? throw new WireFormatException(Texts.FormatNoRows(endpoint.Container));
        var rows = new T[elements.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            if (elements[i] is not JObject row) throw new WireFormatException(Texts.FormatRowNotObject(i));
            rows[i] = (T)(object)metadata.Read(row, zone);
        }
        return rows;
    }

    private long? Number(JObject? paging, string name)
    {
        var value = paging is null ? Find(name) : JsonValueReader.Unwrap(Find(paging, name));
        return JsonValueReader.TryReadInteger(value, name, out var number) ? number : null;
    }
}

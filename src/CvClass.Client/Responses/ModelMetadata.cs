using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Reflection;
using CvClass.Client.Annotations;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CvClass.Client.Responses;

/// <summary>Reflected metadata of a model class, built once per class: which field goes into which property, and how.</summary>
internal sealed class ModelMetadata
{
    private const string Separator = "\u001f";
    private const string Unnumbered = "\u001e";

    private static readonly ConcurrentDictionary<Type, ModelMetadata> s_all = new();
    private readonly Dictionary<string, FieldSetter> _setters = new(StringComparer.OrdinalIgnoreCase);
    private readonly Func<CvObject> _create;
    private readonly Func<object, object?[]> _keys;
    private readonly Func<object, object?[]> _values;

    private ModelMetadata(Type type)
    {
        Swap = type.GetCustomAttribute<MayBeSwappedAttribute>();
        _create = Expression.Lambda<Func<CvObject>>(Expression.New(type)).Compile();
        var names = new DefaultJsonNameTable();
        var (keys, values) = (new List<PropertyInfo>(), new List<PropertyInfo>());
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            if (property.GetCustomAttribute<WireAttribute>() is not { } wire) continue;
            values.Add(property);
            if (wire.IsKey) keys.Add(property);
            var setter = FieldSetter.Of(property, wire.Form);
            foreach (var name in wire.Names)
            {
                _setters.Add(name, setter);
                names.Add(name);
            }
        }
        Names = names;
        HasKey = keys.Count > 0;
        _keys = PropertyAccess.Reader(type, keys);
        _values = PropertyAccess.Reader(type, values);
    }

    /// <summary>The wire names, so that the JSON reader does not allocate them for each row.</summary>
    internal JsonNameTable Names { get; }

    /// <summary>The two fields that may be swapped; null if there are none.</summary>
    internal MayBeSwappedAttribute? Swap { get; }

    /// <summary>Whether a property identifies the rows, so that a row on two pages is recognised.</summary>
    internal bool HasKey { get; }

    internal static ModelMetadata Of(Type type) => s_all.GetOrAdd(type, static t => new ModelMetadata(t));

    /// <summary>Starts a new model.</summary>
    internal ModelFiller Begin(TimeZoneInfo zone) => new(this, _create(), zone);

    /// <summary>Fills a new model from a tree.</summary>
    internal CvObject Read(JObject source, TimeZoneInfo zone)
    {
        var filler = Begin(zone);
        foreach (var field in source) filler.Set(field.Key, JsonValueReader.Unwrap(field.Value));
        filler.Complete();
        return filler.Model;
    }

    /// <summary>Sets one field; false if no property accepts it or its value.</summary>
    internal bool TrySet(CvObject model, string name, object? value, TimeZoneInfo zone) =>
        _setters.TryGetValue(name, out var setter) && setter.TrySet(model, name, value, zone);

    /// <summary>The identity of a row: its number, or all its content if it has none.</summary>
    internal string Identity(object model)
    {
        if (!HasKey) return AllOf(model);
        var parts = _keys(model);
        if (parts.Length == 1 && parts[0] is string { Length: > 0 } number) return number;
        return parts.All(p => p is null or "") ? Unnumbered + AllOf(model) : string.Join(Separator, parts);
    }

    /// <summary>Whether an identity is a number rather than the content of a row.</summary>
    internal static bool IsNumbered(string identity) => !identity.StartsWith(Unnumbered, StringComparison.Ordinal);

    private string AllOf(object model)
    {
        var parts = _values(model).AsEnumerable();
        if (model is CvObject { HasExtensionData: true } row)
        {
            parts = parts.Concat(row.ExtensionData.Select(f => (object?)(f.Key, f.Value)));
        }
        return string.Join(Separator, parts);
    }
}

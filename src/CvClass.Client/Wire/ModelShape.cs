using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Reflection;
using Newtonsoft.Json.Linq;

namespace CvClass.Client.Wire;

/// <summary>What reflection finds out about a model class, once per class: which field goes into which property, and how.</summary>
internal sealed class ModelShape
{
    private static readonly ConcurrentDictionary<Type, ModelShape> s_shapes = new();
    private readonly Dictionary<string, Binding> _bindings = new(StringComparer.OrdinalIgnoreCase);
    private readonly Func<CvObject> _create;
    private readonly MayBeSwappedAttribute? _swap;

    private ModelShape(Type type)
    {
        _swap = type.GetCustomAttribute<MayBeSwappedAttribute>();
        _create = Expression.Lambda<Func<CvObject>>(Expression.New(type)).Compile();
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            if (property.GetCustomAttribute<WireAttribute>() is not { } wire) continue;
            var binding = new Binding(property, wire.Form);
            foreach (var name in wire.Names) _bindings.Add(name, binding);
        }
    }

    internal static ModelShape Of(Type type) => s_shapes.GetOrAdd(type, static t => new ModelShape(t));

    /// <summary>Fills a new model; what fits no property goes to its extension data, except the field <paramref name="leaveOut"/>.</summary>
    internal CvObject Read(JObject source, TimeZoneInfo zone, string? leaveOut = null)
    {
        var model = _create();
        var swapped = IsSwapped(source);
        foreach (var field in source)
        {
            var name = field.Key.Trim();
            if (leaveOut is not null && string.Equals(name, leaveOut, StringComparison.OrdinalIgnoreCase)) continue;
            if (swapped) name = name == _swap!.Number ? _swap.Text : name == _swap.Text ? _swap.Number : name;
            if (!_bindings.TryGetValue(name, out var binding) || !binding.TrySet(model, name, field.Value!, zone))
            {
                model.ExtensionData[name] = WireValue.ToPlain(field.Value!);
            }
        }
        return model;
    }

    private bool IsSwapped(JObject source) =>
        _swap is not null && !IsNumber(ApiAnswer.Find(source, _swap.Number)) && IsNumber(ApiAnswer.Find(source, _swap.Text));

    private static bool IsNumber(JToken? token) => token is not null && WireValue.TryReadInteger(token, "", out _);

    private sealed class Binding
    {
        private readonly Action<object, object?> _set;
        private readonly Type _type;
        private readonly WireForm _form;

        internal Binding(PropertyInfo property, WireForm form)
        {
            _type = property.PropertyType;
            _form = form;
            _set = PropertyAccess.Writer(property);
        }

        internal bool TrySet(object model, string name, JToken token, TimeZoneInfo zone)
        {
            if (!WireValue.TryRead(token, _type, _form, name, zone, out var value)) return false;
            if (value is not null) _set(model, value);
            return true;
        }
    }
}

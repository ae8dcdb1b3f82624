using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Management.Automation;
using System.Reflection;
using CvClass.Client;
using CvClass.Client.Endpoints;

namespace CvClass.PowerShell.Binding;

/// <summary>Maps parameters of a cmdlet to request properties of the same name, once per pair of classes.</summary>
internal sealed class ParameterMap
{
    // The end of a period, in every cmdlet that has one.
    private const string EndParameter = "To";

    private static readonly ConcurrentDictionary<(Type Command, Type Request), ParameterMap> s_maps = new();
    private readonly List<(string Parameter, Action<object, object?> Set)> _pairs = [];
    private readonly Func<object, object?[]> _read;

    private ParameterMap(Type command, Type request)
    {
        var parameters = new List<PropertyInfo>();
        foreach (var field in RequestField.Of(request))
        {
            var from = command.GetProperty(field.Property.Name, BindingFlags.Instance | BindingFlags.Public);
            if (from?.IsDefined(typeof(ParameterAttribute)) != true || !Fits(from.PropertyType, field.Property.PropertyType)) continue;
            parameters.Add(from);
            _pairs.Add((from.Name, PropertyAccess.Writer(field.Property)));
        }
        _read = PropertyAccess.Reader(command, parameters);
    }

    internal static ParameterMap Of(Type command, Type request) =>
        s_maps.GetOrAdd((command, request), static p => new ParameterMap(p.Command, p.Request));

    internal void Copy(object command, ApiRequest request, TimeZoneInfo zone, Func<string, bool, bool> takes)
    {
        var values = _read(command);
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i];
            var (parameter, set) = _pairs[i];
            if (value is null || !takes(parameter, value is SwitchParameter)) continue;
            set(request, value switch
            {
                SwitchParameter flag => flag.IsPresent,
                CvTime time => parameter == EndParameter ? time.EndIn(zone) : time.In(zone),
                _ => value,
            });
        }
    }

    private static bool Fits(Type parameter, Type field)
    {
        if (parameter == typeof(SwitchParameter)) return field == typeof(bool?);
        if (parameter == typeof(CvTime)) return field == typeof(DateTimeOffset?);
        return field.IsAssignableFrom(parameter);
    }
}

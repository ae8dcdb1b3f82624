using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Reflection;
using CvClass.Client.Annotations;

namespace CvClass.Client.Endpoints;

/// <summary>Reflected metadata of a request class, built once per class.</summary>
internal sealed class RequestMetadata
{
    private static readonly ConcurrentDictionary<Type, RequestMetadata> s_shapes = new();

    private RequestMetadata(Type type)
    {
        Endpoint = type.GetCustomAttribute<EndpointAttribute>()
            ?? throw new InvalidOperationException($"{type.Name} has no [Endpoint].");
        Fields = RequestField.Of(type);
    }

    /// <summary>The endpoint's description.</summary>
    public EndpointAttribute Endpoint { get; }

    /// <summary>The endpoint's name, as the document writes it.</summary>
    public string Name => Endpoint.Name;

    /// <summary>The fields, in the order of the properties.</summary>
    public IReadOnlyList<RequestField> Fields { get; }

    /// <summary>The shape of a request class.</summary>
    /// <param name="type">A class with <see cref="EndpointAttribute"/>.</param>
    public static RequestMetadata Of(Type type) => s_shapes.GetOrAdd(type, static t => new RequestMetadata(t));

    /// <summary>Reads a request's fields for validation and writing.</summary>
    internal RequestSnapshot Read(ApiRequest request) => new(this, request);
}

using System;
using System.Collections.Generic;

namespace CvClass;

/// <summary>Base class of all objects returned by the service.</summary>
public abstract class CvObject
{
    private Dictionary<string, object?>? _extensionData;

    /// <summary>
    /// Data sent by the service that no property holds: unknown fields and values of an undocumented type, by wire name. A method, so that
    /// it is not printed with the public properties of a row.
    /// </summary>
    public IDictionary<string, object?> GetExtensionData() => ExtensionData;

    internal bool HasExtensionData => _extensionData is { Count: > 0 };

    internal Dictionary<string, object?> ExtensionData => _extensionData ??= new Dictionary<string, object?>(StringComparer.Ordinal);
}

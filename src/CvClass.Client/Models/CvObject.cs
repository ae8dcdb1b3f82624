using System;
using System.Collections.Generic;

namespace CvClass;

/// <summary>What all objects that the service answers with have in common.</summary>
public abstract class CvObject
{
    private Dictionary<string, object?>? _extensionData;

    /// <summary>
    /// What the service sent and no property holds: fields unknown to the module, and values that are not of the documented kind,
    /// under their wire names. A method, so that whoever prints all public properties of a row does not print these.
    /// </summary>
    public IDictionary<string, object?> GetExtensionData() => ExtensionData;

    internal bool HasExtensionData => _extensionData is { Count: > 0 };

    internal Dictionary<string, object?> ExtensionData => _extensionData ??= new Dictionary<string, object?>(StringComparer.Ordinal);
}

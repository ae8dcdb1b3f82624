using System;
using System.Collections.Generic;

namespace CvClass;

/// <summary>What all objects that the service answers with have in common.</summary>
public abstract class CvObject
{
    private Dictionary<string, object?>? _extensionData;

    /// <summary>
    /// What the service sent and no property holds: fields unknown to the module, and values that are not of the documented kind,
    /// under their wire names.
    /// </summary>
    public IDictionary<string, object?> ExtensionData => _extensionData ??= new Dictionary<string, object?>(StringComparer.Ordinal);
}

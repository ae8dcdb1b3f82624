using System;
using System.Collections.Generic;

namespace CvClass.Client.Annotations;

/// <summary>What one request demands of fields that it shares with others.</summary>
/// <param name="properties">The properties of the fields.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
internal sealed class FieldRuleAttribute(params string[] properties) : Attribute
{
    /// <summary>The properties of the fields.</summary>
    public IReadOnlyList<string> Properties { get; } = properties;

    /// <summary>Whether the service rejects the request without them.</summary>
    public bool Required { get; set; }

    /// <summary>Maximum length in characters; 0 for that of the shared field.</summary>
    public int MaxLength { get; set; }

    /// <summary>Changes the description of a field accordingly.</summary>
    internal void ApplyTo(FieldAttribute field)
    {
        field.Required |= Required;
        if (MaxLength > 0) field.MaxLength = MaxLength;
    }
}

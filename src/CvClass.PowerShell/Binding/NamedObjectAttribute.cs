using System;
using System.Management.Automation;
using System.Text;

namespace CvClass.PowerShell.Binding;

/// <summary>Lets a parameter that takes the name of a time zone or encoding take the object itself, as Get-TimeZone gives one.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NamedObjectAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) => NameOf(inputData);

    /// <summary>The name of a zone or encoding; anything else as it is.</summary>
    internal static object? NameOf(object? value) => Unwrapped.Of(value) switch
    {
        TimeZoneInfo zone => zone.Id,
        Encoding encoding => encoding.WebName,
        _ => value,
    };
}

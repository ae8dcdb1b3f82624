using System;
using System.Management.Automation;
using System.Text;

namespace CvClass.PowerShell.Binding;

/// <summary>Lets a parameter for the name of a time zone or encoding also accept the object, such as the output of Get-TimeZone.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NamedObjectAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) => NameOf(inputData);

    /// <summary>The name of a zone or encoding; anything else unchanged.</summary>
    internal static object? NameOf(object? value) => Unwrapped.Of(value) switch
    {
        TimeZoneInfo zone => zone.Id,
        Encoding encoding => encoding.WebName,
        _ => value,
    };
}
